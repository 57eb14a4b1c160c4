package dev.banister.replay.catalog;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of the catalog while constraints are added, which names those that come without one. */
public final class TableAssembly {
  private final Dialect dialect;
  private final ServerNames names;
  private final boolean creating;
  private Table table;

  /** The table while it is altered. */
  public TableAssembly(Table table, Dialect dialect) {
    this(table, dialect, false);
  }

  /**
   * @param creating whether all is added by one CREATE TABLE, in which PostgreSQL makes two unique
   *     constraints on the same columns one
   */
  public TableAssembly(Table table, Dialect dialect, boolean creating) {
    this.creating = creating;
    this.dialect = dialect;
    this.names = new ServerNames(dialect);
    this.table = table;
  }

  public Table table() {
    return table;
  }

  /** Whether all is added by one CREATE TABLE. */
  boolean isCreating() {
    return creating;
  }

  public void column(Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column);
    table = table.withColumns(columns);
  }

  /** Makes these columns the primary key; on a server they are NOT NULL from then on. */
  public void primaryKey(@Nullable String name, List<String> columns) {
    String kept =
        switch (dialect) {
          case SQLITE -> name;
          case POSTGRESQL -> name == null ? names.primaryKey(bare()) : name;
          case MYSQL, MARIADB -> null;
        };
    table = table.withPrimaryKey(new PrimaryKey(kept, columns));
    List<Column> keyed =
        table.columns().stream()
            .map(
                column -> {
                  int position = columns.indexOf(column.name()) + 1;
                  boolean nullable =
                      column.nullable() && (position == 0 || dialect == Dialect.SQLITE);
                  return column.withKeyPosition(position).withNullable(nullable);
                })
            .toList();
    table = table.withColumns(keyed);
  }

  /** Adds a unique constraint unless the server would see that there is one already. */
  public void unique(@Nullable String name, List<String> columns) {
    if (isRepeated(name, columns)) {
      return;
    }
    String kept = name == null ? names.unique(bare(), columns, taken()) : name;
    List<UniqueConstraint> uniques = new ArrayList<>(table.uniques());
    uniques.add(new UniqueConstraint(kept, columns));
    table = table.withUniques(uniques);
  }

  private boolean isRepeated(@Nullable String name, List<String> columns) {
    boolean same = table.uniques().stream().anyMatch(u -> u.columns().equals(columns));
    return switch (dialect) {
      case SQLITE -> same || (isKey(columns) && !isRowid(columns));
      case POSTGRESQL -> same && name == null && creating;
      case MYSQL, MARIADB -> false;
    };
  }

  private boolean isKey(List<String> columns) {
    return table.primaryKey() != null && table.primaryKey().columns().equals(columns);
  }

  /** An INTEGER PRIMARY KEY is the rowid and has no index of its own. */
  private boolean isRowid(List<String> columns) {
    return columns.size() == 1
        && !table.options().toUpperCase(Locale.ROOT).contains("WITHOUT")
        && table
            .column(columns.getFirst())
            .filter(column -> column.type().equalsIgnoreCase("INTEGER"))
            .isPresent();
  }

  public void check(@Nullable String name, String condition) {
    List<CheckConstraint> checks = new ArrayList<>(table.checks());
    List<String> used = ColumnUse.columns(table, condition, dialect);
    checks.add(
        new CheckConstraint(name == null ? names.check(bare(), used, taken()) : name, condition));
    table = table.withChecks(checks);
  }

  public void foreignKey(ForeignKey key) {
    String kept = key.name();
    if (kept == null) {
      kept = names.foreignKey(bare(), key.columns(), taken());
    }
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    keys.add(
        new ForeignKey(
            kept,
            key.columns(),
            key.referencedTable(),
            key.referencedColumns(),
            key.onDelete(),
            key.onUpdate(),
            key.deferrable()));
    table = table.withForeignKeys(keys);
  }

  /** Adds an index; one without a name gets the server's. */
  public void index(Index index) {
    Map<String, Index> indexes = new LinkedHashMap<>(table.indexes());
    String name =
        index.name().isEmpty() ? names.index(bare(), index.parts(), taken()) : index.name();
    indexes.put(
        name, new Index(name, index.parts(), index.unique(), index.where(), index.method()));
    table = table.withIndexes(indexes);
  }

  public void dropIndex(String name) {
    Map<String, Index> indexes = new LinkedHashMap<>(table.indexes());
    indexes.remove(name);
    table = table.withIndexes(indexes);
  }

  private String bare() {
    return CatalogKey.bare(table.name());
  }

  private Set<String> taken() {
    Set<String> taken = new HashSet<>(table.indexes().keySet());
    table.uniques().forEach(u -> add(taken, u.name()));
    table.checks().forEach(c -> add(taken, c.name()));
    table.foreignKeys().forEach(k -> add(taken, k.name()));
    add(taken, table.primaryKey() == null ? null : table.primaryKey().name());
    return taken;
  }

  private static void add(Set<String> taken, @Nullable String name) {
    if (name != null) {
      taken.add(name);
    }
  }
}
