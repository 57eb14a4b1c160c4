package dev.banister.cli;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.util.List;
import picocli.CommandLine.Option;

/** From which severity on findings make a command fail, and so what the shell is told. */
final class FailOn {
  /** What can be asked for. */
  enum Threshold {
    ERROR,
    WARNING,
    INFO,
    NEVER
  }

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Status 1 from this severity on: error, warning, info or never (default: error).")
  private Threshold threshold;

  int status(AuditResult result) {
    if (result.stopped()) {
      return ExitStatus.INTERRUPTED;
    }
    boolean failed =
        threshold != Threshold.NEVER && result.revisions().stream().anyMatch(FailOn::fails);
    if (failed || result.findings().stream().anyMatch(this::counts)) {
      return ExitStatus.FINDINGS;
    }
    boolean open = result.count(Verdict.INCONCLUSIVE) > 0 || !result.problems().isEmpty();
    return open ? ExitStatus.INCONCLUSIVE : ExitStatus.CLEAN;
  }

  int status(Verdict verdict) {
    return switch (verdict) {
      case PASS, NOT_APPLICABLE -> ExitStatus.CLEAN;
      case FAIL -> threshold == Threshold.NEVER ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
      case INCONCLUSIVE -> ExitStatus.INCONCLUSIVE;
    };
  }

  /** A revision that fails for nothing but what somebody has decided to accept doesn't count. */
  private static boolean fails(RevisionAudit revision) {
    List<Finding> errors =
        revision.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    boolean accepted =
        errors.stream().anyMatch(f -> f.suppression() != null)
            && errors.stream().noneMatch(f -> f.weighs(Severity.ERROR));
    return revision.verdict() == Verdict.FAIL && !accepted;
  }

  private boolean counts(Finding finding) {
    return finding.suppression() == null && reaches(finding);
  }

  private boolean reaches(Finding finding) {
    return switch (threshold) {
      case ERROR -> finding.severity() == Severity.ERROR;
      case WARNING -> finding.severity() != Severity.INFO;
      case INFO -> true;
      case NEVER -> false;
    };
  }
}
