package dev.banister.replay;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.replay.catalog.ColumnUse;
import dev.banister.replay.catalog.CreateTableText;
import dev.banister.replay.catalog.CreatedText;
import dev.banister.schema.CheckConstraint;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.Table;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.List;

/** What SQLite's ALTER TABLE does and refuses with a column. */
final class SqliteColumn {
  private SqliteColumn() {}

  /** Whether Alembic raises after it has added the column. */
  static boolean isRefused(ColumnDefinition column, boolean inlineReferences) {
    return (column.unique() && !column.index()) || hasRefusedKey(column, inlineReferences);
  }

  private static boolean hasRefusedKey(ColumnDefinition column, boolean inlineReferences) {
    long keys =
        column.items().stream().filter(ConstraintDefinition.ForeignKey.class::isInstance).count();
    return keys > 1 || (keys == 1 && !inlineReferences);
  }

  /** The column with only what reaches the database: type-bound checks are left out too. */
  static ColumnDefinition withoutRefused(ColumnDefinition column, boolean inlineReferences) {
    boolean keeps = inlineReferences && !hasRefusedKey(column, true);
    List<ConstraintDefinition> items =
        column.items().stream()
            .filter(item -> keeps || !(item instanceof ConstraintDefinition.ForeignKey))
            .map(SqliteColumn::nameless)
            .toList();
    boolean stopped = isRefused(column, inlineReferences);
    return new ColumnDefinition(
        column.name(),
        withoutCheck(column.type()),
        column.nullable(),
        false,
        column.serverDefault(),
        column.computed(),
        column.identity(),
        column.unique() && column.index() && !stopped,
        column.index() && !stopped,
        column.comment(),
        column.autoincrement(),
        items,
        column.sequence(),
        column.pythonDefault(),
        column.options());
  }

  /** The column with its only reference inline, where it keeps no name. */
  static ColumnDefinition withNamelessReference(ColumnDefinition column) {
    if (hasRefusedKey(column, true)) {
      return column;
    }
    return new ColumnDefinition(
        column.name(),
        column.type(),
        column.nullable(),
        column.primaryKey(),
        column.serverDefault(),
        column.computed(),
        column.identity(),
        column.unique(),
        column.index(),
        column.comment(),
        column.autoincrement(),
        column.items().stream().map(SqliteColumn::nameless).toList(),
        column.sequence(),
        column.pythonDefault(),
        column.options());
  }

  static ColumnType withoutCheck(ColumnType type) {
    return type.arguments().containsKey("create_constraint")
        ? type.with("create_constraint", Value.of(false))
        : type;
  }

  /** An inline reference loses its name. */
  private static ConstraintDefinition nameless(ConstraintDefinition item) {
    return item instanceof ConstraintDefinition.ForeignKey key
        ? new ConstraintDefinition.ForeignKey(
            null,
            key.columns(),
            key.referencedTable(),
            key.referencedColumns(),
            key.onDelete(),
            key.onUpdate(),
            key.options())
        : item;
  }

  /** The column's item as it is appended to the CREATE TABLE text. */
  static String text(Table table, String column, boolean inlineReferences) {
    String text = CreateTableText.column(table, table.column(column).orElseThrow());
    for (ForeignKey key : table.foreignKeys()) {
      if (inlineReferences && key.columns().equals(List.of(column))) {
        text += " " + CreateTableText.references(key);
      }
    }
    return text;
  }

  static void refuseDrop(Table table, String column) {
    if (table.column(column).orElseThrow().keyPosition() > 0) {
      refuse(table, column, "it is part of the primary key");
    }
    if (table.uniques().stream().anyMatch(u -> u.columns().contains(column))) {
      refuse(table, column, "a unique constraint uses it");
    }
    if (table.foreignKeys().stream().anyMatch(k -> k.columns().contains(column))) {
      refuse(table, column, "a foreign key uses it");
    }
    for (Index index : table.indexes().values()) {
      if (IndexChanges.uses(index, column, Dialect.SQLITE)) {
        refuse(table, column, "index " + index.name() + " uses it");
      }
    }
    for (CheckConstraint check : table.checks()) {
      boolean own = CreatedText.isInside(table.created(), column, check);
      if (!own && ColumnUse.uses(check.condition(), column, Dialect.SQLITE)) {
        refuse(table, column, "CHECK (" + check.condition() + ") uses it");
      }
    }
  }

  private static void refuse(Table table, String column, String reason) {
    throw new RefusedException(
        "SQLite cannot drop column %s of %s, because %s.".formatted(column, table.name(), reason));
  }
}
