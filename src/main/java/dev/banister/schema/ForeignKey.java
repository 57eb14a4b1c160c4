package dev.banister.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param onDelete {@code NO ACTION} when nothing is said, upper case
 * @param deferrable {@code deferrable initially deferred} and its like in lower case, or null
 * @param options what else the catalog says of it: {@code match full}, {@code not valid}; empty
 *     when nothing
 */
public record ForeignKey(
    @Nullable String name,
    List<String> columns,
    String referencedTable,
    List<String> referencedColumns,
    String onDelete,
    String onUpdate,
    @Nullable String deferrable,
    String options) {
  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }

  public ForeignKey(
      @Nullable String name,
      List<String> columns,
      String referencedTable,
      List<String> referencedColumns,
      String onDelete,
      String onUpdate,
      @Nullable String deferrable) {
    this(name, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferrable, "");
  }
}
