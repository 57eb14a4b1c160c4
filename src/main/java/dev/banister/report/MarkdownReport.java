package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Pair;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
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
    StringBuilder text = new StringBuilder();
    AuditResult result = facts.result();
    line(text, "# Migration audit: " + escape(facts.title()));
    line(text, "");
    line(text, "**" + facts.verdict().word() + "**: " + counts(result) + ".");
    line(text, "");
    line(text, "| Area | Revisions | Answer |");
    line(text, "|---|---:|---|");
    for (AuditResult.Area area : result.areas()) {
      line(
          text,
          "| "
              + area.name()
              + " | "
              + area.good()
              + " of "
              + area.of()
              + " | "
              + escape(area.sentence())
              + " |");
    }
    bullets(text, "Currently implemented", result.implemented());
    bullets(text, "Missing implementation", result.missing());
    bullets(
        text,
        "Recommendations",
        result.recommendations().stream().map(r -> r.text() + " (" + ids(r) + ")").toList());
    bullets(text, "Problems", result.problems().stream().map(p -> p.message()).toList());
    line(text, "");
    line(text, "## Revisions, head to base");
    facts.headToBase().forEach(r -> revision(text, r));
    losses(text, facts);
    bullets(text, "Not checked", result.notChecked());
    line(text, "");
    line(
        text,
        "Report "
            + facts.reportId()
            + ", Banister "
            + result.banisterVersion()
            + ", "
            + result.dialect().id()
            + ", "
            + facts.time(result.started())
            + ".");
    return text.toString();
  }

  private static String counts(AuditResult result) {
    return java.util.Arrays.stream(Verdict.values())
        .map(v -> result.count(v) + " " + v.word())
        .collect(Collectors.joining(", "));
  }

  private static String ids(AuditResult.Recommendation recommendation) {
    return recommendation.revisions().stream()
        .map(r -> "`" + r.brief() + "`")
        .collect(Collectors.joining(", "));
  }

  private static void bullets(StringBuilder text, String title, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    line(text, "");
    line(text, "## " + title);
    line(text, "");
    sentences.forEach(s -> line(text, "- " + escape(s)));
  }

  private static void revision(StringBuilder text, RevisionAudit revision) {
    line(text, "");
    line(
        text,
        "### `"
            + revision.script().revision().id()
            + "` "
            + escape(revision.script().revision().message())
            + ": "
            + revision.verdict().word());
    line(text, "");
    line(text, escape(revision.verdictReason()));
    operations(text, revision);
    if (!revision.findings().isEmpty()) {
      line(text, "");
      revision.findings().forEach(f -> finding(text, f));
    }
  }

  private static void operations(StringBuilder text, RevisionAudit revision) {
    if (revision.recording() == null || revision.pairing().pairs().isEmpty()) {
      return;
    }
    line(text, "");
    line(text, "| upgrade | pair | downgrade |");
    line(text, "|---|---|---|");
    for (Pair pair : revision.pairing().pairs()) {
      line(
          text,
          "| "
              + side(revision, Direction.UPGRADE, pair.upgrade())
              + " | "
              + pair.reversal().id()
              + " | "
              + side(revision, Direction.DOWNGRADE, pair.downgrade())
              + " |");
    }
  }

  private static String side(RevisionAudit revision, Direction direction, List<Integer> indexes) {
    List<OperationUnit> units = revision.recording().stream(direction).units();
    return indexes.stream()
        .map(units::get)
        .map(
            u ->
                u.line()
                    + " "
                    + OperationName.of(u.operation())
                    + " "
                    + escape(OperationTarget.of(u.operation())))
        .collect(Collectors.joining("<br>"));
  }

  private static void finding(StringBuilder text, Finding finding) {
    line(
        text,
        "- **"
            + finding.severity().id()
            + "** "
            + finding.rule()
            + " line "
            + finding.line()
            + ": "
            + escape(finding.message()));
    if (finding.suggestion() != null) {
      line(text, "");
      line(text, "  ```python");
      finding.suggestion().lines().forEach(l -> line(text, "  " + l));
      line(text, "  ```");
    }
  }

  private static void losses(StringBuilder text, ReportFacts facts) {
    if (facts.result().losses().isEmpty()) {
      return;
    }
    line(text, "");
    line(text, "## Data-loss register");
    line(text, "");
    line(text, "| Revision | What | Lost by | Rows | Kind | Documented |");
    line(text, "|---|---|---|---|---|---|");
    for (AuditResult.RegisteredLoss loss : facts.result().losses()) {
      String object =
          loss.loss().column() == null
              ? loss.loss().table()
              : loss.loss().table() + "." + loss.loss().column();
      line(
          text,
          "| `"
              + loss.revision().brief()
              + "` | "
              + escape(object)
              + " | "
              + loss.loss().lostBy().id()
              + " | "
              + (loss.rehearsed() ? loss.loss().rows() + " of " + loss.loss().of() : "not counted")
              + " | "
              + loss.loss().kind().id()
              + " | "
              + (loss.authorNote() == null ? "no" : escape(loss.authorNote()))
              + " |");
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static String escape(String value) {
    return value.replace("\n", " ").replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1");
  }
}
