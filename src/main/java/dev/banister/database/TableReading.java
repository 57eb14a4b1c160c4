package dev.banister.database;

import dev.banister.schema.Column;
import dev.banister.schema.Table;
import dev.banister.value.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the rows of one table in, without keeping more of a large one than its hashes. */
final class TableReading {
  private static final int KEPT = 1_000;
  private static final int FIRST = 16;

  private final Table table;
  private final CellReader cells;
  private final List<String> columns;
  private final long[][] hashes;
  private final List<List<Value>> values = new ArrayList<>();
  private int count;

  TableReading(Table table, CellReader cells) {
    this.table = table;
    this.cells = cells;
    this.columns = table.columns().stream().map(Column::name).toList();
    this.hashes = new long[columns.size()][FIRST];
  }

  List<String> columns() {
    return columns;
  }

  TableRows all(ResultSet row) throws SQLException {
    while (row.next()) {
      take(row);
    }
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Arrays.copyOf(hashes[i], count);
    }
    List<String> key = table.primaryKey() == null ? List.of() : table.primaryKey().columns();
    return new TableRows(table.name(), columns, key, hashes, values, count);
  }

  private void take(ResultSet row) throws SQLException {
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < hashes.length; i++) {
      Value value = cells.read(row, i + 1);
      if (count == hashes[i].length) {
        hashes[i] = Arrays.copyOf(hashes[i], count * 2);
      }
      hashes[i][count] = ValueHash.of(value);
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
