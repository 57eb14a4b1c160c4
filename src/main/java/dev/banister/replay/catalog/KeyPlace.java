package dev.banister.replay.catalog;

import java.util.List;

/**
 * What a column has to know of its table.
 *
 * @param table key of the table
 * @param columns of the primary key
 * @param autoincrement the table's {@code sqlite_autoincrement}
 * @param refers whether a foreign key hangs on the column
 */
public record KeyPlace(String table, List<String> columns, boolean autoincrement, boolean refers) {
  public KeyPlace {
    columns = List.copyOf(columns);
  }
}
