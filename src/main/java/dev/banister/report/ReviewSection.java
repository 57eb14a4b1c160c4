package dev.banister.report;

import static dev.banister.report.HtmlTable.column;

import dev.banister.audit.AuthorQuestions;
import dev.banister.audit.ReviewSample;
import java.util.List;

/** Where a reviewer with little time begins, and what only the author can answer. */
final class ReviewSection implements ReportSection {
  private static final int MOST_QUESTIONS = 60;

  private final ReportFacts facts;

  ReviewSection(ReportFacts facts) {
    this.facts = facts;
  }

  @Override
  public String id() {
    return "review";
  }

  @Override
  public String title() {
    return "For the review";
  }

  @Override
  public boolean isEmpty() {
    return facts.result().revisions().isEmpty();
  }

  @Override
  public void write(Html html) {
    ReportSection.begin(html, id(), title(), "");
    html.element("h2", "", title());
    sample(html);
    questions(html);
    html.close("section");
  }

  private void sample(Html html) {
    List<ReviewSample.Pick> picks = ReviewSample.of(facts.result());
    if (picks.isEmpty()) {
      return;
    }
    html.element("h3", "", "A sample for little time");
    html.element(
        "p",
        "muted",
        "Drawn from every kind of risk and of operation, the riskiest first; seed number "
            + facts.result().options().seed()
            + " draws the same again.");
    HtmlTable table =
        HtmlTable.begin(
            html, "", column("Revision", 22), column("Message", 48), column("Drawn from", 30));
    for (ReviewSample.Pick pick : picks) {
      table.row().cell("mono", pick.revision().script().revision().id().brief());
      table.cell(ReportFacts.title(pick.revision())).cell(pick.stratum()).endRow();
    }
    table.end();
  }

  private void questions(Html html) {
    List<AuthorQuestions.Question> questions = AuthorQuestions.of(facts.result());
    if (questions.isEmpty()) {
      return;
    }
    html.element("h3", "", "Questions for the authors");
    HtmlTable table =
        HtmlTable.begin(
            html, "", column("Revision", 22), column("#Line", 8), column("Question", 70));
    for (AuthorQuestions.Question question : questions.stream().limit(MOST_QUESTIONS).toList()) {
      table.row().cell("mono", question.revision().brief());
      table.cell("num", question.line() > 0 ? question.line() : "").cell(question.text()).endRow();
    }
    table.end();
    if (questions.size() > MOST_QUESTIONS) {
      html.element(
          "p", "muted", (questions.size() - MOST_QUESTIONS) + " more are in the JSON report.");
    }
  }
}
