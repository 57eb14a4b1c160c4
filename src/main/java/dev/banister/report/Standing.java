package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.AuditResult;
import dev.banister.audit.AuditResult.Recommendation;
import java.util.List;

/** The five questions with their answers, what stands, what lacks and what to do. */
final class Standing {
  private static final int IDS_SHOWN = 12;

  private final AuditResult result;

  Standing(AuditResult result) {
    this.result = result;
  }

  void write(Html html) {
    areas(html);
    html.raw("<table class=\"two\"><tr><td>").element("h2", "part", "Currently implemented");
    list(html, result.implemented(), Marks.YES);
    html.raw("</td><td>").element("h2", "part", "Missing implementation");
    list(html, result.missing(), Marks.NO);
    html.raw("</td></tr></table>");
    recommendations(html);
  }

  private void areas(Html html) {
    html.element("h2", "part", "Coverage by area");
    HtmlTable table =
        HtmlTable.begin(
            html,
            "",
            column("Area", 36),
            column("Revisions", 21),
            column("#", 11),
            column("Answer", 32));
    for (AuditResult.Area area : result.areas()) {
      html.raw("<tr><td>").element("div", "strong", area.name());
      html.element("div", "muted small", area.question()).raw("</td>");
      table.markup("", bar(area)).cell("num", share(area)).cell(area.sentence()).endRow();
    }
    table.end();
  }

  private static String share(AuditResult.Area area) {
    return area.of() == 0 ? "none" : area.good() + " of " + area.of();
  }

  private static String bar(AuditResult.Area area) {
    int share = area.of() == 0 ? 0 : Math.round(100f * area.good() / area.of());
    String good = share == 0 ? "" : "<div style=\"width:" + share + "%\"></div>";
    return "<div class=\"bar\">" + good + "</div>";
  }

  private static void list(Html html, List<String> sentences, String mark) {
    if (sentences.isEmpty()) {
      html.element("p", "muted", "Nothing.");
      return;
    }
    html.raw("<ul class=\"plain\">");
    sentences.forEach(s -> html.raw("<li>" + mark + " ").text(s).raw("</li>"));
    html.raw("</ul>");
  }

  private void recommendations(Html html) {
    if (result.recommendations().isEmpty()) {
      return;
    }
    html.element("h2", "part", "Recommendations");
    HtmlTable table = HtmlTable.begin(html, "", column("What to do", 52), column("Revisions", 48));
    for (Recommendation recommendation : result.recommendations()) {
      table.row().cell(recommendation.text()).cell("mono", ids(recommendation)).endRow();
    }
    table.end();
  }

  private static String ids(Recommendation recommendation) {
    String ids =
        String.join(
            ", ",
            recommendation.revisions().stream().limit(IDS_SHOWN).map(r -> r.brief()).toList());
    int more = recommendation.revisions().size() - IDS_SHOWN;
    return more > 0 ? ids + " and " + more + " more" : ids;
  }
}
