package dev.banister.schema;

import org.jspecify.annotations.Nullable;

/** A check constraint; {@code condition} is normalised text without the outer brackets. */
public record CheckConstraint(@Nullable String name, String condition) {}
