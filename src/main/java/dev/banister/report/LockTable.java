package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.database.TableLock;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The locks of a round trip that keep others from reading or writing, statement by statement. */
final class LockTable {
  /** Under these nobody else writes; under the last nobody reads either. */
  private static final Set<String> BLOCKING =
      Set.of("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock");

  private static final int LONGEST = 120;

  private LockTable() {}

  private record Row(StepKind step, ExecutedStatement statement, TableLock lock) {}

  static void write(Html html, RoundTrip trip) {
    List<Row> rows = rows(trip);
    if (rows.isEmpty()) {
      return;
    }
    html.element("h3", "", "Locks");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Step", 12),
            column("Table", 18),
            column("Lock", 26),
            column("#Time", 9),
            column("Statement", 35));
    for (Row row : rows) {
      table.row().cell("strong", StepWords.name(row.step())).cell(row.lock().table());
      table.cell(words(row.lock())).cell("num", Words.time(row.statement().time()));
      table.cell("mono", shortened(row.statement().sql())).endRow();
    }
    table.end();
  }

  private static List<Row> rows(RoundTrip trip) {
    List<Row> rows = new ArrayList<>();
    for (StepResult step : trip.steps()) {
      if (step.step() == StepKind.UPGRADE || step.step() == StepKind.DOWNGRADE) {
        for (ExecutedStatement statement : step.statements()) {
          statement.locks().stream()
              .filter(l -> l.rewritten() || BLOCKING.contains(l.mode()))
              .forEach(l -> rows.add(new Row(step.step(), statement, l)));
        }
      }
    }
    return rows;
  }

  private static String words(TableLock lock) {
    return lock.mode() + (lock.rewritten() ? ", whole table written anew" : "");
  }

  private static String shortened(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026";
  }
}
