package dev.banister.rehearsal.seed;

import dev.banister.value.Value;
import java.util.List;
import java.util.Map;

/** The labels that an enum type has only since the upgrade. */
record LabelAim() implements Aim {
  @Override
  public List<Map<String, Value>> marks(NewerTable table, long from) {
    return table.kept().flatMap(c -> added(table, c).stream().map(l -> mark(c, l))).toList();
  }

  private static Map<String, Value> mark(NewerTable.Kept column, String label) {
    return Map.of(column.name(), Value.of(label));
  }

  private static List<String> added(NewerTable table, NewerTable.Kept column) {
    List<String> was = NewerTable.labels(table.olderEnums(), column.was()).orElse(null);
    List<String> now = NewerTable.labels(table.newerEnums(), column.now()).orElse(List.of());
    return was == null ? List.of() : now.stream().filter(l -> !was.contains(l)).toList();
  }
}
