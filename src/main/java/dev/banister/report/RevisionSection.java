package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.ReviewChecklist;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.MigrationScript;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.value.Unknown;
import java.util.stream.Collectors;

/** One revision: its operations side by side, its findings and its round trip. */
final class RevisionSection {
  private final ReportFacts facts;
  private final RevisionAudit revision;

  RevisionSection(ReportFacts facts, RevisionAudit revision) {
    this.facts = facts;
    this.revision = revision;
  }

  void write(Html html) {
    String id = revision.script().revision().id().text();
    ReportSection.begin(html, ReportFacts.anchor(revision), "Revision " + id, "");
    head(html);
    new OperationTable(revision, facts.options().includeSource()).write(html);
    findings(html);
    checklist(html);
    unknowns(html);
    if (revision.roundTrip() != null) {
      new RoundTripTables(revision.roundTrip()).write(html);
    }
    html.close("section");
  }

  private void head(Html html) {
    MigrationScript script = revision.script();
    html.raw("<table class=\"head\"><tr><td>").element("h2", "", ReportFacts.title(revision));
    html.open("div", "muted").element("span", "mono", script.revision().id());
    if (!script.revision().downRevisions().isEmpty()) {
      html.text(" after ").element("span", "mono", parents(script));
    }
    if (script.createDate() != null) {
      html.text(", " + script.createDate());
    }
    html.close("div").element("div", "mono muted small", script.file());
    html.element("div", "mono muted small", "SHA-256 " + script.sha256());
    html.raw("</td><td class=\"badge-cell\"><span class=\"badge " + revision.verdict().id());
    html.raw("-box\">").raw(Marks.word(revision.verdict())).raw("</span></td></tr></table>");
    html.element("p", "reason", Words.sentence(revision.verdictReason()));
  }

  private static String parents(MigrationScript script) {
    return script.revision().downRevisions().stream()
        .map(RevisionId::text)
        .collect(Collectors.joining(", "));
  }

  private void findings(Html html) {
    if (revision.findings().isEmpty()) {
      return;
    }
    html.element("h3", "", "Findings");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Severity", 12),
            column("Rule", 9),
            column("#Line", 7),
            column("What is wrong and what to do", 57),
            column("Evidence", 15));
    for (Finding finding : FindingWords.byPlace(revision.findings())) {
      table.row().markup("", Marks.word(finding.severity())).cell("mono", finding.rule());
      table.cell("num", finding.line() > 0 ? finding.line() : "");
      html.raw("<td>").text(finding.message());
      explanation(html, finding);
      html.raw("</td>");
      table.cell("muted", FindingWords.evidence(finding)).endRow();
    }
    table.end();
  }

  private static void explanation(Html html, Finding finding) {
    if (!finding.explanation().isEmpty()) {
      html.text(" ").element("span", "muted", finding.explanation());
    }
    if (finding.suppression() != null) {
      html.element("div", "", finding.suppression().words());
    }
    if (finding.authorNote() != null) {
      html.element("div", "", "The author says: " + finding.authorNote());
    }
    if (finding.suggestion() != null) {
      html.element("pre", "", finding.suggestion().strip());
    }
  }

  private void checklist(Html html) {
    html.element("h3", "", "Checklist");
    HtmlTable table =
        HtmlTable.begin(html, "", column("Holds", 12), column("Item", 63), column("Why not", 25));
    for (ReviewChecklist.Item item : ReviewChecklist.of(revision)) {
      table.row().cell(item.state().id()).cell(item.text()).cell("muted", item.why()).endRow();
    }
    table.end();
  }

  private void unknowns(Html html) {
    if (revision.unknowns().isEmpty()) {
      return;
    }
    html.element("h3", "", "Not determined");
    HtmlTable table =
        HtmlTable.begin(html, "", column("#Line", 9), column("Asks for", 40), column("Why", 51));
    for (Unknown unknown : revision.unknowns()) {
      table.row().cell("num", unknown.span().line()).cell("mono", unknown.expression());
      table.cell(Words.sentence(unknown.explanation())).endRow();
    }
    table.end();
  }
}
