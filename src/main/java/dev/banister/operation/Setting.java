package dev.banister.operation;

import org.jspecify.annotations.Nullable;

/**
 * An argument that may be left out, where leaving it out differs from {@code None}.
 *
 * @param given false: leave as it is
 * @param value the value, or null for {@code None}, which removes
 */
public record Setting<T>(boolean given, @Nullable T value) {
  public static <T> Setting<T> absent() {
    return new Setting<>(false, null);
  }

  public static <T> Setting<T> to(@Nullable T value) {
    return new Setting<>(true, value);
  }
}
