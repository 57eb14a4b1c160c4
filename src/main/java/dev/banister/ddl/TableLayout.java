package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.operation.ConstraintDefinition.PrimaryKey;
import dev.banister.operation.ConstraintDefinition.Unique;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.sql.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from a table's columns and constraints taken together. */
record TableLayout(TableDefinition table) {

  /** A table of one column, as ADD COLUMN sees it. */
  static TableLayout of(TableName name, ColumnDefinition column) {
    return new TableLayout(
        new TableDefinition(
            name, List.of(column), List.of(), List.of(), null, List.of(), Map.of()));
  }

  List<String> columnNames() {
    return table.columns().stream().map(ColumnDefinition::name).toList();
  }

  /** The primary key, with its columns; empty when the table has none. */
  Optional<PrimaryKey> primaryKey() {
    List<String> flagged =
        table.columns().stream()
            .filter(ColumnDefinition::primaryKey)
            .map(ColumnDefinition::name)
            .toList();
    Optional<PrimaryKey> explicit =
        table.constraints().stream()
            .filter(PrimaryKey.class::isInstance)
            .map(PrimaryKey.class::cast)
            .findFirst();
    if (explicit.isPresent() && explicit.get().columns().isEmpty()) {
      return Optional.of(new PrimaryKey(explicit.get().name(), flagged, explicit.get().options()));
    }
    return explicit.isPresent() || flagged.isEmpty()
        ? explicit
        : Optional.of(new PrimaryKey(null, flagged, Map.of()));
  }

  boolean isKey(ColumnDefinition column) {
    return primaryKey().map(key -> key.columns().contains(column.name())).orElse(false);
  }

  boolean isNullable(ColumnDefinition column) {
    return column.nullable() == null
        ? !isKey(column) && column.identity() == null
        : column.nullable();
  }

  /** Whether the database numbers this column by itself. */
  boolean isAutoincrement(ColumnDefinition column) {
    List<String> key = primaryKey().map(PrimaryKey::columns).orElse(List.of());
    boolean asked = column.autoincrement().equals("true");
    if (!key.contains(column.name()) || column.autoincrement().equals("false")) {
      return false;
    }
    return key.size() == 1 ? asked || mayAutoincrement(column) : asked;
  }

  private boolean mayAutoincrement(ColumnDefinition column) {
    TypeFamily family = TypeFamily.of(column.type());
    boolean ignoresForeignKey = column.autoincrement().equals("ignore_fk");
    return family == TypeFamily.INTEGER
        && !column.pythonDefault()
        && column.serverDefault() == null
        && column.computed() == null
        && (ignoresForeignKey || !hasForeignKey(column));
  }

  boolean hasForeignKey(ColumnDefinition column) {
    boolean inside = column.items().stream().anyMatch(ForeignKey.class::isInstance);
    return inside
        || table.constraints().stream()
            .filter(ForeignKey.class::isInstance)
            .anyMatch(key -> ((ForeignKey) key).columns().contains(column.name()));
  }

  /** Constraints of the table other than the primary key and checks of types, in order. */
  List<ConstraintDefinition> explicitItems() {
    return table.constraints().stream().filter(item -> !(item instanceof PrimaryKey)).toList();
  }

  /** What a column makes at table level: a unique constraint, then its foreign keys. */
  static List<ConstraintDefinition> itemsOf(ColumnDefinition column) {
    List<ConstraintDefinition> items = new ArrayList<>();
    if (column.unique() && !column.index()) {
      items.add(new Unique(null, List.of(column.name()), uniqueOptions(column)));
    }
    for (ConstraintDefinition item : column.items()) {
      if (item instanceof ForeignKey key) {
        items.add(withColumn(key, column.name()));
      }
    }
    return items;
  }

  private static Map<String, SqlExpression> uniqueOptions(ColumnDefinition column) {
    SqlExpression onConflict = column.options().get("sqlite_on_conflict_unique");
    return onConflict == null ? Map.of() : Map.of("sqlite_on_conflict", onConflict);
  }

  static ForeignKey withColumn(ForeignKey key, String column) {
    return new ForeignKey(
        key.name(),
        List.of(column),
        key.referencedTable(),
        key.referencedColumns().isEmpty() ? List.of(column) : key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.options());
  }

  /** The indexes of the table: those given as items and those of columns. */
  List<IndexDefinition> indexes() {
    return Stream.concat(
            table.columns().stream().filter(ColumnDefinition::index).map(TableLayout::indexOf),
            table.indexes().stream())
        .toList();
  }

  static IndexDefinition indexOf(ColumnDefinition column) {
    return new IndexDefinition(
        null,
        List.of(new SqlExpression.ColumnReference(null, column.name(), ColumnType.NULL)),
        column.unique(),
        new LinkedHashMap<>());
  }
}
