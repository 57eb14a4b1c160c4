package dev.banister.cli;

import dev.banister.report.ReportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the format that somebody names among those that a command can write. */
final class Formats {
  private Formats() {}

  /**
   * @throws UnusableException naming those that can be written
   */
  static ReportFormat named(String name, List<ReportFormat> possible) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return possible.stream()
        .filter(f -> f.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new UnusableException(problem(name, wanted) + " Use " + ids(possible)));
  }

  private static String problem(String name, String wanted) {
    boolean known = Arrays.stream(ReportFormat.values()).anyMatch(f -> f.id().equals(wanted));
    return known
        ? "This command doesn't write " + wanted + "."
        : "There is no format " + name + ".";
  }

  private static String ids(List<ReportFormat> possible) {
    String all =
        possible.stream()
            .limit(possible.size() - 1L)
            .map(ReportFormat::id)
            .collect(Collectors.joining(", "));
    return all + " or " + possible.getLast().id() + ".";
  }

  /** The format that the ending of a file name stands for. */
  static ReportFormat ofEnding(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> ReportFormat.PDF;
      case "html", "htm" -> ReportFormat.HTML;
      case "md" -> ReportFormat.MARKDOWN;
      case "json" -> ReportFormat.JSON;
      case "txt" -> ReportFormat.TEXT;
      case "sarif" -> ReportFormat.SARIF;
      case "xml" -> ReportFormat.JUNIT;
      default ->
          throw new UnusableException(
              "The ending of "
                  + fileName
                  + " names no format. Use .pdf, .html, .md, .json, .sarif, .xml or .txt.");
    };
  }
}
