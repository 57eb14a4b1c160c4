package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row that refers to nothing where a foreign key forbade it. */
record OrphanAim() implements Aim {
  /** Far from the numbers of other rows. */
  private static final long NOWHERE = 900_000;

  @Override
  public List<Map<String, Value>> marks(NewerTable table, long from) {
    return table.older().foreignKeys().stream()
        .filter(key -> table.newer().foreignKeys().stream().noneMatch(k -> isSame(k, key)))
        .flatMap(key -> orphan(table, key, from).stream())
        .toList();
  }

  private static boolean isSame(ForeignKey one, ForeignKey two) {
    return one.columns().equals(two.columns())
        && one.referencedTable().equals(two.referencedTable());
  }

  private static Optional<Map<String, Value>> orphan(NewerTable table, ForeignKey key, long from) {
    Map<String, Value> mark = new LinkedHashMap<>();
    for (String name : key.columns()) {
      Optional<Column> column = table.newer().column(name).filter(Seeder::isWritten);
      column.ifPresent(c -> mark.put(name, table.value(c, NOWHERE + from)));
    }
    return mark.size() == key.columns().size() ? Optional.of(mark) : Optional.empty();
  }
}
