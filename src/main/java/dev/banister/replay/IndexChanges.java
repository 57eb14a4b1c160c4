package dev.banister.replay;

import dev.banister.replay.catalog.ColumnUse;
import dev.banister.replay.catalog.TableAssembly;
import dev.banister.schema.Index;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates, drops and renames indexes. */
final class IndexChanges {
  private final Draft draft;

  IndexChanges(Draft draft) {
    this.draft = draft;
  }

  void create(String key, Index index, boolean ifNotExists) {
    Table table = draft.table(key);
    boolean taken = !index.name().isEmpty() && isTaken(draft, table, index.name());
    if (taken && ifNotExists) {
      return;
    }
    refuseIfTaken(draft, table, index.name());
    index.parts().forEach(part -> requireColumn(key, part));
    if (Set.copyOf(index.parts()).size() < index.parts().size()) {
      throw new RefusedException("Index " + index.name() + " has a column twice.");
    }
    if (draft.dialect() == Dialect.SQLITE) {
      SqliteRules.refuse(index);
    }
    TableAssembly assembly = new TableAssembly(draft.table(key), draft.dialect());
    assembly.index(index);
    draft.put(assembly.table());
  }

  private void requireColumn(String key, String part) {
    String name = part.split(" ", 2)[0];
    if (name.matches("\\w+") && (part.equals(name) || part.matches("\\w+ (asc|desc)"))) {
      draft.column(key, name);
    }
  }

  static void refuseIfTaken(Draft draft, Table table, String name) {
    if (isTaken(draft, table, name)) {
      throw new RefusedException("Index " + name + " exists already.");
    }
  }

  /** Indexes share their names within a schema, on MySQL within a table. */
  private static boolean isTaken(Draft draft, Table table, String name) {
    return draft.dialect() == Dialect.MYSQL || draft.dialect() == Dialect.MARIADB
        ? draft.has(table.name()) && draft.table(table.name()).indexes().containsKey(name)
        : draft.schema().tables().values().stream().anyMatch(t -> t.indexes().containsKey(name));
  }

  void drop(@Nullable String key, String name, boolean ifExists) {
    Optional<Table> owner = owner(key, name);
    if (owner.isPresent()) {
      remove(owner.get(), name);
    } else if (!ifExists && !dropUnique(key, name) && !isAssumed(key)) {
      throw new RefusedException("There is no index " + name + ".");
    }
  }

  private Optional<Table> owner(@Nullable String key, String name) {
    boolean within = draft.dialect() == Dialect.MYSQL || draft.dialect() == Dialect.MARIADB;
    return draft.schema().tables().values().stream()
        .filter(table -> !within || key == null || table.name().equals(key))
        .filter(table -> table.indexes().containsKey(name))
        .findFirst();
  }

  private boolean isAssumed(@Nullable String key) {
    return key != null && draft.schema().table(key).filter(Table::assumed).isPresent();
  }

  private void remove(Table table, String name) {
    Map<String, Index> indexes = new LinkedHashMap<>(table.indexes());
    indexes.remove(name);
    draft.put(table.withIndexes(indexes));
  }

  /** MySQL keeps a unique constraint as an index and drops it as one. */
  private boolean dropUnique(@Nullable String key, String name) {
    if (draft.dialect() != Dialect.MYSQL && draft.dialect() != Dialect.MARIADB) {
      return false;
    }
    for (Table table : draft.schema().tables().values()) {
      if ((key == null || table.name().equals(key)) && hasUnique(table, name)) {
        draft.put(
            table.withUniques(
                table.uniques().stream().filter(u -> !name.equals(u.name())).toList()));
        return true;
      }
    }
    return false;
  }

  private static boolean hasUnique(Table table, String name) {
    return table.uniques().stream().map(UniqueConstraint::name).anyMatch(name::equals);
  }

  void rename(@Nullable String key, String name, String newName) {
    if (draft.dialect() == Dialect.POSTGRESQL && renamesConstraint(name, newName)) {
      return;
    }
    Table table =
        owner(key, name).orElseThrow(() -> new RefusedException("There is no index " + name + "."));
    refuseIfTaken(draft, table, newName);
    Map<String, Index> indexes = new LinkedHashMap<>();
    table
        .indexes()
        .forEach(
            (n, index) ->
                indexes.put(n.equals(name) ? newName : n, named(index, n, name, newName)));
    draft.put(table.withIndexes(indexes));
  }

  /** PostgreSQL keeps a key as an index of the same name, and renames both at once. */
  private boolean renamesConstraint(String name, String newName) {
    for (Table table : draft.schema().tables().values()) {
      boolean keyed =
          hasUnique(table, name)
              || (table.primaryKey() != null && name.equals(table.primaryKey().name()));
      if (keyed) {
        draft.put(new ConstraintRenaming(name, newName).apply(table));
        return true;
      }
    }
    return false;
  }

  private static Index named(Index index, String own, String name, String newName) {
    return own.equals(name)
        ? new Index(newName, index.parts(), index.unique(), index.where(), index.method())
        : index;
  }

  /** Whether an index has the column in a part or in its condition. */
  static boolean uses(Index index, String column, Dialect dialect) {
    return index.parts().stream().anyMatch(part -> ColumnUse.uses(part, column, dialect))
        || (index.where() != null && ColumnUse.uses(index.where(), column, dialect));
  }
}
