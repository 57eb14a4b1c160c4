package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code str(expression)} where every dialect spells it alike. */
final class ExpressionText {
  private static final Set<String> KEYWORDS =
      Set.of("current_timestamp", "current_date", "current_time", "localtime", "localtimestamp");

  private ExpressionText() {}

  static @Nullable String of(SqlExpression expression) {
    return switch (expression) {
      case SqlExpression.Text text when text.binds().isEmpty() -> text.text();
      case SqlStatement.Raw raw when raw.binds().isEmpty() -> raw.text();
      case SqlExpression.ColumnReference column ->
          column.table() == null ? column.name() : column.table() + "." + column.name();
      case SqlExpression.Constant constant -> constant(constant.name());
      case SqlExpression.Function function when function.arguments().isEmpty() -> call(function);
      case SqlExpression.Undetermined unknown -> unknown.unknown().placeholder();
      default -> null;
    };
  }

  private static String constant(String name) {
    return name.equals("null") ? "NULL" : name;
  }

  private static String call(SqlExpression.Function function) {
    String name = function.name();
    boolean keyword = KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
    return keyword ? name.toUpperCase(Locale.ROOT) : name + "()";
  }
}
