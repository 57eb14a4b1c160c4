package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param onDelete {@code NO ACTION} when nothing is said, upper case
 * @param deferrable {@code deferrable initially deferred} and its like in lower case, or null
 */
public record ForeignKey(
    @Nullable String name,
    List<String> columns,
    String referencedTable,
    List<String> referencedColumns,
    String onDelete,
    String onUpdate,
    @Nullable String deferrable) {
  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }
}
