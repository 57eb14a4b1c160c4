package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.LoadProblem;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the audit for a terminal: what could not be read, each finding with its lines of source,
 * the revisions, the answers.
 *
 * <p>In a long history the revisions that pass are counted instead of listed.
 */
public final class TextReport implements ReportWriter {
  private static final int LISTED_WHOLE = 30;
  private static final int WORD = 16;

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    byte[] text = text(new ReportFacts(result, options)).getBytes(StandardCharsets.UTF_8);
    out.write(text);
    out.flush();
  }

  private static String text(ReportFacts facts) {
    AuditResult result = facts.result();
    StringBuilder text = new StringBuilder();
    result.problems().forEach(p -> problem(text, p));
    FindingText findings = new FindingText(result);
    for (Finding finding : FindingWords.byPlace(result.findings())) {
      if (finding.severity() != Severity.INFO) {
        text.append(findings.of(finding)).append('\n');
      }
    }
    revisions(text, result);
    result.source().ifPresent(s -> text.append(Visible.line(SourceWords.of(s))).append("\n\n"));
    areas(text, result);
    last(text, facts);
    return text.toString();
  }

  private static void problem(StringBuilder text, LoadProblem problem) {
    text.append("problem: ").append(Visible.line(problem.message())).append('\n');
    if (!problem.file().isEmpty()) {
      text.append("  --> ").append(Visible.line(problem.file()));
      text.append(problem.line() > 0 ? ":" + problem.line() : "").append('\n');
    }
    text.append('\n');
  }

  private static void revisions(StringBuilder text, AuditResult result) {
    boolean whole = result.revisions().size() <= LISTED_WHOLE;
    List<RevisionAudit> listed =
        result.revisions().stream()
            .filter(
                r -> whole || r.verdict() == Verdict.FAIL || r.verdict() == Verdict.INCONCLUSIVE)
            .toList();
    int ids = listed.stream().mapToInt(r -> DisplayWidth.of(id(r))).max().orElse(0);
    listed.forEach(r -> revision(text, r, ids));
    int left = result.revisions().size() - listed.size();
    if (left > 0) {
      text.append(Words.count(left, "revision"))
          .append(Words.either(left, " that passes or has", " that pass or have"))
          .append(" nothing to undo ")
          .append(Words.either(left, "is", "are"))
          .append(" not listed.\n");
    }
    text.append(result.revisions().isEmpty() ? "" : "\n");
  }

  private static String id(RevisionAudit revision) {
    return Visible.line(revision.script().revision().id().text());
  }

  private static void revision(StringBuilder text, RevisionAudit revision, int ids) {
    String findings = Words.severities(revision.findings());
    text.append(DisplayWidth.padded(revision.verdict().word(), WORD))
        .append(DisplayWidth.padded(id(revision), ids))
        .append("  ")
        .append(Visible.line(ReportFacts.title(revision)))
        .append(findings.isEmpty() ? "" : " (" + findings + ")")
        .append('\n');
    if (revision.verdict() != Verdict.PASS) {
      text.append(" ".repeat(WORD))
          .append(Visible.line(Words.sentence(revision.verdictReason())))
          .append('\n');
    }
  }

  private static void areas(StringBuilder text, AuditResult result) {
    for (AuditResult.Area area : result.areas()) {
      text.append(DisplayWidth.padded(area.name(), WORD)).append(area.sentence()).append('\n');
    }
    text.append(result.areas().isEmpty() ? "" : "\n");
  }

  private static void last(StringBuilder text, ReportFacts facts) {
    AuditResult result = facts.result();
    long infos = facts.findings(Severity.INFO).size();
    if (infos > 0) {
      text.append(Words.count(infos, "info"))
          .append(Words.either(infos, " is", " are"))
          .append(" not shown; --format json has ")
          .append(Words.either(infos, "it.\n", "them.\n"));
    }
    if (result.stopped()) {
      text.append("The audit was stopped before its end.\n");
    }
    String findings = Words.severities(result.findings());
    text.append(facts.verdict().word())
        .append(": ")
        .append(Words.count(result.revisions().size(), "revision"))
        .append(" on ")
        .append(result.dialect().id())
        .append(" (")
        .append(Visible.line(result.dialectReason()))
        .append("): ")
        .append(Words.verdicts(result))
        .append(findings.isEmpty() ? "" : "; " + findings)
        .append(".\n");
  }
}
