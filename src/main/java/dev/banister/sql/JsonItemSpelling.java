package dev.banister.sql;

import dev.banister.sql.SqlExpression.Literal;
import dev.banister.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Spells {@code column["a"]} of a JSON column, and the same as text for a cast.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.JSON">the
 *     JSON type</a>
 */
final class JsonItemSpelling {
  private final Dialect dialect;
  private final ExpressionSpelling expressions;

  JsonItemSpelling(Dialect dialect, ExpressionSpelling expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  /** {@code operands}: the column, and a key or a list of keys as a literal. */
  String spell(List<SqlExpression> operands, boolean asText) {
    String column = expressions.spell(operands.getFirst());
    Value key = ((Literal) operands.get(1)).literal();
    return switch (dialect) {
      case SQLITE -> asText ? extract(column, key) : "JSON_QUOTE(" + extract(column, key) + ")";
      case POSTGRESQL -> arrow(column, key, asText ? ">>" : ">");
      case MYSQL, MARIADB ->
          asText ? "JSON_UNQUOTE(" + extract(column, key) + ")" : extract(column, key);
    };
  }

  private static String extract(String column, Value key) {
    return "JSON_EXTRACT(" + column + ", '$" + path(key).replace("'", "''") + "')";
  }

  private static String path(Value key) {
    return switch (key) {
      case Value.Sequence keys ->
          keys.items().stream().map(JsonItemSpelling::path).collect(Collectors.joining());
      case Value.Int index -> "[" + index.number() + "]";
      default -> ".\"" + text(key) + "\"";
    };
  }

  private static String arrow(String column, Value key, String head) {
    return switch (key) {
      case Value.Sequence keys ->
          column
              + " #"
              + head
              + " '{"
              + keys.items().stream()
                  .map(item -> text(item).replace("'", "''"))
                  .collect(Collectors.joining(", "))
              + "}'";
      case Value.Int index -> column + " -" + head + " " + index.number();
      default -> column + " -" + head + " '" + text(key).replace("'", "''") + "'";
    };
  }

  private static String text(Value key) {
    return switch (key) {
      case Value.Text text -> text.text();
      case Value.Int number -> number.number().toString();
      default -> throw SpellingException.compile("A JSON path holds keys and numbers only.");
    };
  }
}
