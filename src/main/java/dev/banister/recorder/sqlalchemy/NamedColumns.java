package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlExpression.Label;
import dev.banister.sql.SqlStatement.Select;

/** Gives the columns of a select inside another the names by which the outer one calls them. */
final class NamedColumns {
  private NamedColumns() {}

  static Select of(Select select) {
    return new Select(
        select.columns().stream().map(NamedColumns::named).toList(),
        select.from(),
        select.where(),
        select.groupBy(),
        select.having(),
        select.orderBy(),
        select.limit(),
        select.offset(),
        select.distinct());
  }

  private static SqlExpression named(SqlExpression column) {
    return column instanceof ColumnReference reference && !reference.name().equals("*")
        ? new Label(reference.name(), reference)
        : column;
  }
}
