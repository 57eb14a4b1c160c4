package dev.banister.rehearsal.seed;

import dev.banister.value.Value;
import java.util.List;
import java.util.Map;

/** The ends of what a column can hold since its type changed. */
record ExtremeAim() implements Aim {
  @Override
  public List<Map<String, Value>> marks(NewerTable table, long from) {
    return table
        .kept()
        .filter(c -> !c.was().type().equalsIgnoreCase(c.now().type()))
        .flatMap(
            c -> table.maker().extremes(c.now()).stream().map(value -> Map.of(c.name(), value)))
        .toList();
  }
}
