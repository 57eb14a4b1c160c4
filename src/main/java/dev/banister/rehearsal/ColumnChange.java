package dev.banister.rehearsal;

import dev.banister.database.RowPairs;
import dev.banister.database.TableRows;
import dev.banister.database.TableRows.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the values of one column changed, over the rows that are on both sides. */
final class ColumnChange {
  static final ColumnChange NONE = new ColumnChange(null, 0, 0);
  private final @Nullable RowPairs pairs;
  private final int source;
  private final int target;
  private long of;
  private long changed;
  private long emptied;

  private ColumnChange(@Nullable RowPairs pairs, int source, int target) {
    this.pairs = pairs;
    this.source = source;
    this.target = target;
  }

  ColumnChange(RowPairs pairs, String from, String to) {
    this(pairs, pairs.earlier().columns().indexOf(from), pairs.later().columns().indexOf(to));
    List<Row> rows = pairs.earlier().rows();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isNull(source)) {
        of++;
        if (pairs.isKept(i)) {
          count(rows.get(i), pairs.later().rows().get(pairs.partner(i)));
        }
      }
    }
  }

  private void count(Row row, Row other) {
    changed += row.hash(source) == other.hash(target) ? 0 : 1;
    emptied += other.isNull(target) ? 1 : 0;
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
    if (pairs == null || changed == 0) {
      return false;
    }
    Map<Long, Long> sources = new HashMap<>();
    boolean merged = false;
    TableRows old = pairs.earlier();
    for (int i = 0; i < old.rows().size(); i++) {
      Row row = old.rows().get(i);
      if (!row.isNull(source) && pairs.isKept(i)) {
        Row other = pairs.later().rows().get(pairs.partner(i));
        if (!other.isNull(target)) {
          Long first = sources.putIfAbsent(other.hash(target), row.hash(source));
          merged |= first != null && first != row.hash(source);
        }
      }
    }
    return merged && sources.size() > 1;
  }

  String what() {
    return emptied == changed ? "value becomes NULL" : "value changes";
  }
}
