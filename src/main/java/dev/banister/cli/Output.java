package dev.banister.cli;

import dev.banister.audit.AuditResult;
import dev.banister.rehearsal.Verdict;
import dev.banister.report.ReportFormat;
import dev.banister.report.ReportOptions;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Where and how a result goes to standard output, and what the shell is told. */
final class Output {
  /** From which severity on findings make the command fail. */
  enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or markdown (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "error, warning, info or never (default: ${DEFAULT-VALUE}).")
  private FailOn failOn;

  Output() {}

  /** For a command whose format follows from elsewhere. */
  Output(FailOn failOn) {
    this.failOn = failOn;
    this.format = "text";
  }

  boolean isJson() {
    return format() == ReportFormat.JSON;
  }

  ReportFormat format() {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "text" -> ReportFormat.TEXT;
      case "json" -> ReportFormat.JSON;
      case "markdown" -> ReportFormat.MARKDOWN;
      default ->
          throw new UnusableException(
              "There is no format " + format + ". Use text, json or markdown.");
    };
  }

  void write(Surroundings surroundings, AuditResult result) throws IOException {
    surroundings
        .writers()
        .apply(format())
        .write(result, ReportOptions.of(result.project().name()), surroundings.out());
  }

  int status(AuditResult result) {
    if (result.findings().stream().anyMatch(this::fails)
        || (failOn != FailOn.NEVER && result.count(Verdict.FAIL) > 0)) {
      return ExitStatus.FINDINGS;
    }
    return result.count(Verdict.INCONCLUSIVE) > 0 || !result.problems().isEmpty()
        ? ExitStatus.INCONCLUSIVE
        : ExitStatus.CLEAN;
  }

  int status(Verdict verdict) {
    return switch (verdict) {
      case PASS, NOT_APPLICABLE -> ExitStatus.CLEAN;
      case FAIL -> failOn == FailOn.NEVER ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
      case INCONCLUSIVE -> ExitStatus.INCONCLUSIVE;
    };
  }

  private boolean fails(Finding finding) {
    return switch (failOn) {
      case ERROR -> finding.severity() == Severity.ERROR;
      case WARNING -> finding.severity() != Severity.INFO;
      case INFO -> true;
      case NEVER -> false;
    };
  }
}
