package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import java.util.List;

/** The first pages: the answer, the figures, what stands and what lacks, and the contents. */
final class SummarySection {
  private final ReportFacts facts;
  private final AuditResult result;
  private final List<ReportSection> sections;

  SummarySection(ReportFacts facts, List<ReportSection> sections) {
    this.facts = facts;
    this.result = facts.result();
    this.sections = sections;
  }

  void write(Html html) {
    html.raw("<section class=\"first\" id=\"summary\">");
    html.open("div", "logo").raw(Marks.logo()).raw(" Banister").close("div");
    html.element("div", "kicker", "Migration audit report").element("h1", "", facts.title());
    html.element("p", "scope", scope());
    answer(html);
    tiles(html);
    new WayBack(result).write(html);
    new Standing(result).write(html);
    about(html);
    contents(html);
    html.close("section");
  }

  private String scope() {
    List<RevisionAudit> revisions = result.revisions();
    if (revisions.isEmpty()) {
      return "No revisions, read from " + facts.folder();
    }
    return Words.count(revisions.size(), "revision")
        + ", "
        + revisions.getFirst().script().revision().id()
        + " to "
        + revisions.getLast().script().revision().id()
        + ", read from "
        + facts.folder();
  }

  private void answer(Html html) {
    Verdict verdict = facts.verdict();
    html.open("div", "answer " + verdict.id() + "-box").open("div", "lead");
    html.raw(Marks.word(verdict)).text(". ").text(lead(verdict)).close("div");
    html.element("div", "muted", detail()).close("div");
  }

  private String lead(Verdict verdict) {
    String all = Words.count(result.revisions().size(), "revision");
    long failing = result.count(Verdict.FAIL);
    return switch (verdict) {
      case FAIL ->
          failing == 0
              ? "The history itself is broken."
              : failing
                  + " of "
                  + all
                  + " can't be rolled back as "
                  + Words.either(failing, "it stands.", "they stand.");
      case INCONCLUSIVE ->
          result.count(Verdict.INCONCLUSIVE) + " of " + all + " could not be judged to the end.";
      case PASS, NOT_APPLICABLE -> "No revision fails.";
    };
  }

  private String detail() {
    StringBuilder text = new StringBuilder();
    long losing = result.revisions().stream().filter(SummarySection::loses).count();
    if (losing > 0) {
      text.append("Values are lost for good in ").append(Words.count(losing, "revision"));
      text.append(". ");
    }
    long open = result.count(Verdict.INCONCLUSIVE);
    if (open > 0) {
      text.append(Words.count(open, "revision"))
          .append(Words.either(open, " is inconclusive and counts", " are inconclusive and count"))
          .append(" as not passed. ");
    }
    if (result.stopped()) {
      text.append("The audit was stopped before its end. ");
    }
    text.append(
        facts.isRehearsed()
            ? Words.count(facts.rehearsed().size(), "round trip")
                + Words.either(facts.rehearsed().size(), " was run.", " were run.")
            : "No round trip was run; this rests on the scripts alone.");
    return text.toString();
  }

  private static boolean loses(RevisionAudit revision) {
    return revision.findings().stream().anyMatch(f -> f.rule().equals("BN601"));
  }

  private void tiles(Html html) {
    html.raw("<table class=\"tiles\"><tr>");
    for (Verdict verdict : Verdict.values()) {
      html.raw("<td><div class=\"tile\">").element("div", "big", result.count(verdict));
      html.open("div", verdict.id()).raw(Marks.of(verdict) + " ").text(verdict.word());
      html.raw("</div></div></td>");
    }
    html.raw("</tr></table>");
  }

  private void about(Html html) {
    html.raw("<div class=\"keep\">").element("h2", "part", "About this report");
    FactTable table = new FactTable(html);
    table.code("Report id", facts.reportId());
    String name = facts.options().preparedBy();
    table.fact("Made", facts.time(result.started()) + (name.isBlank() ? "" : ", by " + name));
    table.fact("Tool", "Banister " + result.banisterVersion() + ", built-in engine");
    table.fact("Dialect", result.dialect().id() + ": " + Words.sentence(result.dialectReason()));
    table.fact(
        "Rehearsal",
        facts.isRehearsed()
            ? "seed number "
                + result.options().seed()
                + ", "
                + Words.count(result.options().rows(), "row")
                + " per table"
            : "none");
    table.fact("Not checked", String.join(" ", result.notChecked()));
    table.end();
    html.close("div");
  }

  private void contents(Html html) {
    html.raw("<div class=\"keep\">").element("h2", "part", "Contents");
    html.raw("<table class=\"two contents\"><tr><td>");
    int half = (sections.size() + 1) / 2;
    sections.subList(0, half).forEach(s -> content(html, s));
    html.raw("</td><td>");
    sections.subList(half, sections.size()).forEach(s -> content(html, s));
    html.raw("</td></tr></table></div>");
  }

  private static void content(Html html, ReportSection section) {
    html.raw("<div><a class=\"page\" href=\"#" + section.id() + "\">");
    html.text(section.title()).raw("</a></div>");
  }
}
