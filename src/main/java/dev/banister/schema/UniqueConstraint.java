package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unique constraint; {@code name} is null when the database keeps none. */
public record UniqueConstraint(@Nullable String name, List<String> columns) {
  public UniqueConstraint {
    columns = List.copyOf(columns);
  }
}
