package dev.banister.sql;

import dev.banister.sql.SqlExpression.Group;
import java.util.List;

/** What follows a function of rows: OVER, FILTER, WITHIN GROUP; and PostgreSQL's ARRAY. */
final class WindowSpelling {
  private final Dialect dialect;
  private final ExpressionSpelling expressions;

  WindowSpelling(Dialect dialect, ExpressionSpelling expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  /** {@code operator} is one of {@code over filter within_group array}. */
  String spell(String operator, List<SqlExpression> operands) {
    if (operator.equals("array")) {
      return array(operands);
    }
    String function = expressions.spell(operands.getFirst());
    return switch (operator) {
      case "over" -> function + " OVER (" + window(operands) + ")";
      case "filter" -> function + " FILTER (WHERE " + expressions.condition(operands.get(1)) + ")";
      default -> function + " WITHIN GROUP (ORDER BY " + list(operands.get(1)) + ")";
    };
  }

  private String window(List<SqlExpression> operands) {
    String partition = clause("PARTITION BY ", operands.get(1));
    String order = clause("ORDER BY ", operands.get(2));
    return partition.isEmpty() || order.isEmpty() ? partition + order : partition + " " + order;
  }

  private String clause(String keyword, SqlExpression items) {
    String list = list(items);
    return list.isEmpty() ? "" : keyword + list;
  }

  private String list(SqlExpression items) {
    return items instanceof Group group
        ? expressions.list(group.items())
        : expressions.spell(items);
  }

  private String array(List<SqlExpression> items) {
    if (dialect != Dialect.POSTGRESQL) {
      throw SpellingException.unsupported(dialect, "Compiler", "array");
    }
    return "ARRAY[" + expressions.list(items) + "]";
  }
}
