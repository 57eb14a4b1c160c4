package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.database.TableLock;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.revision.RevisionId;
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

  /** In one line for each, for a terminal. */
  static List<String> lines(List<StepResult> steps) {
    return rows(steps).stream()
        .map(
            r ->
                "%s of %s: %s on %s%s, %s"
                    .formatted(
                        StepWords.name(r.step()),
                        r.revision(),
                        r.lock().mode(),
                        r.lock().table(),
                        anew(r.lock()),
                        Words.time(r.statement().time())))
        .toList();
  }

  private record Row(
      StepKind step, RevisionId revision, ExecutedStatement statement, TableLock lock) {}

  static void write(Html html, RoundTrip trip) {
    List<Row> rows = rows(trip.steps());
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

  private static List<Row> rows(List<StepResult> steps) {
    List<Row> rows = new ArrayList<>();
    for (StepResult step : steps) {
      if (step.step() == StepKind.UPGRADE || step.step() == StepKind.DOWNGRADE) {
        for (ExecutedStatement statement : step.statements()) {
          statement.locks().stream()
              .filter(l -> l.rewritten() || BLOCKING.contains(l.mode()))
              .forEach(l -> rows.add(new Row(step.step(), step.revision(), statement, l)));
        }
      }
    }
    return rows;
  }

  private static String words(TableLock lock) {
    return lock.mode() + anew(lock);
  }

  private static String anew(TableLock lock) {
    return lock.rewritten() ? ", whole table written anew" : "";
  }

  private static String shortened(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026";
  }
}
