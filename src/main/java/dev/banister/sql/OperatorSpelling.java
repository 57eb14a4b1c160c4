package dev.banister.sql;

import dev.banister.sql.SqlExpression.Operation;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Operators with their operands, and conditions, as one dialect writes them. */
final class OperatorSpelling {
  private static final Set<String> WINDOWS = Set.of("over", "filter", "within_group", "array");

  private static final Set<String> PATTERNS = Set.of("like", "not_like", "ilike", "not_ilike");

  private final Dialect dialect;
  private final ExpressionSpelling expressions;
  private final MembershipSpelling memberships;

  OperatorSpelling(Dialect dialect, ExpressionSpelling expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
    this.memberships = new MembershipSpelling(dialect, expressions);
  }

  String spell(Operation operation, Operator outer) {
    List<SqlExpression> operands = operation.operands();
    Operator operator = Operator.of(operation.operator());
    if (WINDOWS.contains(operator.name())) {
      return new WindowSpelling(dialect, expressions).spell(operator.name(), operands);
    }
    SqlExpression first = operands.getFirst();
    return switch (operation.operator()) {
      case "json_item" -> new JsonItemSpelling(dialect, expressions).spell(operands, false);
      case "json_text" -> new JsonItemSpelling(dialect, expressions).spell(operands, true);
      default -> named(operands, operator, first, outer);
    };
  }

  private String named(
      List<SqlExpression> operands, Operator operator, SqlExpression first, Operator outer) {
    if (PATTERNS.contains(operator.name()) && operands.size() == 3) {
      return bracketed(escaped(operands, operator), operator, outer);
    }
    return switch (operator.name()) {
      case "neg" -> bracketed("-" + expressions.spell(first, operator), operator, outer);
      case "not" -> not(first, outer);
      case "desc" -> expressions.spell(first, operator) + " DESC";
      case "asc" -> expressions.spell(first, operator) + " ASC";
      case "nulls_first" -> expressions.spell(first, Operator.NONE) + " NULLS FIRST";
      case "nulls_last" -> expressions.spell(first, Operator.NONE) + " NULLS LAST";
      case "distinct" -> "DISTINCT " + expressions.spell(first);
      case "exists" -> bracketed("EXISTS " + expressions.spell(first), operator, outer);
      case "collate" -> bracketed(collate(operands, operator), operator, outer);
      case "any", "all" -> operator.text().toUpperCase(Locale.ROOT) + call(first);
      case "and", "or" -> bracketed(junction(operands, operator), operator, outer);
      case "extract" -> expressions.extract(operands);
      case "in", "not_in" -> memberships.spell(operands, operator, outer);
      case "between", "not_between" -> bracketed(between(operands, operator), operator, outer);
      case "ilike", "not_ilike" -> bracketed(ilike(operands, operator), operator, outer);
      default -> binary(operands, operator, outer);
    };
  }

  /** A pattern with the sign that takes the meaning from the signs of patterns. */
  private String escaped(List<SqlExpression> operands, Operator operator) {
    SqlExpression sign = operands.get(2);
    String spelled =
        sign instanceof SqlExpression.Literal(Value.Text(String text), var type, boolean inline)
            ? "'" + text.replace("'", "''") + "'"
            : expressions.spell(sign);
    return spell(new Operation(operator.name(), operands.subList(0, 2)), Operator.NONE)
        + " ESCAPE "
        + spelled;
  }

  private String call(SqlExpression operand) {
    String text = expressions.spell(operand);
    return " " + (text.startsWith("(") ? text : "(" + text + ")");
  }

  private static String bracketed(String text, Operator operator, Operator outer) {
    return operator.bracketed(text, outer);
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

  private String collate(List<SqlExpression> operands, Operator operator) {
    return expressions.spell(operands.getFirst(), operator)
        + " COLLATE "
        + expressions.name(operands.get(1));
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
    List<String> texts = compared(operands, operator);
    return bracketed(joined(texts, operands.get(1), operator), operator, outer);
  }

  private String joined(List<String> texts, SqlExpression second, Operator operator) {
    return switch (operator.name()) {
      case "concat" ->
          isMysql() ? "concat(" + String.join(", ", texts) + ")" : plain(texts, operator);
      case "is_distinct_from", "is_not_distinct_from" ->
          dialect == Dialect.POSTGRESQL
              ? plain(texts, operator)
              : distinct(texts.getFirst(), texts.get(1), operator);
      case "truediv" -> texts.getFirst() + " / " + divisor(texts.get(1), second);
      default -> plain(texts, operator);
    };
  }

  private String plain(List<String> texts, Operator operator) {
    return String.join(" " + expressions.written(operator) + " ", texts);
  }

  /** The operands, a literal as the type of its neighbour. */
  private List<String> compared(List<SqlExpression> operands, Operator operator) {
    ColumnType first = ExpressionSpelling.typeOf(operands.getFirst());
    ColumnType second = ExpressionSpelling.typeOf(operands.get(1));
    List<String> texts = new ArrayList<>();
    for (SqlExpression operand : operands) {
      texts.add(expressions.compared(operand, texts.isEmpty() ? second : first, operator));
    }
    return texts;
  }

  /** SQLite says IS for it, MySQL has an operator of its own. */
  private String distinct(String first, String second, Operator operator) {
    boolean negated = operator.name().startsWith("is_not");
    if (dialect == Dialect.SQLITE) {
      return first + (negated ? " IS " : " IS NOT ") + second;
    }
    String same = first + " <=> " + second;
    return negated ? same : "NOT (" + same + ")";
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  /** Division is true division in SQLAlchemy, also of integers. */
  private String divisor(String text, SqlExpression divisor) {
    return switch (dialect) {
      case SQLITE -> "(" + text + " + 0.0)";
      case POSTGRESQL -> "CAST(" + text + " AS " + divisorType(divisor) + ")";
      case MYSQL, MARIADB -> text;
    };
  }

  private String divisorType(SqlExpression divisor) {
    ColumnType type = ExpressionSpelling.typeOf(divisor);
    return switch (TypeFamily.of(type)) {
      case FLOAT, NUMERIC -> expressions.castType(type);
      default -> "NUMERIC";
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
