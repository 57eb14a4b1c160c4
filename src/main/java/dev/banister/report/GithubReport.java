package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the findings as commands that GitHub's runner turns into annotations; those that are
 * suppressed are left out.
 */
public final class GithubReport implements ReportWriter {
  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(text(result).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  String text(AuditResult result) {
    WorkTreePaths paths = new WorkTreePaths(result);
    StringBuilder text = new StringBuilder();
    for (Finding finding : FindingWords.byPlace(result.findings())) {
      if (finding.suppression() == null) {
        text.append("::")
            .append(command(finding.severity()))
            .append(" file=")
            .append(property(paths.of(finding.file())))
            .append(",line=")
            .append(Math.max(1, finding.line()))
            .append(",title=")
            .append(property(finding.rule() + " " + finding.id()))
            .append("::")
            .append(data(message(finding)))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String message(Finding finding) {
    String more = finding.explanation().isEmpty() ? "" : "\n" + finding.explanation();
    String repair = finding.suggestion() == null ? "" : "\nRepair:\n" + finding.suggestion();
    return Visible.text(finding.message() + more + repair);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
