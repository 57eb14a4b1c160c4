package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primary key; {@code name} is null when the database keeps none. */
public record PrimaryKey(@Nullable String name, List<String> columns) {
  public PrimaryKey {
    columns = List.copyOf(columns);
  }
}
