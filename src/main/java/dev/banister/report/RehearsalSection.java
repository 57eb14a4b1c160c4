package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.Source;
import java.util.Optional;

/** Every round trip that was run, one a row. */
final class RehearsalSection implements ReportSection {
  private final ReportFacts facts;

  RehearsalSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "rehearsals";
  }

  @Override
  public String title() {
    return "Rehearsals";
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "");
    html.element("h2", "", title());
    html.element("p", "muted", scope());
    if (facts.isRehearsed()) {
      table(html);
    }
    html.close("section");
  }

  private String scope() {
    int run = facts.rehearsed().size();
    if (run == 0) {
      return "No round trip was run. What this report says rests on the scripts alone.";
    }
    int left = facts.result().revisions().size() - run;
    Optional<Source> source = facts.result().source();
    if (source.isPresent()) {
      return SourceWords.of(source.get());
    }
    return "Each revision was upgraded, downgraded and upgraded again on a throwaway database, "
        + "seed number "
        + facts.result().options().seed()
        + ", "
        + Words.count(facts.result().options().rows(), "row")
        + " per table."
        + (left == 0
            ? ""
            : " " + Words.count(left, "revision") + Words.either(left, " was", " were") + " not.");
  }

  private void table(Html html) {
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Revision", 17),
            column("Verdict", 16),
            column("#Operations", 12),
            column("#Rows", 9),
            column("#Statements", 12),
            column("What it showed", 34));
    for (RevisionAudit revision : facts.rehearsed().reversed()) {
      RoundTrip trip = revision.roundTrip();
      if (trip != null) {
        table.row().cell("mono", trip.revision().text()).markup("", Marks.word(trip.verdict()));
        table.cell("num", trip.operationsRun()).cell("num", trip.rowsSeeded());
        table.cell("num", trip.statements()).cell(Words.sentence(trip.reason())).endRow();
      }
    }
    table.end();
  }
}
