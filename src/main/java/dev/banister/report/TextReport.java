package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes the audit for a terminal: each finding with its line of source, then the answers. */
public final class TextReport implements ReportWriter {

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(text(result).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The whole text, ending with a line break. */
  public String text(AuditResult result) {
    StringBuilder text = new StringBuilder();
    result.problems().forEach(p -> problem(text, p));
    result.revisions().forEach(r -> revision(text, r));
    answers(text, result);
    return text.toString();
  }

  private static void problem(StringBuilder text, LoadProblem problem) {
    text.append("problem: ").append(problem.message()).append('\n');
    text.append("  --> ").append(problem.file());
    if (problem.line() > 0) {
      text.append(':').append(problem.line());
    }
    text.append("\n\n");
  }

  private static void revision(StringBuilder text, RevisionAudit revision) {
    MigrationScript script = revision.script();
    text.append(String.format(java.util.Locale.ROOT, "%-14s", revision.verdict().word()))
        .append(script.revision().id())
        .append("  ")
        .append(script.revision().message())
        .append('\n');
    if (revision.verdict() == Verdict.INCONCLUSIVE
        || revision.verdict() == Verdict.NOT_APPLICABLE) {
      text.append("              ").append(revision.verdictReason()).append('\n');
    }
    List<Finding> shown =
        revision.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    shown.forEach(f -> finding(text, f, script));
  }

  private static void finding(StringBuilder text, Finding finding, MigrationScript script) {
    text.append('\n')
        .append(finding.severity().id())
        .append('[')
        .append(finding.rule())
        .append(' ')
        .append(finding.id())
        .append("]: ")
        .append(finding.message())
        .append('\n');
    text.append("  --> ").append(finding.file()).append(':').append(finding.line()).append('\n');
    source(script, finding.line())
        .ifPresent(
            line -> {
              String number = Integer.toString(finding.line());
              text.append("   |\n").append(number).append(" | ").append(line).append('\n');
              text.append(" ".repeat(number.length()))
                  .append(" | ")
                  .append(" ".repeat(indent(line)))
                  .append("^".repeat(Math.max(1, line.strip().length())))
                  .append('\n');
            });
    if (!finding.explanation().isEmpty()) {
      text.append("   = ").append(finding.explanation()).append('\n');
    }
    if (finding.suggestion() != null) {
      text.append("   = help: ")
          .append(finding.suggestion().replace("\n", "\n           "))
          .append('\n');
    }
    text.append('\n');
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static Optional<String> source(MigrationScript script, int line) {
    List<String> lines = script.lines();
    return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }

  private static void answers(StringBuilder text, AuditResult result) {
    text.append('\n');
    for (AuditResult.Area area : result.areas()) {
      text.append(String.format(java.util.Locale.ROOT, "%-14s", area.name()))
          .append(area.sentence())
          .append('\n');
    }
    text.append('\n')
        .append(plural(result.revisions().size(), "revision"))
        .append(" on ")
        .append(result.dialect().id())
        .append(" (")
        .append(result.dialectReason())
        .append("): ");
    text.append(result.count(Verdict.PASS)).append(" pass, ");
    text.append(result.count(Verdict.FAIL)).append(" fail, ");
    text.append(result.count(Verdict.INCONCLUSIVE)).append(" inconclusive, ");
    text.append(result.count(Verdict.NOT_APPLICABLE)).append(" not applicable\n");
  }

  private static String plural(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
