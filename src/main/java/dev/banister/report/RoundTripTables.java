package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/** What a round trip did, step by step, and what was not as before after it. */
final class RoundTripTables {
  private final RoundTrip trip;

  RoundTripTables(RoundTrip trip) {
    this.trip = trip;
  }

  void write(Html html) {
    html.raw("<div class=\"keep\">").element("h3", "", "Round trip");
    html.element("p", "muted", Words.sentence(trip.reason()));
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Step", 16),
            column("Outcome", 14),
            column("#Statements", 13),
            column("#Time", 12),
            column("Result", 45));
    for (StepResult step : trip.steps()) {
      table.row().cell("strong", StepWords.name(step.step()));
      table.markup("", Marks.word(step.outcome())).cell("num", step.statements().size());
      table.cell("num", Words.time(step.time())).cell(StepWords.result(step)).endRow();
    }
    table.end();
    html.close("div");
    trip.steps().forEach(s -> differences(html, s));
    LockTable.write(html, trip);
  }

  private static void differences(Html html, StepResult step) {
    if (step.outcome() instanceof StepResult.Differs differs) {
      boolean again = step.step() == StepKind.REUPGRADE;
      schema(html, again, differs.schema());
      rows(html, again, differs.rows());
    }
  }

  private static void schema(Html html, boolean again, List<SchemaDifference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    html.element("h3", "", again ? "Schema after upgrading again" : "Schema after going back");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Object", 38),
            column(again ? "After the first upgrade" : "Before upgrade", 31),
            column(again ? "After the second" : "After downgrade", 31));
    for (SchemaDifference difference : differences) {
      table.row().cell(FindingWords.object(difference));
      table.cell("mono", FindingWords.shown(difference.before(), difference));
      html.raw("<td class=\"mono fail\">").raw(Marks.NO + " ");
      html.text(FindingWords.shown(difference.after(), difference)).raw("</td>");
      table.endRow();
    }
    table.end();
  }

  private static void rows(Html html, boolean again, List<RowDifference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    html.element("h3", "", again ? "Rows after upgrading again" : "Rows after going back");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Table", 30),
            column("#Lost", 10),
            column("#Changed", 11),
            column("#Added", 11),
            column("Columns that changed", 38));
    for (RowDifference difference : differences) {
      table.row().cell("strong", difference.table()).cell("num", difference.lost());
      table.cell("num", difference.changed()).cell("num", difference.added());
      table.cell("mono", String.join(", ", difference.columns())).endRow();
    }
    table.end();
  }
}
