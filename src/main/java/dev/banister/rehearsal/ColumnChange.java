package dev.banister.rehearsal;

import dev.banister.database.TableRows;
import dev.banister.database.TableRows.Key;
import dev.banister.database.TableRows.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the values of one column changed, over the rows that are on both sides. */
final class ColumnChange {
  static final ColumnChange NONE = new ColumnChange();
  private final Map<Long, Set<Long>> sources = new HashMap<>();
  private long of;
  private long changed;
  private long emptied;

  private ColumnChange() {}

  ColumnChange(TableRows old, TableRows now, String column) {
    this(old, column, now, column);
  }

  ColumnChange(TableRows old, String from, TableRows now, String to) {
    List<String> shared = RowComparison.common(old, now);
    List<String> key = RowComparison.key(old, now, shared);
    int source = old.columns().indexOf(from);
    int target = now.columns().indexOf(to);
    Map<Key, Row> rows = now.by(key);
    old.by(key).forEach((k, row) -> count(row, rows.get(k), source, target));
  }

  private void count(Row row, @Nullable Row other, int source, int target) {
    if (row.isNull(source)) {
      return;
    }
    of++;
    if (other == null) {
      return;
    }
    changed += row.hash(source) == other.hash(target) ? 0 : 1;
    emptied += other.isNull(target) ? 1 : 0;
    if (!other.isNull(target)) {
      sources.computeIfAbsent(other.hash(target), h -> new HashSet<>()).add(row.hash(source));
    }
  }

  /** Rows in which the column had a value. */
  long of() {
    return of;
  }

  /** Rows in which it has another one now. */
  long changed() {
    return changed;
  }

  /** Two different values became the same, while others stayed apart. */
  boolean merges() {
    return sources.size() > 1 && sources.values().stream().anyMatch(s -> s.size() > 1);
  }

  String what() {
    return emptied == changed ? "value becomes NULL" : "value changes";
  }
}
