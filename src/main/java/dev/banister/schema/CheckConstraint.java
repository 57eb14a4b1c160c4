package dev.banister.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint; {@code condition} is text without the outer brackets.
 *
 * @param options what else the catalog says of it: {@code not valid}, {@code no inherit}; empty
 *     when nothing
 */
public record CheckConstraint(@Nullable String name, String condition, String options) {
  public CheckConstraint(@Nullable String name, String condition) {
    this(name, condition, "");
  }
}
