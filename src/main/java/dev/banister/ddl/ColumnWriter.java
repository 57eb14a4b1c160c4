package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.operation.Operation;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Optional;

/** Adds and drops columns. */
final class ColumnWriter {
  private final DdlParts parts;

  ColumnWriter(DdlParts parts) {
    this.parts = parts;
  }

  /** The column, then a statement for each constraint that it brings, its index, its comment. */
  void write(Operation.AddColumn operation, Script script) {
    ColumnDefinition column = operation.column();
    OptionValues options = new OptionValues(operation.options());
    Optional<ForeignKey> inline = inlineReference(column, options);
    script.add(addColumn(operation, options, inline));
    constraints(operation.table(), column, inline.isPresent(), script);
    if (column.index()) {
      script.add(parts.indexes().create(TableLayout.indexOf(column), operation.table(), false));
    }
    if (column.comment() != null && parts.commentsApart()) {
      script.add(
          TableWriter.columnComment(parts, operation.table(), column.name(), column.comment()));
    }
  }

  private String addColumn(
      Operation.AddColumn operation, OptionValues options, Optional<ForeignKey> inline) {
    ColumnDefinition column = operation.column();
    TableLayout layout = TableLayout.of(operation.table(), column);
    boolean key = options.isSet("inline_primary_key") && column.primaryKey();
    return parts.alterTable(operation.table())
        + " ADD COLUMN "
        + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
        + parts.columns().specification(column, layout)
        + (key ? " PRIMARY KEY" : "")
        + inline.map(new ForeignKeyText(parts.spelling())::inline).orElse("")
        + parts.columns().checks(column, operation.table());
  }

  private static Optional<ForeignKey> inlineReference(
      ColumnDefinition column, OptionValues options) {
    List<ForeignKey> keys =
        column.items().stream()
            .filter(ForeignKey.class::isInstance)
            .map(ForeignKey.class::cast)
            .map(key -> TableLayout.withColumn(key, column.name()))
            .toList();
    return options.isSet("inline_references") && keys.size() == 1
        ? Optional.of(keys.getFirst())
        : Optional.empty();
  }

  private void constraints(
      TableName table, ColumnDefinition column, boolean inline, Script script) {
    List<ConstraintDefinition> items =
        TableLayout.itemsOf(column).stream()
            .filter(item -> !(inline && item instanceof ForeignKey))
            .toList();
    if (items.size() > 1) {
      script.markUnordered();
    }
    for (ConstraintDefinition item : items) {
      parts.requireConstraintAlter();
      parts
          .constraints()
          .item(item, table, List.of(column.name()))
          .ifPresent(text -> script.add(parts.alterTableAsWhole(table) + " ADD " + text));
    }
    TypeChecks.add(parts, table, column.name(), column.type(), script);
  }

  void write(Operation.DropColumn operation, Script script) {
    script.add(
        parts.alterTable(operation.table())
            + " DROP COLUMN "
            + (operation.ifExists() ? "IF EXISTS " : "")
            + parts.spelling().identifier(operation.column()));
  }
}
