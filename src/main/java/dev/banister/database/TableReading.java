package dev.banister.database;

import dev.banister.schema.Column;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table in, without keeping more of a large one than its hashes. */
final class TableReading {
  private static final int KEPT = 1_000;

  private final Table table;
  private final CellReader cells;
  private final List<String> columns;
  private final List<HashColumn.Writer> hashes;
  private final List<List<Value>> values = new ArrayList<>();
  private final @Nullable TableRows earlier;
  private int count;

  /**
   * A reading.
   *
   * @param earlier the same table at an earlier moment, or null
   */
  TableReading(Table table, CellReader cells, @Nullable TableRows earlier) {
    this.table = table;
    this.cells = cells;
    this.columns = table.columns().stream().map(Column::name).toList();
    this.earlier = earlier;
    this.hashes = columns.stream().map(this::writer).toList();
  }

  List<String> columns() {
    return columns;
  }

  TableRows all(ResultSet row) throws SQLException {
    while (row.next()) {
      take(row);
    }
    List<String> key = table.primaryKey() == null ? List.of() : table.primaryKey().columns();
    List<HashColumn> finished = hashes.stream().map(HashColumn.Writer::finish).toList();
    TableRows rows = new TableRows(table.name(), columns, key, finished, values, count);
    return earlier != null && rows.isSame(earlier) ? earlier : rows;
  }

  private HashColumn.Writer writer(String column) {
    return new HashColumn.Writer(earlier == null ? null : earlier.hashesOf(column).orElse(null));
  }

  private void take(ResultSet row) throws SQLException {
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < hashes.size(); i++) {
      Value value = cells.read(row, i + 1);
      hashes.get(i).add(ValueHash.of(value));
      if (count < KEPT) {
        kept.add(value);
      }
    }
    if (count < KEPT) {
      values.add(kept);
    }
    count++;
  }
}
