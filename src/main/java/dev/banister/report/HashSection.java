package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.RevisionAudit;

/** Every file that was judged, with its hash. */
final class HashSection implements ReportSection {
  private final ReportFacts facts;

  HashSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "hashes";
  }

  @Override
  public String title() {
    return "File hashes";
  }

  @Override
  public boolean isEmpty() {
    return facts.result().revisions().isEmpty();
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "follows");
    html.element("h2", "", title());
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("File", 30),
            column("SHA-256", 47),
            column("#Lines", 8),
            column("Verdict", 15));
    for (RevisionAudit revision : facts.result().revisions().reversed()) {
      table.row().cell("mono small", revision.script().file());
      table.cell("hash", revision.script().sha256()).cell("num", revision.script().lines().size());
      table.markup("small", Marks.word(revision.verdict())).endRow();
    }
    table.end();
    html.close("section");
  }
}
