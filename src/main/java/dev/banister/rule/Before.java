package dev.banister.rule;

import dev.banister.schema.SchemaDifference;
import org.jspecify.annotations.Nullable;

/** Words for how an attribute was and how it comes back. */
public final class Before {
  private Before() {}

  /** {@code no before, yes after}. */
  public static String after(SchemaDifference difference) {
    return shown(difference.before()) + " before, " + shown(difference.after()) + " after";
  }

  private static String shown(@Nullable String text) {
    return text == null ? "none" : text;
  }
}
