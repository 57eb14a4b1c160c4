package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.RevisionAudit;
import java.util.List;

/** Every revision from the head to the base: a list with its pages, then the pages. */
final class RevisionsSection implements ReportSection {
  private final ReportFacts facts;

  RevisionsSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "revisions";
  }

  @Override
  public String title() {
    return "Revisions, head to base";
  }

  @Override
  public boolean isEmpty() {
    return facts.headToBase().isEmpty();
  }

  @Override
  public List<Mark> marks() {
    return facts.headToBase().stream()
        .map(
            r ->
                new Mark(
                    r.script().revision().id().brief() + " " + ReportFacts.title(r),
                    ReportFacts.anchor(r)))
        .toList();
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "");
    html.element("h2", "", title());
    int left = facts.result().revisions().size() - facts.headToBase().size();
    if (left > 0) {
      html.element(
          "p",
          "muted",
          Words.count(left, "revision")
              + Words.either(left, " that passes has", " that pass have")
              + " no page here.");
    }
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Revision", 18),
            column("Message", 40),
            column("Verdict", 17),
            column("Findings", 17),
            column("#Page", 8));
    facts.headToBase().forEach(r -> row(html, table, r));
    table.end();
    html.close("section");
    facts.headToBase().forEach(r -> new RevisionSection(facts, r).write(html));
  }

  private static void row(Html html, HtmlTable table, RevisionAudit revision) {
    String link = "<a class=\"number\" href=\"#" + ReportFacts.anchor(revision) + "\"></a>";
    table.row().cell("mono", revision.script().revision().id().text());
    table.cell(ReportFacts.title(revision)).markup("", Marks.word(revision.verdict()));
    table.cell("muted", Words.severities(revision.findings())).markup("num", link).endRow();
  }
}
