package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;

/** What is needed to repeat the audit, every file with its hash, and the place to sign. */
final class EvidenceSection {
  private final ReportFacts facts;

  EvidenceSection(ReportFacts facts) {
    this.facts = facts;
  }

  void write(Html html) {
    AuditResult result = facts.result();
    html.raw("<section id=\"evidence\">").element("h2", "", "Evidence");
    html.element(
        "p", "muted", "Enough to repeat the audit and to see whether anything changed since.");
    html.raw("<table class=\"facts\">");
    fact(html, "Repeat with", command());
    fact(
        html,
        "Environment",
        "Banister "
            + result.banisterVersion()
            + ", Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"));
    fact(
        html,
        "Started, took",
        facts.time(result.started()) + ", " + result.took().toMillis() + " ms");
    html.raw("</table>");
    if (facts.has("hashes")) {
      hashes(html);
    }
    signOff(html);
    html.close("section");
  }

  private String command() {
    AuditResult result = facts.result();
    String folder = String.valueOf(result.project().folder().getFileName());
    String dialect = " --dialect " + result.dialect().id();
    return facts.isRehearsed()
        ? "banister rehearse "
            + folder
            + dialect
            + " --rows "
            + result.options().rows()
            + " --seed "
            + result.options().seed()
        : "banister check " + folder + dialect;
  }

  private void hashes(Html html) {
    html.element("h3", "", "Files read").raw("<table>");
    html.head(
        new String[] {"File", "SHA-256", "#Lines", "Verdict"},
        new String[] {"33%", "42%", "9%", "16%"});
    html.raw("<tbody>");
    for (RevisionAudit revision : facts.result().revisions()) {
      html.raw("<tr>").element("td", "mono small", revision.script().file());
      html.element("td", "mono small muted", revision.script().sha256());
      html.element("td", "num", revision.script().lines().size());
      html.raw("<td>" + Marks.word(revision.verdict()) + "</td></tr>");
    }
    html.raw("</tbody></table>");
  }

  private void signOff(Html html) {
    html.raw("<div style=\"page-break-inside:avoid\">").element("h3", "", "Sign-off");
    html.raw("<table class=\"sign\"><tr>");
    signature(html, "Reviewer", facts.options().preparedBy());
    signature(html, "Second reviewer", "");
    html.raw("</tr></table>");
    html.element(
        "p",
        "muted",
        "A typed name records who decided; it is not a digital signature. Sign the PDF if your"
            + " policy asks for one.");
    html.raw("</div>");
  }

  private static void signature(Html html, String role, String name) {
    html.raw("<td>").element("div", "strong", role);
    html.element("div", "muted", "Name").element("div", "rule", name);
    html.element("div", "muted", "Decision: approved, approved with risks, not approved");
    html.element("div", "rule", "");
    html.element("div", "muted", "Date and time").element("div", "rule", "");
    html.element("div", "muted", "Signature").element("div", "rule", "");
    html.raw("</td>");
  }

  static void fact(Html html, String key, String value) {
    html.raw("<tr>").element("td", "key", key).element("td", "", value).raw("</tr>");
  }
}
