package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key; {@code name} is null when the database keeps none.
 *
 * @param options what else the catalog says of it: {@code deferrable}, {@code include (a)}; empty
 *     when nothing
 */
public record PrimaryKey(@Nullable String name, List<String> columns, String options) {
  public PrimaryKey {
    columns = List.copyOf(columns);
  }

  public PrimaryKey(@Nullable String name, List<String> columns) {
    this(name, columns, "");
  }
}
