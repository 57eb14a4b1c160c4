package dev.banister.replay.batch;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;
import java.util.List;

/** A column that a batch block adds: what stays in it, and what becomes operations of its own. */
final class AddedColumn {
  private AddedColumn() {}

  static boolean isInline(Operation.AddColumn operation) {
    return operation.options().get("inline_references") instanceof SqlExpression.Literal literal
        && literal.literal().equals(Value.of(true))
        && references(operation.column()).size() == 1;
  }

  static List<ConstraintDefinition.ForeignKey> references(ColumnDefinition column) {
    return column.items().stream()
        .filter(ConstraintDefinition.ForeignKey.class::isInstance)
        .map(ConstraintDefinition.ForeignKey.class::cast)
        .toList();
  }

  /** The column as it stands in the new table: references and the type's check are left out. */
  static ColumnDefinition copy(ColumnDefinition column) {
    List<ConstraintDefinition> checks =
        column.items().stream()
            .filter(item -> !(item instanceof ConstraintDefinition.ForeignKey))
            .toList();
    return new ColumnDefinition(
        column.name(),
        withoutCheck(column.type()),
        column.nullable(),
        column.primaryKey(),
        column.serverDefault(),
        column.computed(),
        column.identity(),
        column.unique(),
        column.index(),
        column.comment(),
        column.autoincrement(),
        checks,
        column.sequence(),
        column.pythonDefault(),
        column.options());
  }

  static ColumnType withoutCheck(ColumnType type) {
    return type.arguments().containsKey("create_constraint")
        ? type.with("create_constraint", Value.of(false))
        : type;
  }
}
