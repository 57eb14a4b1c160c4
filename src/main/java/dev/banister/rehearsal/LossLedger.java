package dev.banister.rehearsal;

import dev.banister.database.RowPairs;
import dev.banister.database.RowSnapshot;
import dev.banister.database.TableRows;
import dev.banister.operation.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the two directions of a revision destroyed, from the rows at four moments.
 *
 * <p>A value that stands in another column of its row afterwards was moved, not lost.
 */
final class LossLedger {
  private final RowSnapshot before;
  private final RowSnapshot upgraded;
  private final RowSnapshot filled;
  private final RowSnapshot downgraded;
  private final boolean documented;
  private final RowMatches matches = new RowMatches();
  private final List<Loss> losses = new ArrayList<>();

  /**
   * A ledger.
   *
   * @param before the upgrade, after seeding
   * @param upgraded after the upgrade
   * @param filled the same with the rows that only the new version can write
   * @param downgraded after the downgrade
   * @param documented whether the author admits a loss
   */
  LossLedger(
      RowSnapshot before,
      RowSnapshot upgraded,
      RowSnapshot filled,
      RowSnapshot downgraded,
      boolean documented) {
    this.before = before;
    this.upgraded = upgraded;
    this.filled = filled;
    this.downgraded = downgraded;
    this.documented = documented;
  }

  List<Loss> losses() {
    before.tables().values().forEach(this::ofUpgrade);
    filled.tables().values().forEach(this::ofDowngrade);
    return List.copyOf(losses);
  }

  /** What was there before the upgrade. */
  private void ofUpgrade(TableRows old) {
    TableRows up = upgraded.table(old.table()).orElse(null);
    TableRows down = downgraded.table(old.table()).orElse(null);
    if (old.rows().isEmpty() || (old == up && old == down)) {
      return;
    }
    if (up == null) {
      tableDropped(old, down);
      return;
    }
    if (down != null) {
      long gone = missing(old, down);
      if (gone > 0) {
        boolean byUpgrade = missing(old, up) > 0;
        add(old, null, byUpgrade ? Direction.UPGRADE : Direction.DOWNGRADE, gone, "row is deleted");
      }
      old.columns().forEach(column -> columnOf(old, up, down, column));
    }
  }

  private void tableDropped(TableRows old, @Nullable TableRows down) {
    long gone = down == null ? old.rows().size() : missing(old, down);
    if (gone > 0) {
      add(old, null, Direction.UPGRADE, gone, "table is dropped");
    } else if (!isElsewhere(old)) {
      losses.add(
          new Loss(
              old.table(),
              null,
              Direction.UPGRADE,
              old.rows().size(),
              old.rows().size(),
              Loss.Kind.BACKED_UP,
              "table is dropped, its rows come back"));
    }
  }

  /** Whether a table that the upgrade made has as many rows, so that this one was renamed. */
  private boolean isElsewhere(TableRows old) {
    return upgraded.tables().values().stream()
        .anyMatch(
            t ->
                before.table(t.table()).isEmpty()
                    && t.rows().size() >= old.rows().size()
                    && t.columns().stream().anyMatch(old.columns()::contains));
  }

  private void columnOf(TableRows old, TableRows up, TableRows down, String column) {
    if (!down.columns().contains(column)) {
      return;
    }
    ColumnChange back = change(old, column, down, column);
    boolean kept = up.columns().contains(column);
    ColumnChange first = kept ? change(old, column, up, column) : ColumnChange.NONE;
    if (back.changed() > 0) {
      boolean byUpgrade = !kept || first.changed() > 0;
      boolean merged = back.merges();
      losses.add(
          new Loss(
              old.table(),
              column,
              byUpgrade ? Direction.UPGRADE : Direction.DOWNGRADE,
              back.changed(),
              back.of(),
              documented ? Loss.Kind.DOCUMENTED : merged ? Loss.Kind.MERGED : Loss.Kind.SILENT,
              merged ? "different values become one" : back.what()));
    } else if (!kept && back.of() > 0 && !isMoved(old, up, column)) {
      losses.add(
          new Loss(
              old.table(),
              column,
              Direction.UPGRADE,
              back.of(),
              back.of(),
              Loss.Kind.BACKED_UP,
              "column is dropped, its values come back"));
    }
  }

  /** Whether every value stands in a column that is new, so that the column was renamed. */
  private boolean isMoved(TableRows from, TableRows to, String column) {
    return to.columns().stream()
        .filter(c -> !from.columns().contains(c))
        .anyMatch(c -> change(from, column, to, c).changed() == 0);
  }

  /** What is there only since the upgrade. */
  private void ofDowngrade(TableRows now) {
    TableRows down = downgraded.table(now.table()).orElse(null);
    if (now.rows().isEmpty()) {
      return;
    }
    if (down == null) {
      if (before.table(now.table()).isEmpty() && !wasRenamed(now)) {
        inherent(now, null, now.rows().size());
      }
      return;
    }
    newRows(now, down);
    for (String column : now.columns()) {
      if (!down.columns().contains(column) && !isMoved(now, down, column)) {
        long filledIn = present(now, column);
        if (filledIn > 0) {
          inherent(now, column, filledIn);
        }
      }
    }
  }

  private boolean wasRenamed(TableRows now) {
    return before.tables().values().stream()
        .anyMatch(
            t ->
                upgraded.table(t.table()).isEmpty()
                    && downgraded.table(t.table()).isPresent()
                    && t.columns().stream().anyMatch(now.columns()::contains));
  }

  /** Rows written after the upgrade that the downgrade deletes. */
  private void newRows(TableRows now, TableRows down) {
    TableRows old = upgraded.table(now.table()).orElse(null);
    if (old == null || old == now || before.table(now.table()).isEmpty()) {
      return;
    }
    int[] written = matches.between(old, now).added().toArray();
    RowPairs back = matches.between(now, down);
    long gone = Arrays.stream(written).filter(row -> !back.isKept(row)).count();
    if (gone > 0) {
      losses.add(
          new Loss(
              now.table(),
              null,
              Direction.DOWNGRADE,
              gone,
              written.length,
              documented ? Loss.Kind.DOCUMENTED : Loss.Kind.SILENT,
              "row written after the upgrade is deleted"));
    }
  }

  private void inherent(TableRows now, @Nullable String column, long rows) {
    losses.add(
        new Loss(
            now.table(),
            column,
            Direction.DOWNGRADE,
            rows,
            now.rows().size(),
            Loss.Kind.INHERENT,
            "new since the upgrade"));
  }

  private void add(TableRows old, @Nullable String column, Direction by, long rows, String what) {
    losses.add(
        new Loss(
            old.table(),
            column,
            by,
            rows,
            old.rows().size(),
            documented ? Loss.Kind.DOCUMENTED : Loss.Kind.SILENT,
            what));
  }

  private static long present(TableRows table, String column) {
    int at = table.columns().indexOf(column);
    return table.rows().stream().filter(row -> !row.isNull(at)).count();
  }

  private ColumnChange change(TableRows old, String from, TableRows now, String to) {
    return new ColumnChange(matches.between(old, now), from, to);
  }

  private long missing(TableRows old, TableRows now) {
    return matches.between(old, now).lost();
  }
}
