package dev.banister.report;

import static dev.banister.report.MarkdownText.code;
import static dev.banister.report.MarkdownText.text;

import dev.banister.audit.ReviewChecklist;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepResult;
import dev.banister.rule.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** One revision in Markdown. */
final class MarkdownRevision {
  private final RevisionAudit revision;

  MarkdownRevision(RevisionAudit revision) {
    this.revision = revision;
  }

  void write(MarkdownText markdown) {
    String id = code(revision.script().revision().id().text());
    String title = text(ReportFacts.title(revision));
    markdown.heading(3, id + " " + title + ": " + revision.verdict().word());
    markdown.line(code(revision.script().file())).blank();
    markdown.line(text(Words.sentence(revision.verdictReason())));
    operations(markdown);
    if (!revision.findings().isEmpty()) {
      markdown.blank();
      FindingWords.byPlace(revision.findings()).forEach(f -> finding(markdown, f));
    }
    markdown.blank();
    ReviewChecklist.of(revision).forEach(item -> checked(markdown, item));
    if (revision.roundTrip() != null) {
      roundTrip(markdown, revision.roundTrip());
    }
  }

  /** As a task that a code host can tick off. */
  private static void checked(MarkdownText markdown, ReviewChecklist.Item item) {
    String box = item.state() == ReviewChecklist.State.YES ? "[x] " : "[ ] ";
    String why = item.why().isEmpty() ? "" : " (" + item.why() + ")";
    markdown.line("- " + box + text(item.text() + why));
  }

  private void operations(MarkdownText markdown) {
    if (revision.recording() == null) {
      return;
    }
    if (!revision.pairing().pairs().isEmpty()) {
      markdown.blank().row("upgrade", "pair", "downgrade").line("|---|---|---|");
      revision.pairing().pairs().forEach(p -> pair(markdown, p));
    }
    for (Direction direction : Direction.values()) {
      String end = EndWords.of(revision.recording().stream(direction));
      if (!end.isEmpty()) {
        markdown.blank().line(text(end));
      }
    }
  }

  private void pair(MarkdownText markdown, Pair pair) {
    String downgrade = side(Direction.DOWNGRADE, pair.downgrade());
    String reason = pair.reversal() == Reversal.EXACT ? "" : text(pair.reason());
    String join = downgrade.isEmpty() || reason.isEmpty() ? "" : "<br>";
    markdown.row(
        side(Direction.UPGRADE, pair.upgrade()), pair.reversal().id(), downgrade + join + reason);
  }

  private String side(Direction direction, List<Integer> indexes) {
    List<OperationUnit> units = revision.recording().stream(direction).units();
    return indexes.stream()
        .map(units::get)
        .map(u -> u.line() + " " + code(OperationWords.call(u.operation())))
        .collect(Collectors.joining("<br>"));
  }

  static void finding(MarkdownText markdown, Finding finding) {
    String line = finding.line() > 0 ? " line " + finding.line() : "";
    markdown.line(
        "- **"
            + finding.severity().id()
            + "** "
            + finding.rule()
            + line
            + ": "
            + text(finding.message()));
    if (finding.suppression() != null) {
      markdown.blank().line("  " + text(Words.sentence(finding.suppression().words())));
    }
    if (finding.authorNote() != null) {
      markdown.blank().line("  The author says: " + text(finding.authorNote()));
    }
    if (finding.suggestion() != null) {
      markdown.code("python", finding.suggestion(), 2);
    }
  }

  private static void roundTrip(MarkdownText markdown, RoundTrip trip) {
    markdown.blank().row("Step", "Outcome", "Time", "Result").line("|---|---|---:|---|");
    for (StepResult step : trip.steps()) {
      markdown.row(
          StepWords.name(step.step()),
          StepWords.word(step.outcome()),
          Words.time(step.time()),
          text(StepWords.result(step)));
    }
  }
}
