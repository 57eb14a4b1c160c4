package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import java.util.List;

/** The first page: the answer, the figures, the five questions, what stands and what lacks. */
final class SummarySection {
  private final ReportFacts facts;
  private final AuditResult result;

  SummarySection(ReportFacts facts) {
    this.facts = facts;
    this.result = facts.result();
  }

  void write(Html html) {
    html.raw("<section class=\"first\" id=\"summary\">");
    html.open("div", "logo").raw(Marks.logo()).raw(" Banister").close("div");
    html.element("div", "muted", "Migration audit report").element("h1", "", facts.title());
    html.element("p", "muted", scope());
    answer(html);
    tiles(html);
    way(html);
    questions(html);
    standing(html);
    recommendations(html);
    about(html);
    contents(html);
    html.close("section");
  }

  private String scope() {
    List<RevisionAudit> revisions = result.revisions();
    if (revisions.isEmpty()) {
      return "No revisions, read from " + result.project().folder();
    }
    return ReportFacts.plural(revisions.size(), "revision")
        + ", "
        + revisions.getFirst().script().revision().id()
        + " to "
        + revisions.getLast().script().revision().id()
        + ", read from "
        + result.project().folder().getFileName();
  }

  private void answer(Html html) {
    Verdict verdict = facts.verdict();
    String box =
        switch (verdict) {
          case PASS, NOT_APPLICABLE -> "answer pass-box";
          case FAIL -> "answer";
          case INCONCLUSIVE -> "answer inconclusive-box";
        };
    html.open("div", box).open("div", "lead").raw(Marks.word(verdict)).raw(". ");
    html.text(lead(verdict)).close("div").element("div", "muted", detail()).close("div");
  }

  private String lead(Verdict verdict) {
    long all = result.revisions().size();
    return switch (verdict) {
      case FAIL ->
          result.count(Verdict.FAIL)
              + " of "
              + ReportFacts.plural(all, "revision")
              + " can't be rolled back as they stand.";
      case INCONCLUSIVE ->
          result.count(Verdict.INCONCLUSIVE)
              + " of "
              + ReportFacts.plural(all, "revision")
              + " could not be judged to the end.";
      case PASS, NOT_APPLICABLE -> "Every revision can be rolled back without a trace.";
    };
  }

  private String detail() {
    long losing = facts.result().revisions().stream().filter(SummarySection::loses).count();
    String text = "";
    if (losing > 0) {
      text = "Values are lost for good in " + ReportFacts.plural(losing, "revision") + ". ";
    }
    long open = result.count(Verdict.INCONCLUSIVE);
    if (open > 0) {
      text +=
          ReportFacts.plural(open, "revision")
              + (open == 1 ? " is" : " are")
              + " inconclusive and "
              + (open == 1 ? "counts" : "count")
              + " as not passed. ";
    }
    return facts.isRehearsed()
        ? text.strip()
        : text + "No round trip was run; this rests on the scripts alone.";
  }

  private static boolean loses(RevisionAudit revision) {
    return revision.findings().stream().anyMatch(f -> f.rule().equals("BN601"));
  }

  private void tiles(Html html) {
    html.raw("<table class=\"tiles\"><tr>");
    for (Verdict verdict : Verdict.values()) {
      html.raw("<td>").element("div", "big", result.count(verdict));
      html.raw("<div>" + Marks.word(verdict) + "</div></td>");
    }
    html.raw("</tr></table>");
  }

  private void way(Html html) {
    html.element("h3", "", "The way back, head to base").open("div", "way");
    for (RevisionAudit revision : result.revisions().reversed()) {
      String id = revision.script().revision().id().text();
      html.open("span", "stop").raw(Marks.of(revision.verdict()));
      html.text(id.length() > 4 ? id.substring(0, 4) : id).close("span").raw(" ");
    }
    html.close("div");
  }

  private void questions(Html html) {
    html.element("h3", "", "The five questions").raw("<table>");
    html.head(
        new String[] {"Area", "Question", "", "#Revisions", "Answer"},
        new String[] {"17%", "27%", "15%", "11%", "30%"});
    html.raw("<tbody>");
    for (AuditResult.Area area : result.areas()) {
      int share = area.of() == 0 ? 100 : Math.round(100f * area.good() / area.of());
      html.raw("<tr>").element("td", "strong", area.name()).element("td", "muted", area.question());
      html.raw("<td><div class=\"bar\"><div style=\"width:" + share + "%\"></div></div></td>");
      html.element("td", "num", area.good() + " of " + area.of());
      html.element("td", "", area.sentence()).raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private void standing(Html html) {
    html.raw("<table class=\"two\"><tr><td>").element("h3", "", "Currently implemented");
    list(html, result.implemented(), Marks.of(dev.banister.pairing.Reversal.EXACT));
    html.raw("</td><td>").element("h3", "", "Missing implementation");
    list(html, result.missing(), Marks.of(dev.banister.pairing.Reversal.WRONG));
    html.raw("</td></tr></table>");
  }

  private static void list(Html html, List<String> sentences, String mark) {
    html.raw("<ul class=\"plain\">");
    if (sentences.isEmpty()) {
      html.element("li", "muted", "Nothing.");
    }
    sentences.forEach(s -> html.raw("<li>" + mark + " ").text(s).raw("</li>"));
    html.raw("</ul>");
  }

  private void recommendations(Html html) {
    html.element("h3", "", "Recommendations").raw("<table>");
    html.head(new String[] {"What to do", "Revisions"}, new String[] {"52%", "48%"});
    html.raw("<tbody>");
    for (AuditResult.Recommendation recommendation : result.recommendations()) {
      html.raw("<tr>").element("td", "", recommendation.text());
      html.element("td", "mono", ids(recommendation)).raw("</tr>");
    }
    html.raw("</tbody></table>");
  }

  private static String ids(AuditResult.Recommendation recommendation) {
    int shown = 12;
    String ids =
        String.join(
            ", ", recommendation.revisions().stream().limit(shown).map(r -> r.brief()).toList());
    int more = recommendation.revisions().size() - shown;
    return more > 0 ? ids + " and " + more + " more" : ids;
  }

  private void about(Html html) {
    html.element("h3", "", "About this report").raw("<table class=\"facts\">");
    EvidenceSection.fact(html, "Report id", facts.reportId());
    EvidenceSection.fact(html, "Made", facts.time(result.started()) + madeBy());
    EvidenceSection.fact(html, "Tool", "Banister " + result.banisterVersion());
    EvidenceSection.fact(
        html, "Dialect", result.dialect().id() + ", because " + result.dialectReason());
    EvidenceSection.fact(
        html,
        "Rehearsal",
        facts.isRehearsed()
            ? "in memory, seed number "
                + result.options().seed()
                + ", "
                + ReportFacts.plural(result.options().rows(), "row")
                + " per table"
            : "none");
    EvidenceSection.fact(html, "Not checked", String.join(" ", result.notChecked()));
    html.raw("</table>");
  }

  private String madeBy() {
    return facts.options().preparedBy().isBlank() ? "" : ", by " + facts.options().preparedBy();
  }

  private void contents(Html html) {
    html.element("h3", "", "Contents").raw("<table class=\"contents\">");
    content(html, "Findings by severity", "findings");
    if (facts.has("revisions") && !facts.headToBase().isEmpty()) {
      content(html, "Revisions, head to base", ReportFacts.anchor(facts.headToBase().getFirst()));
    }
    if (facts.has("losses")) {
      content(html, "Data-loss register", "losses");
    }
    content(html, "Evidence and sign-off", "evidence");
    html.raw("</table>");
  }

  private static void content(Html html, String name, String anchor) {
    html.raw("<tr><td><a class=\"page\" href=\"#" + anchor + "\">")
        .text(name)
        .raw("</a></td></tr>");
  }
}
