package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.schema.Index;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a table that its older form would not have taken. */
final class NewerRows {
  private final RowMaker maker;
  private final Table older;
  private final Table newer;

  NewerRows(RowMaker maker, Table older, Table newer) {
    this.maker = maker;
    this.older = older;
    this.newer = newer;
  }

  /** The rows; numbers below {@code from} are taken. */
  List<Map<String, Value>> rows(int from) {
    List<Map<String, Value>> rows = new ArrayList<>();
    rows.add(longest(from));
    for (Column column : newer.columns()) {
      boolean wasRequired = older.column(column.name()).map(c -> !c.nullable()).orElse(false);
      if (wasRequired && column.nullable() && Seeder.isWritten(column)) {
        Map<String, Value> row = row(from + rows.size());
        row.put(column.name(), Value.NULL);
        rows.add(row);
      }
    }
    Set<List<String>> unique = unique(newer);
    for (List<String> columns : unique(older)) {
      if (!unique.contains(columns)
          && newer.columns().stream().map(Column::name).toList().containsAll(columns)) {
        rows.addAll(twins(columns, from + rows.size()));
      }
    }
    return rows;
  }

  private Map<String, Value> longest(int n) {
    Map<String, Value> row = new LinkedHashMap<>();
    newer.columns().stream()
        .filter(Seeder::isWritten)
        .forEach(c -> row.put(c.name(), maker.value(c, n, true)));
    return row;
  }

  private Map<String, Value> row(int n) {
    Map<String, Value> row = new LinkedHashMap<>();
    newer.columns().stream()
        .filter(Seeder::isWritten)
        .forEach(c -> row.put(c.name(), maker.value(c, n, false)));
    return row;
  }

  /** Two rows that are the same in these columns. */
  private List<Map<String, Value>> twins(List<String> columns, int n) {
    Map<String, Value> first = row(n);
    Map<String, Value> second = row(n + 1);
    columns.forEach(c -> second.put(c, first.getOrDefault(c, Value.NULL)));
    return List.of(first, second);
  }

  private static Set<List<String>> unique(Table table) {
    return Stream.concat(
            table.uniques().stream().map(UniqueConstraint::columns),
            table.indexes().values().stream()
                .filter(i -> i.unique() && i.where() == null)
                .map(Index::parts))
        .map(columns -> columns.stream().sorted().toList())
        .collect(Collectors.toSet());
  }
}
