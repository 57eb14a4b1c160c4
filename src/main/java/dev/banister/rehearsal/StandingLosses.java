package dev.banister.rehearsal;

import dev.banister.database.RowSnapshot;
import dev.banister.database.TableRows;
import dev.banister.operation.Direction;
import java.util.ArrayList;
import java.util.List;

/** Counts what going back takes from the rows of a connected database. */
final class StandingLosses {
  private StandingLosses() {}

  /**
   * The losses.
   *
   * @param top the rows as they are
   * @param bottom after going back
   * @param again after the upgrade that follows
   * @param documented whether the author admits a loss
   */
  static List<Loss> of(RowSnapshot top, RowSnapshot bottom, RowSnapshot again, boolean documented) {
    List<Loss> losses =
        new ArrayList<>(
            new LossLedger(bottom, top, top, bottom, documented)
                .losses().stream().filter(l -> l.lostBy() == Direction.DOWNGRADE).toList());
    Loss.Kind kind = documented ? Loss.Kind.DOCUMENTED : Loss.Kind.SILENT;
    for (TableRows now : top.tables().values()) {
      TableRows down = bottom.table(now.table()).orElse(null);
      if (down == null || down == now) {
        continue;
      }
      long gone = missing(now, down);
      if (gone > 0) {
        losses.add(
            new Loss(
                now.table(),
                null,
                Direction.DOWNGRADE,
                gone,
                now.rows().size(),
                kind,
                "row is deleted"));
      }
      again.table(now.table()).ifPresent(up -> values(losses, now, down, up, kind));
    }
    return losses;
  }

  /** Values of columns that stay, which neither going back nor coming again leaves alone. */
  private static void values(
      List<Loss> losses, TableRows now, TableRows down, TableRows up, Loss.Kind kind) {
    RowMatches matches = new RowMatches();
    for (String column : RowComparison.common(now, down)) {
      if (!up.columns().contains(column)) {
        continue;
      }
      ColumnChange change = new ColumnChange(matches.between(now, up), column, column);
      ColumnChange below = new ColumnChange(matches.between(now, down), column, column);
      if (change.changed() > 0 && below.changed() > 0) {
        losses.add(
            new Loss(
                now.table(),
                column,
                Direction.DOWNGRADE,
                change.changed(),
                change.of(),
                change.merges() ? Loss.Kind.MERGED : kind,
                change.merges() ? "different values become one" : change.what()));
      }
    }
  }

  private static long missing(TableRows now, TableRows down) {
    return RowComparison.between(now, down).lost();
  }
}
