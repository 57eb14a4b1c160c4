package dev.banister.report;

import dev.banister.project.LoadProblem;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.util.List;

/** All findings, errors first, and what could not be read. */
final class FindingsSection {
  private final ReportFacts facts;

  FindingsSection(ReportFacts facts) {
    this.facts = facts;
  }

  void write(Html html) {
    html.raw("<section id=\"findings\">").element("h2", "", "Findings by severity");
    problems(html);
    boolean any = false;
    for (Severity severity : Severity.values()) {
      List<Finding> findings = facts.findings(severity);
      if (!findings.isEmpty()) {
        any = true;
        table(html, severity, findings);
      }
    }
    if (!any) {
      html.element("p", "", "Every operation has its exact partner.");
    }
    html.close("section");
  }

  private void problems(Html html) {
    List<LoadProblem> problems = facts.result().problems();
    if (problems.isEmpty()) {
      return;
    }
    html.element("h3", "", "What could not be read as a history").raw("<table>");
    html.head(new String[] {"File", "#Line", "Problem"}, new String[] {"34%", "9%", "57%"});
    html.raw("<tbody>");
    for (LoadProblem problem : problems) {
      html.raw("<tr>").element("td", "mono", problem.file());
      html.element("td", "num", problem.line() > 0 ? problem.line() : "");
      html.element("td", "", problem.message()).raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private static void table(Html html, Severity severity, List<Finding> findings) {
    html.raw("<h3><span class=\"" + severity.id() + "\">" + Marks.of(severity) + " ");
    html.text(ReportFacts.plural(findings.size(), severity.id())).raw("</span></h3><table>");
    html.head(
        new String[] {"Rule", "Revision", "What is wrong", "Where", "Evidence"},
        new String[] {"10%", "15%", "40%", "22%", "13%"});
    html.raw("<tbody>");
    for (Finding finding : findings) {
      html.raw("<tr>").element("td", "mono", finding.rule());
      html.element("td", "mono", finding.revision() == null ? "" : finding.revision().brief());
      html.element("td", "", finding.message());
      html.element("td", "mono", shortPlace(finding));
      html.element("td", "muted", FindingWords.evidence(finding)).raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private static String shortPlace(Finding finding) {
    String file = finding.file().substring(finding.file().lastIndexOf('/') + 1);
    return finding.line() > 0 ? file + ":" + finding.line() : file;
  }
}
