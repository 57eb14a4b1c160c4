package dev.banister.sql;

import dev.banister.sql.SqlExpression.Function;
import dev.banister.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Function calls as one dialect writes them. */
final class FunctionSpelling {
  private static final Set<String> WITHOUT_BRACKETS =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "user");
  private static final Map<String, String> STRFTIME =
      Map.ofEntries(
          Map.entry("month", "%m"),
          Map.entry("day", "%d"),
          Map.entry("year", "%Y"),
          Map.entry("second", "%S"),
          Map.entry("hour", "%H"),
          Map.entry("doy", "%j"),
          Map.entry("minute", "%M"),
          Map.entry("epoch", "%s"),
          Map.entry("dow", "%w"),
          Map.entry("week", "%W"));

  private final Dialect dialect;
  private final ExpressionSpelling expressions;

  FunctionSpelling(Dialect dialect, ExpressionSpelling expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  String spell(Function function) {
    String name = function.name().toLowerCase(Locale.ROOT);
    String special =
        switch (name) {
          case "extract" -> extract(function);
          case "now" -> dialect == Dialect.SQLITE ? "CURRENT_TIMESTAMP" : "";
          case "localtimestamp" ->
              dialect == Dialect.SQLITE ? "DATETIME(CURRENT_TIMESTAMP, 'localtime')" : "";
          case "count" -> function.arguments().isEmpty() ? "count(*)" : "";
          case "char_length" ->
              dialect == Dialect.SQLITE
                  ? "length(" + expressions.list(function.arguments()) + ")"
                  : "";
          case "random" -> isMysql() ? "rand(" + expressions.list(function.arguments()) + ")" : "";
          case "sysdate" -> isMysql() ? "SYSDATE()" : "sysdate";
          case "utc_timestamp" -> isMysql() ? "UTC_TIMESTAMP" : "";
          default -> "";
        };
    if (!special.isEmpty()) {
      return special;
    }
    boolean bare = WITHOUT_BRACKETS.contains(name) && function.arguments().isEmpty();
    return bare
        ? name.toUpperCase(Locale.ROOT)
        : function.name() + "(" + expressions.list(function.arguments()) + ")";
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  private String extract(Function function) {
    if (function.arguments().size() != 2 || !(field(function) instanceof String field)) {
      return "";
    }
    String from = expressions.spell(function.arguments().get(1));
    if (dialect != Dialect.SQLITE) {
      return "EXTRACT(" + field + " FROM " + from + ")";
    }
    String format = STRFTIME.get(field);
    if (format == null) {
      throw SpellingException.compile(field + " is not a valid extract argument.");
    }
    return "CAST(STRFTIME('" + format + "', " + from + ") AS INTEGER)";
  }

  private static @Nullable String field(Function function) {
    return function.arguments().getFirst() instanceof SqlExpression.Literal literal
            && literal.literal() instanceof Value.Text text
        ? text.text()
        : null;
  }
}
