package dev.banister.sql;

import dev.banister.sql.SqlExpression.Operation;
import dev.banister.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operators with their operands, and conditions, as one dialect writes them. */
final class OperatorSpelling {
  private final Dialect dialect;
  private final ExpressionSpelling expressions;

  OperatorSpelling(Dialect dialect, ExpressionSpelling expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  String spell(Operation operation, Operator outer) {
    List<SqlExpression> operands = operation.operands();
    SqlExpression first = operands.getFirst();
    Operator operator = Operator.of(operation.operator());
    return switch (operator.name()) {
      case "neg" -> bracketed("-" + expressions.spell(first, operator), operator, outer);
      case "not" -> not(first, outer);
      case "desc" -> expressions.spell(first, operator) + " DESC";
      case "asc" -> expressions.spell(first, operator) + " ASC";
      case "nulls_first" -> expressions.spell(first, Operator.NONE) + " NULLS FIRST";
      case "nulls_last" -> expressions.spell(first, Operator.NONE) + " NULLS LAST";
      case "distinct" -> "DISTINCT " + expressions.spell(first);
      case "exists" -> "EXISTS " + expressions.spell(first);
      case "any", "all" -> operator.text().toUpperCase(Locale.ROOT) + call(first);
      case "and", "or" -> bracketed(junction(operands, operator), operator, outer);
      case "in", "not_in" -> membership(operands, operator, outer);
      case "between", "not_between" -> bracketed(between(operands, operator), operator, outer);
      case "ilike", "not_ilike" -> bracketed(ilike(operands, operator), operator, outer);
      default -> binary(operands, operator, outer);
    };
  }

  private String call(SqlExpression operand) {
    String text = expressions.spell(operand);
    return " " + (text.startsWith("(") ? text : "(" + text + ")");
  }

  private static String bracketed(String text, Operator operator, Operator outer) {
    return operator.needsBracketsIn(outer) ? "(" + text + ")" : text;
  }

  /** An expression where a truth value is wanted. */
  String condition(SqlExpression expression, Operator outer) {
    if (isTruthValue(expression) && !isNativeBoolean()) {
      return expressions.spell(expression, Operator.of("eq")) + " = 1";
    }
    return expressions.spell(expression, outer);
  }

  private String not(SqlExpression operand, Operator outer) {
    if (operand instanceof Operation inner) {
      Operator opposite = Operator.of(inner.operator()).opposite();
      if (opposite != null) {
        return spell(new Operation(opposite.name(), inner.operands()), outer);
      }
      if (inner.operator().equals("not")) {
        return condition(inner.operands().getFirst(), outer);
      }
    }
    if (operand instanceof SqlExpression.Constant c && !c.name().equals("null")) {
      return expressions.spell(
          new SqlExpression.Constant(c.name().equals("true") ? "false" : "true"));
    }
    return isTruthValue(operand) && !isNativeBoolean()
        ? expressions.spell(operand, Operator.of("eq")) + " = 0"
        : "NOT " + expressions.spell(operand, Operator.of("not"));
  }

  private boolean isNativeBoolean() {
    return dialect == Dialect.POSTGRESQL;
  }

  /** A column or function of type Boolean, which is no condition by itself everywhere. */
  private static boolean isTruthValue(SqlExpression expression) {
    boolean value =
        expression instanceof SqlExpression.ColumnReference
            || expression instanceof SqlExpression.Function;
    return value && TypeFamily.of(ExpressionSpelling.typeOf(expression)) == TypeFamily.BOOLEAN;
  }

  private String junction(List<SqlExpression> operands, Operator operator) {
    return operands.stream()
        .map(operand -> condition(operand, operator))
        .collect(Collectors.joining(" " + operator.text() + " "));
  }

  private String membership(List<SqlExpression> operands, Operator operator, Operator outer) {
    SqlExpression list = operands.get(1);
    boolean negated = operator.name().equals("not_in");
    String left = expressions.spell(operands.getFirst(), operator);
    String right = inList(list, ExpressionSpelling.typeOf(operands.getFirst()), negated);
    String text = left + " " + operator.text() + " " + right;
    return negated ? "(" + text + ")" : bracketed(text, operator, outer);
  }

  private String inList(SqlExpression list, ColumnType type, boolean negated) {
    List<SqlExpression> items = items(list);
    if (items == null) {
      return expressions.spell(list);
    }
    if (items.isEmpty()) {
      return negated ? "(NULL) OR (1 = 1)" : "(NULL) AND (1 != 1)";
    }
    return items.stream()
        .map(item -> expressions.compared(item, type, Operator.NONE))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static @Nullable List<SqlExpression> items(SqlExpression list) {
    if (list instanceof SqlExpression.Group group) {
      return group.items();
    }
    if (list instanceof SqlExpression.Literal literal
        && literal.literal() instanceof Value.Sequence sequence) {
      return sequence.items().stream()
          .<SqlExpression>map(
              item -> new SqlExpression.Literal(item, literal.type(), literal.inline()))
          .toList();
    }
    return null;
  }

  private String between(List<SqlExpression> operands, Operator operator) {
    ColumnType type = ExpressionSpelling.typeOf(operands.getFirst());
    return "%s %s %s AND %s"
        .formatted(
            expressions.spell(operands.getFirst(), operator),
            operator.text(),
            expressions.compared(operands.get(1), type, Operator.of("and")),
            expressions.compared(operands.get(2), type, Operator.of("and")));
  }

  private String ilike(List<SqlExpression> operands, Operator operator) {
    ColumnType type = ExpressionSpelling.typeOf(operands.getFirst());
    String left = expressions.spell(operands.getFirst(), operator);
    String right = expressions.compared(operands.get(1), type, operator);
    if (dialect == Dialect.POSTGRESQL) {
      return left + " " + operator.text() + " " + right;
    }
    String text = operator.name().equals("ilike") ? "LIKE" : "NOT LIKE";
    return "lower(" + left + ") " + text + " lower(" + right + ")";
  }

  private String binary(List<SqlExpression> operands, Operator named, Operator outer) {
    if (operands.size() == 1) {
      return named.text() + " " + expressions.spell(operands.getFirst(), named);
    }
    Operator operator = effective(operands, named);
    ColumnType left = ExpressionSpelling.typeOf(operands.getFirst());
    ColumnType right = ExpressionSpelling.typeOf(operands.get(1));
    String first = expressions.compared(operands.getFirst(), right, operator);
    String second = expressions.compared(operands.get(1), left, operator);
    if (operator.name().equals("concat") && isMysql()) {
      return bracketed("concat(" + first + ", " + second + ")", operator, outer);
    }
    if (operator.name().equals("truediv")) {
      second = divisor(second, left, right);
    }
    return bracketed(first + " " + operator.text() + " " + second, operator, outer);
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  /** Division of integers is true division in SQLAlchemy. */
  private String divisor(String text, ColumnType left, ColumnType right) {
    boolean whole =
        TypeFamily.of(left) == TypeFamily.INTEGER && TypeFamily.of(right) == TypeFamily.INTEGER;
    return switch (dialect) {
      case SQLITE -> "(" + text + " + 0.0)";
      case POSTGRESQL -> whole ? "CAST(" + text + " AS NUMERIC)" : text;
      case MYSQL, MARIADB -> text;
    };
  }

  /** Adding texts concatenates them. */
  private static Operator effective(List<SqlExpression> operands, Operator operator) {
    boolean texts =
        operator.name().equals("add")
            && operands.stream()
                .anyMatch(o -> TypeFamily.of(ExpressionSpelling.typeOf(o)) == TypeFamily.STRING);
    return texts ? Operator.of("concat") : operator;
  }
}
