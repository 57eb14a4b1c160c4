package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.FromSelect;

/** A query as something to read from; it gets its name from an alias. */
final class QueryFrom extends FromObject {
  private final QueryObject query;

  QueryFrom(QueryObject query) {
    super(query.library(), "Subquery");
    this.query = query;
  }

  QueryObject query() {
    return query;
  }

  @Override
  public From from() {
    return new FromSelect(query.named(), "");
  }

  @Override
  public ColumnCollection columns() {
    ColumnCollection columns = new ColumnCollection(library(), "subquery", query.isOpen());
    for (ExpressionObject column : query.selected()) {
      String name = column.columnName();
      if (name != null) {
        columns.add(name, column);
      }
    }
    return columns;
  }
}
