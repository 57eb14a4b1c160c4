package dev.banister.ui.rehearsal;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes how long a step took. */
final class StepTime {
  private static final int SECONDS = 10;

  private StepTime() {}

  /** Milliseconds below ten seconds, then seconds; empty for none. */
  static String of(@Nullable Duration time) {
    if (time == null) {
      return "";
    }
    return time.toSeconds() < SECONDS
        ? "%d ms".formatted(time.toMillis())
        : String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1e3);
  }
}
