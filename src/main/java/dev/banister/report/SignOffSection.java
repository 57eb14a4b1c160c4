package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.rehearsal.Verdict;

/** Where people write down what they decided. */
final class SignOffSection implements ReportSection {
  private final ReportFacts facts;

  SignOffSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "sign-off";
  }

  @Override
  public String title() {
    return "Sign-off";
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "follows keep");
    html.element("h2", "", title());
    html.element("p", "muted", standing());
    html.raw("<table class=\"sign\"><tr><td>");
    card(html, "Reviewer", facts.options().preparedBy());
    html.raw("</td><td>");
    card(html, "Second reviewer", "");
    html.raw("</td></tr></table>");
    html.element(
        "p",
        "muted",
        "A typed name records who decided; it is not a digital signature. Sign the PDF if your"
            + " policy asks for one.");
    html.close("section");
  }

  private String standing() {
    AuditResult result = facts.result();
    String findings = Words.severities(result.findings());
    return result.count(Verdict.FAIL)
        + " of "
        + Words.count(result.revisions().size(), "revision")
        + Words.either(result.count(Verdict.FAIL), " fails, ", " fail, ")
        + result.count(Verdict.INCONCLUSIVE)
        + " inconclusive. Findings: "
        + (findings.isEmpty() ? "none" : findings)
        + ".";
  }

  private static void card(Html html, String role, String name) {
    html.open("div", "card").element("div", "strong", role);
    field(html, "Name", name);
    html.element("div", "muted", "Decision");
    html.raw("<div class=\"line muted\">");
    for (String choice : new String[] {"approved", "approved with risks", "not approved"}) {
      html.raw("<span class=\"nowrap\">" + Marks.TO_TICK + " " + choice + "</span> &#160; ");
    }
    html.close("div");
    field(html, "Comment", "");
    field(html, "Date and time", "");
    field(html, "Signature", "");
    html.close("div");
  }

  private static void field(Html html, String label, String value) {
    html.element("div", "muted", label).element("div", "line", value);
  }
}
