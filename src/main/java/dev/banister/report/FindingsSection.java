package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.project.LoadProblem;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.util.List;

/** All findings, errors first, and what could not be read. */
final class FindingsSection implements ReportSection {
  private final ReportFacts facts;

  FindingsSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "findings";
  }

  @Override
  public String title() {
    return "Findings by severity";
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "");
    html.element("h2", "", title());
    problems(html);
    for (Severity severity : Severity.values()) {
      List<Finding> findings = facts.findings(severity);
      if (!findings.isEmpty()) {
        table(html, severity, findings);
      }
    }
    if (facts.result().findings().isEmpty()) {
      html.element("p", "", "No rule found anything.");
    }
    html.close("section");
  }

  private void problems(Html html) {
    List<LoadProblem> problems = facts.result().problems();
    if (problems.isEmpty()) {
      return;
    }
    html.element("h3", "", "What could not be read as a history");
    HtmlTable table =
        HtmlTable.begin(html, "", column("File", 34), column("#Line", 9), column("Problem", 57));
    for (LoadProblem problem : problems) {
      table.row().cell("mono", problem.file());
      table.cell("num", problem.line() > 0 ? problem.line() : "").cell(problem.message()).endRow();
    }
    table.end();
  }

  private static void table(Html html, Severity severity, List<Finding> findings) {
    html.open("h3", severity.id()).raw(Marks.of(severity) + " ");
    html.text(Words.severities(findings)).close("h3");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Rule", 9),
            column("Revision", 14),
            column("#Line", 8),
            column("What is wrong", 53),
            column("Evidence", 16));
    for (Finding finding : findings) {
      table.row().cell("mono", finding.rule());
      table.cell("mono", finding.revision() == null ? "history" : finding.revision().brief());
      table.cell("num", finding.line() > 0 ? finding.line() : "").cell(finding.message());
      table.cell("muted", FindingWords.evidence(finding)).endRow();
    }
    table.end();
  }
}
