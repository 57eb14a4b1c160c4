package dev.banister.cli;

import dev.banister.audit.AuditResult;
import dev.banister.report.ReportFormat;
import dev.banister.report.ReportOptions;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How an audit goes to standard output. */
final class Output {
  private static final List<ReportFormat> POSSIBLE =
      List.of(
          ReportFormat.TEXT,
          ReportFormat.JSON,
          ReportFormat.SARIF,
          ReportFormat.JUNIT,
          ReportFormat.GITLAB,
          ReportFormat.GITHUB,
          ReportFormat.MARKDOWN);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, sarif, junit, gitlab, github or markdown (default: text).")
  private String format;

  @Mixin private FailOn failOn;

  /**
   * @throws UnusableException when there is no such format; to be asked before anything long
   */
  ReportFormat format() {
    return Formats.named(format, POSSIBLE);
  }

  FailOn failOn() {
    return failOn;
  }

  int write(Surroundings surroundings, AuditResult result) throws IOException {
    surroundings
        .writers()
        .apply(format())
        .write(result, ReportOptions.of(result.project().name()), surroundings.out());
    return failOn.status(result);
  }
}
