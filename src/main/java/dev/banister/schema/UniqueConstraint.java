package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint; {@code name} is null when the database keeps none.
 *
 * @param options what else the catalog says of it: {@code nulls not distinct}, {@code deferrable};
 *     empty when nothing
 */
public record UniqueConstraint(@Nullable String name, List<String> columns, String options) {
  public UniqueConstraint {
    columns = List.copyOf(columns);
  }

  public UniqueConstraint(@Nullable String name, List<String> columns) {
    this(name, columns, "");
  }
}
