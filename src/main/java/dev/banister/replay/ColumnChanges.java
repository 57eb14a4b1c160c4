package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.replay.catalog.ColumnUse;
import dev.banister.replay.catalog.CreatedText;
import dev.banister.replay.catalog.DeclaredTables;
import dev.banister.replay.catalog.KeyPlace;
import dev.banister.replay.catalog.TableAssembly;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds and drops columns, with everything that comes and goes with them. */
final class ColumnChanges {
  private final Draft draft;
  private final OwnedSequences sequences;

  ColumnChanges(Draft draft) {
    this.draft = draft;
    this.sequences = new OwnedSequences(draft);
  }

  void add(Operation.AddColumn operation, DeclaredTables declaring) {
    String key = draft.key(operation.table());
    ColumnDefinition declared = operation.column();
    if (draft.table(key).column(declared.name()).isPresent() && operation.ifNotExists()) {
      return;
    }
    new TypeChanges(draft).require(declared.type());
    boolean inlineKey = isSet(operation, "inline_primary_key");
    if (draft.dialect() == Dialect.SQLITE
        && ((inlineKey && declared.primaryKey()) || operation.ifNotExists())) {
      throw new RefusedException(
          "SQLite adds no primary key column and knows no ADD COLUMN IF NOT EXISTS.");
    }
    List<String> keyed = declared.primaryKey() ? List.of(declared.name()) : List.of();
    boolean refers =
        declared.items().stream().anyMatch(ConstraintDefinition.ForeignKey.class::isInstance);
    Column column = declaring.columns().column(declared, new KeyPlace(key, keyed, false, refers));
    add(key, column.withKeyPosition(0));
    if (inlineKey && declared.primaryKey()) {
      TableAssembly assembly = new TableAssembly(draft.table(key), draft.dialect());
      assembly.primaryKey(null, keyed);
      draft.put(assembly.table());
    }
    if (draft.dialect() == Dialect.SQLITE) {
      addOnSqlite(operation, declaring);
    } else {
      addBelongings(operation, declaring);
    }
  }

  private static boolean isSet(Operation.AddColumn operation, String option) {
    return operation.options().get(option) instanceof SqlExpression.Literal literal
        && literal.literal().equals(Value.of(true));
  }

  /** Adds a finished column at the end. */
  void add(String key, Column column) {
    Table table = draft.table(key);
    if (table.column(column.name()).isPresent()) {
      throw new RefusedException("Table " + key + " has a column " + column.name() + " already.");
    }
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column);
    Table wider = table.withColumns(columns);
    if (draft.dialect() == Dialect.SQLITE) {
      SqliteRules.refuse(wider);
    }
    if (draft.dialect() == Dialect.POSTGRESQL) {
      PostgresqlRules.refuse(draft, key, column);
    }
    draft.put(wider);
    sequences.create(key, column);
  }

  private void addBelongings(Operation.AddColumn operation, DeclaredTables declaring) {
    TableAssembly assembly =
        new TableAssembly(draft.table(draft.key(operation.table())), draft.dialect());
    boolean inline = isSet(operation, "inline_references");
    ColumnDefinition declared =
        inline ? SqliteColumn.withNamelessReference(operation.column()) : operation.column();
    declaring.belongings(assembly, operation.table(), declared);
    for (ForeignKey key : assembly.table().foreignKeys()) {
      if (!draft.has(key.referencedTable())) {
        throw new RefusedException("There is no table " + key.referencedTable() + ".");
      }
    }
    ConstraintChanges.refuseIfTwice(assembly.table());
    draft.put(assembly.table());
  }

  /**
   * The column itself is added before Alembic refuses to alter constraints; checks inside the
   * column and inline references work.
   */
  private void addOnSqlite(Operation.AddColumn operation, DeclaredTables declaring) {
    ColumnDefinition declared = operation.column();
    boolean inline = isSet(operation, "inline_references");
    Table table = draft.table(draft.key(operation.table()));
    TableAssembly assembly = new TableAssembly(table, Dialect.SQLITE);
    ColumnDefinition plain = SqliteColumn.withoutRefused(declared, inline);
    declaring.belongings(assembly, operation.table(), plain);
    String text = SqliteColumn.text(assembly.table(), declared.name(), inline);
    String created = table.created();
    if (inline && created == null) {
      created = dev.banister.replay.catalog.CreateTableText.of(table);
    }
    draft.put(assembly.table().withCreated(CreatedText.withItem(created, text)));
    if (SqliteColumn.isRefused(declared, inline)) {
      throw new RefusedException(
          "SQLite cannot alter constraints, so Alembic adds the column "
              + declared.name()
              + " and then refuses what comes with it.");
    }
  }

  void drop(String key, String name, boolean ifExists, boolean cascade) {
    Table table = draft.table(key);
    if (ifExists && draft.dialect() == Dialect.SQLITE) {
      throw new RefusedException("SQLite knows no DROP COLUMN IF EXISTS.");
    }
    if (table.column(name).isEmpty() && ifExists) {
      return;
    }
    Column column = draft.column(key, name);
    if (draft.dialect() == Dialect.SQLITE) {
      SqliteColumn.refuseDrop(draft.table(key), name);
    } else {
      releaseReferences(key, name, cascade);
    }
    sequences.drop(key, column);
    draft.edit(key, t -> without(t, name));
  }

  private void releaseReferences(String key, String column, boolean cascade) {
    for (Table other : draft.schema().tables().values()) {
      for (ForeignKey reference : other.foreignKeys()) {
        boolean refers =
            reference.referencedTable().equals(key)
                && reference.referencedColumns().contains(column);
        if (refers && !other.name().equals(key) && !cascade) {
          throw new RefusedException(
              "Column %s.%s cannot be dropped while a foreign key of %s refers to it."
                  .formatted(key, column, other.name()));
        }
      }
      draft.put(
          other.withForeignKeys(
              other.foreignKeys().stream()
                  .filter(
                      k ->
                          !k.referencedTable().equals(key)
                              || !k.referencedColumns().contains(column))
                  .toList()));
    }
  }

  /** The table without the column and what only exists with it. */
  private Table without(Table table, String name) {
    boolean keyed = table.primaryKey() != null && table.primaryKey().columns().contains(name);
    List<Column> columns = new ArrayList<>(table.columns());
    columns.removeIf(column -> column.name().equals(name));
    List<CheckConstraint> checks =
        table.checks().stream()
            .filter(check -> !ColumnUse.uses(check.condition(), name, draft.dialect()))
            .toList();
    Table rest =
        table
            .withColumns(columns)
            .withUniques(table.uniques().stream().filter(u -> !u.columns().contains(name)).toList())
            .withForeignKeys(
                table.foreignKeys().stream().filter(k -> !k.columns().contains(name)).toList())
            .withChecks(checks)
            .withIndexes(indexesWithout(table, name))
            .withCreated(CreatedText.withoutColumn(table.created(), name));
    return keyed ? ConstraintChanges.withoutPrimaryKey(rest) : rest;
  }

  /** MySQL takes the column out of an index; elsewhere the index goes. */
  private Map<String, Index> indexesWithout(Table table, String column) {
    boolean shrinks = draft.dialect() == Dialect.MYSQL || draft.dialect() == Dialect.MARIADB;
    Map<String, Index> rest = new LinkedHashMap<>();
    table
        .indexes()
        .forEach(
            (name, index) -> {
              List<String> parts =
                  index.parts().stream()
                      .filter(part -> !ColumnUse.uses(part, column, draft.dialect()))
                      .toList();
              if (!IndexChanges.uses(index, column, draft.dialect())) {
                rest.put(name, index);
              } else if (shrinks && !parts.isEmpty()) {
                rest.put(
                    name, new Index(name, parts, index.unique(), index.where(), index.method()));
              }
            });
    return rest;
  }
}
