package dev.banister.replay;

import dev.banister.operation.ConstraintDefinition;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.replay.catalog.TableAssembly;
import dev.banister.schema.Column;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates and drops constraints where the dialect can alter them. */
final class ConstraintChanges {
  private static final List<String> KINDS = List.of("check", "foreignkey", "primary", "unique");
  private final Draft draft;

  ConstraintChanges(Draft draft) {
    this.draft = draft;
  }

  void create(TableName table, ConstraintDefinition declared, DeclaredTables declaring) {
    refuseOnSqlite();
    String key = draft.key(table);
    requireColumns(key, declared);
    TableAssembly assembly = new TableAssembly(draft.table(key), draft.dialect());
    if (declared instanceof ConstraintDefinition.PrimaryKey
        && assembly.table().primaryKey() != null) {
      throw new RefusedException("Table " + key + " has a primary key already.");
    }
    declaring.constraint(assembly, table, declared);
    refuseIfTwice(assembly.table());
    draft.put(assembly.table());
  }

  private void refuseOnSqlite() {
    if (draft.dialect() == Dialect.SQLITE) {
      throw new RefusedException(
          "SQLite cannot alter constraints; Alembic asks for batch mode here.");
    }
  }

  private void requireColumns(String key, ConstraintDefinition declared) {
    draft.table(key);
    switch (declared) {
      case ConstraintDefinition.PrimaryKey c -> c.columns().forEach(n -> draft.column(key, n));
      case ConstraintDefinition.Unique c -> c.columns().forEach(n -> draft.column(key, n));
      case ConstraintDefinition.ForeignKey c -> requireReference(key, c);
      case ConstraintDefinition.Check c -> {}
      case ConstraintDefinition.Exclude c -> {}
    }
  }

  private void requireReference(String key, ConstraintDefinition.ForeignKey declared) {
    declared.columns().forEach(column -> draft.column(key, column));
    String referenced = draft.key(declared.referencedTable());
    declared.referencedColumns().forEach(column -> draft.column(referenced, column));
    if (draft.dialect() == Dialect.POSTGRESQL) {
      PostgresqlRules.refuseKeyless(draft.table(referenced), declared.referencedColumns());
    }
  }

  static void refuseIfTwice(Table table) {
    List<String> names = names(table);
    for (String name : names) {
      if (Collections.frequency(names, name) > 1) {
        throw new RefusedException(
            "Table " + table.name() + " has a constraint " + name + " already.");
      }
    }
  }

  private static List<String> names(Table table) {
    List<String> names = new ArrayList<>();
    table.uniques().forEach(c -> names.add(c.name()));
    table.checks().forEach(c -> names.add(c.name()));
    table.foreignKeys().forEach(c -> names.add(c.name()));
    if (table.primaryKey() != null) {
      names.add(table.primaryKey().name());
    }
    names.removeIf(Objects::isNull);
    return names;
  }

  /** Drops by name; {@code kind} is Alembic's {@code type_}. */
  void drop(String key, @Nullable String name, @Nullable String kind, boolean ifExists) {
    refuseOnSqlite();
    if (kind != null && !KINDS.contains(kind)) {
      throw new RefusedException("'" + kind + "' is no type_ of a constraint.");
    }
    boolean mysql = draft.dialect() != Dialect.POSTGRESQL;
    if (mysql && kind == null) {
      throw new RefusedException("MySQL drops a constraint only when its type_ is given.");
    }
    if (mysql && "primary".equals(kind)) {
      dropPrimaryKey(key);
      return;
    }
    if (name == null) {
      throw new RefusedException("The constraint has no name, so Alembic cannot drop it.");
    }
    dropNamed(key, name, ifExists);
  }

  void dropNamed(String key, String name, boolean ifExists) {
    Table table = draft.table(key);
    Table after = without(table, name);
    if (draft.dialect() == Dialect.POSTGRESQL) {
      PostgresqlRules.refuseNeeded(draft, table, after);
    }
    if (!after.equals(table)) {
      draft.put(after);
    } else if (!ifExists && !table.assumed()) {
      throw new RefusedException("Table " + key + " has no constraint " + name + ".");
    }
  }

  /** Drops the foreign keys that need a constraint, as CASCADE does. */
  void dropReferring(String key, String name) {
    Table table = draft.table(key);
    Set<List<String>> dropped = PostgresqlRules.keysLost(table, without(table, name));
    draft.editAll(
        other ->
            other.withForeignKeys(
                other.foreignKeys().stream()
                    .filter(
                        k ->
                            !k.referencedTable().equals(key)
                                || !dropped.contains(k.referencedColumns()))
                    .toList()));
  }

  void dropPrimaryKey(String key) {
    Table table = draft.table(key);
    if (table.primaryKey() == null && !table.assumed()) {
      throw new RefusedException("Table " + key + " has no primary key.");
    }
    draft.put(withoutPrimaryKey(table));
  }

  static Table without(Table table, String name) {
    Table keyless =
        table.primaryKey() != null && name.equals(table.primaryKey().name())
            ? withoutPrimaryKey(table)
            : table;
    return keyless
        .withUniques(table.uniques().stream().filter(c -> !name.equals(c.name())).toList())
        .withChecks(table.checks().stream().filter(c -> !name.equals(c.name())).toList())
        .withForeignKeys(table.foreignKeys().stream().filter(c -> !name.equals(c.name())).toList());
  }

  static Table withoutPrimaryKey(Table table) {
    List<Column> columns = table.columns().stream().map(c -> c.withKeyPosition(0)).toList();
    return table.withPrimaryKey(null).withColumns(columns);
  }
}
