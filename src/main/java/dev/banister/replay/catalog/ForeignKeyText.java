package dev.banister.replay.catalog;

import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clauses of a foreign key as the catalog keeps them. */
final class ForeignKeyText {
  private ForeignKeyText() {}

  static String action(@Nullable String declared) {
    return declared == null ? "NO ACTION" : declared.strip().toUpperCase(Locale.ROOT);
  }

  /** {@code deferrable initially deferred}, or null when nothing is said. */
  static @Nullable String deferrable(Map<String, SqlExpression> options) {
    String initially = text(options.get("initially"));
    Boolean deferrable = flag(options.get("deferrable"));
    if (deferrable == null && initially == null) {
      return null;
    }
    String first = deferrable == null || deferrable ? "deferrable" : "not deferrable";
    return first + (initially == null ? "" : " initially " + initially.toLowerCase(Locale.ROOT));
  }

  static @Nullable Boolean flag(@Nullable SqlExpression option) {
    return option instanceof SqlExpression.Literal(Value.Bool bool, var type, var inline)
        ? bool.bool()
        : null;
  }

  static @Nullable String text(@Nullable SqlExpression option) {
    return option instanceof SqlExpression.Literal(Value.Text text, var type, var inline)
        ? text.text()
        : null;
  }
}
