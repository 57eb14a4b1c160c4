package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table that its older form would not have taken. */
final class NewerRows {
  private final NewerTable table;

  NewerRows(NewerTable table) {
    this.table = table;
  }

  /** The rows; numbers below {@code from} are taken. */
  List<Map<String, Value>> rows(int from) {
    List<Map<String, Value>> rows = new ArrayList<>();
    rows.add(row(from, true));
    for (Aim aim : Aim.ALL) {
      for (Map<String, Value> mark : aim.marks(table, from + rows.size())) {
        Map<String, Value> row = row(from + rows.size(), false);
        row.putAll(mark);
        rows.add(row);
      }
    }
    return rows;
  }

  private Map<String, Value> row(int n, boolean longest) {
    Map<String, Value> row = new LinkedHashMap<>();
    for (Column column : table.newer().columns()) {
      if (Seeder.isWritten(column)) {
        row.put(column.name(), table.maker().value(column, n, longest));
      }
    }
    return row;
  }
}
