package dev.banister.sql;

import java.util.HashMap;
import java.util.Map;

/** The labels that SQLAlchemy gives to what a SELECT computes: {@code max_1}, {@code anon_2}. */
final class SelectLabels {
  private final Map<String, Integer> counts = new HashMap<>();

  /** The label of a column, empty when it gets none. */
  String of(SqlExpression column) {
    return switch (column) {
      case SqlExpression.Label c -> c.name();
      case SqlExpression.Function c -> next(c.name().substring(c.name().lastIndexOf('.') + 1));
      case SqlExpression.Cast c when c.operand() instanceof SqlExpression.ColumnReference r ->
          r.name();
      case SqlExpression.Operation c when c.operands().size() > 1 -> next("anon");
      case SqlExpression.Literal c -> next("anon");
      case SqlExpression.Cast c -> next("anon");
      case SqlExpression.Case c -> next("anon");
      case SqlExpression.Subquery c -> next("anon");
      default -> "";
    };
  }

  private String next(String prefix) {
    return prefix + "_" + counts.merge(prefix, 1, Integer::sum);
  }
}
