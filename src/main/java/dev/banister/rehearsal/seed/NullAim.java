package dev.banister.rehearsal.seed;

import dev.banister.value.Value;
import java.util.List;
import java.util.Map;

/** NULL where it was forbidden. */
record NullAim() implements Aim {
  @Override
  public List<Map<String, Value>> marks(NewerTable table, long from) {
    return table
        .kept()
        .filter(c -> !c.was().nullable() && c.now().nullable())
        .map(c -> Map.of(c.name(), Value.NULL))
        .toList();
  }
}
