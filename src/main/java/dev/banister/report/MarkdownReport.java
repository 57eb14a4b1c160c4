package dev.banister.report;

import static dev.banister.report.MarkdownText.code;
import static dev.banister.report.MarkdownText.text;

import dev.banister.audit.AuditResult;
import dev.banister.audit.AuditResult.Recommendation;
import dev.banister.audit.AuditResult.RegisteredLoss;
import dev.banister.audit.AuthorQuestions;
import dev.banister.audit.ReviewSample;
import dev.banister.project.LoadProblem;
import dev.banister.rehearsal.Loss;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the audit as Markdown, for a wiki or a pull request. */
public final class MarkdownReport implements ReportWriter {

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(document(new ReportFacts(result, options)).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String document(ReportFacts facts) {
    AuditResult result = facts.result();
    MarkdownText markdown = new MarkdownText();
    markdown.line("# Migration audit: " + text(facts.title())).blank();
    markdown.line("**" + facts.verdict().word() + "**: " + Words.verdicts(result) + ".");
    areas(markdown, result);
    markdown.list("Currently implemented", escaped(result.implemented()));
    markdown.list("Missing implementation", escaped(result.missing()));
    markdown.list(
        "Recommendations",
        result.recommendations().stream().map(MarkdownReport::recommendation).toList());
    markdown.list(
        "Questions for the authors",
        AuthorQuestions.of(result).stream().map(MarkdownReport::question).toList());
    markdown.list(
        "A sample for little time, seed " + result.options().seed(),
        ReviewSample.of(result).stream().map(MarkdownReport::pick).toList());
    markdown.list("Problems", result.problems().stream().map(MarkdownReport::problem).toList());
    history(markdown, result);
    if (facts.has("revisions")) {
      markdown.heading(2, "Revisions, head to base");
      facts.headToBase().forEach(r -> new MarkdownRevision(r).write(markdown));
    }
    if (facts.has("losses")) {
      losses(markdown, result);
    }
    markdown.list("Not checked", escaped(result.notChecked()));
    markdown.blank().line("Report " + facts.reportId() + ", " + facts.time(result.started()));
    markdown.line("Banister " + result.banisterVersion() + ", " + result.dialect().id());
    return markdown.toString();
  }

  private static List<String> escaped(List<String> sentences) {
    return sentences.stream().map(MarkdownText::text).toList();
  }

  private static void areas(MarkdownText markdown, AuditResult result) {
    if (result.areas().isEmpty()) {
      return;
    }
    markdown
        .blank()
        .row("Area", "Ideal", "Verdict", "Revisions", "Answer")
        .line("|---|---|---|---:|---|");
    for (AuditResult.Area area : result.areas()) {
      markdown.row(
          area.name(),
          text(AreaWords.ideal(area)),
          AreaWords.verdict(area),
          area.good() + " of " + area.of(),
          text(area.sentence()));
    }
  }

  private static String recommendation(Recommendation recommendation) {
    return text(recommendation.text())
        + (recommendation.revisions().isEmpty() ? "" : revisions(recommendation));
  }

  private static String revisions(Recommendation recommendation) {
    return recommendation.revisions().stream()
        .map(r -> code(r.text()))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String question(AuthorQuestions.Question question) {
    String line = question.line() > 0 ? " line " + question.line() : "";
    return code(question.revision().text()) + line + ": " + text(question.text());
  }

  private static String pick(ReviewSample.Pick pick) {
    return code(pick.revision().script().revision().id().text())
        + " "
        + text(ReportFacts.title(pick.revision()) + ": " + pick.stratum());
  }

  private static String problem(LoadProblem problem) {
    if (problem.file().isEmpty()) {
      return text(problem.message());
    }
    String place = problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
    return code(place) + " " + text(problem.message());
  }

  private static void history(MarkdownText markdown, AuditResult result) {
    if (!result.historyFindings().isEmpty()) {
      markdown.heading(2, "The history as a whole");
      FindingWords.byPlace(result.historyFindings())
          .forEach(f -> MarkdownRevision.finding(markdown, f));
    }
  }

  private static void losses(MarkdownText markdown, AuditResult result) {
    if (result.losses().isEmpty()) {
      return;
    }
    markdown.heading(2, "Data-loss register");
    markdown.row("Revision", "What", "Lost by", "Rows", "Kind", "Documented");
    markdown.line("|---|---|---|---:|---|---|");
    for (RegisteredLoss registered : result.losses()) {
      Loss loss = registered.loss();
      String column = loss.column() == null ? "" : "." + loss.column();
      markdown.row(
          code(registered.revision().text()),
          code(loss.table() + column),
          loss.lostBy().id(),
          registered.rehearsed() ? loss.rows() + " of " + loss.of() : "not counted",
          loss.kind().id(),
          registered.authorNote() == null ? "no" : text(registered.authorNote()));
    }
  }
}
