package dev.banister.cli;

import dev.banister.report.ReportFormat;
import java.util.List;
import picocli.CommandLine.Option;

/** The format of a command that prints data instead of a report. */
final class DataFormat {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: text).")
  private String format;

  /**
   * @throws UnusableException when it is neither; to be asked before anything long
   */
  boolean isJson() {
    return Formats.named(format, List.of(ReportFormat.TEXT, ReportFormat.JSON))
        == ReportFormat.JSON;
  }
}
