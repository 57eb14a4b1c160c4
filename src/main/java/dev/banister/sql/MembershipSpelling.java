package dev.banister.sql;

import dev.banister.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** IN and NOT IN with a list of values, of tuples, or a select. */
final class MembershipSpelling {
  private final Dialect dialect;
  private final ExpressionSpelling expressions;

  MembershipSpelling(Dialect dialect, ExpressionSpelling expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  String spell(List<SqlExpression> operands, Operator operator, Operator outer) {
    SqlExpression list = operands.get(1);
    boolean negated = operator.name().equals("not_in");
    String left = expressions.spell(operands.getFirst(), operator);
    String right = inList(list, ExpressionSpelling.typeOf(operands.getFirst()), negated);
    String text = left + " " + operator.text() + " " + right;
    return negated ? "(" + text + ")" : operator.bracketed(text, outer);
  }

  private String inList(SqlExpression list, ColumnType type, boolean negated) {
    List<SqlExpression> items = items(list);
    if (items == null) {
      return expressions.spell(list);
    }
    if (items.isEmpty()) {
      return empty(negated);
    }
    boolean rows = dialect == Dialect.SQLITE && items(items.getFirst()) != null;
    return items.stream()
        .map(item -> inItem(item, type))
        .collect(Collectors.joining(", ", rows ? "(VALUES " : "(", ")"));
  }

  private String empty(boolean negated) {
    if (dialect == Dialect.SQLITE) {
      return "(SELECT 1 FROM (SELECT 1) WHERE 1!=1)";
    }
    return negated ? "(NULL) OR (1 = 1)" : "(NULL) AND (1 != 1)";
  }

  /** A value, or a tuple of values. */
  private String inItem(SqlExpression item, ColumnType type) {
    List<SqlExpression> tuple = items(item);
    return tuple == null
        ? expressions.compared(item, type, Operator.NONE)
        : tuple.stream().map(expressions::spell).collect(Collectors.joining(", ", "(", ")"));
  }

  private static @Nullable List<SqlExpression> items(SqlExpression list) {
    if (list instanceof SqlExpression.Group group) {
      return group.items();
    }
    if (list instanceof SqlExpression.Literal literal
        && literal.literal() instanceof Value.Sequence sequence) {
      return sequence.items().stream()
          .<SqlExpression>map(
              item -> new SqlExpression.Literal(item, itemType(literal), literal.inline()))
          .toList();
    }
    return null;
  }

  /** The type that a list of values was given says what its items are, a tuple's doesn't. */
  private static ColumnType itemType(SqlExpression.Literal list) {
    return list.type().name().equals("TupleType") ? ColumnType.NULL : list.type();
  }
}
