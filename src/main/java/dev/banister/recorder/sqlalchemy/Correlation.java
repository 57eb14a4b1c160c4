package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.FromTable;
import dev.banister.sql.SqlStatement.Select;
import dev.banister.sql.SqlStatement.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the tables of the enclosing statement out of the FROM of the selects inside it.
 *
 * <p>SQLAlchemy correlates so whenever a select inside reads from something else besides.
 */
final class Correlation extends SqlRewriter {
  private final List<From> enclosing;

  private Correlation(List<From> enclosing) {
    this.enclosing = enclosing;
  }

  static SqlStatement inside(SqlStatement statement) {
    return new Correlation(outer(statement)).children(statement);
  }

  private static List<From> outer(SqlStatement statement) {
    return switch (statement) {
      case Select select -> select.from();
      case Update update -> {
        List<From> from = new ArrayList<>(update.from());
        from.add(new FromTable(update.table(), null));
        yield from;
      }
      case SqlStatement.Delete delete -> List.of(new FromTable(delete.table(), null));
      case SqlStatement.Raw raw -> List.of();
      case SqlStatement.Compound compound -> List.of();
      case SqlStatement.Insert insert -> List.of();
      case SqlStatement.With with -> List.of();
      case SqlStatement.Upsert upsert -> List.of();
      case SqlStatement.Returning returning -> outer(returning.change());
      case SqlStatement.Worded worded -> outer(worded.statement());
    };
  }

  @Override
  Select nested(Select select) {
    List<From> rest = new ArrayList<>(select.from());
    rest.removeAll(enclosing);
    List<From> from = rest.isEmpty() ? select.from() : rest;
    Select correlated =
        new Select(
            select.columns(),
            from,
            select.where(),
            select.groupBy(),
            select.having(),
            select.orderBy(),
            select.limit(),
            select.offset(),
            select.distinct());
    return (Select) children(correlated);
  }
}
