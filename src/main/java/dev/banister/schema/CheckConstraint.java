package dev.banister.schema;

import org.jspecify.annotations.Nullable;

/** A check constraint; {@code condition} is text without the outer brackets. */
public record CheckConstraint(@Nullable String name, String condition) {}
