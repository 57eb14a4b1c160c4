package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.audit.AuditResult;
import dev.banister.rule.Finding;
import dev.banister.rule.Fingerprint;
import dev.banister.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes the findings for GitLab's Code Quality; those that are suppressed are left out. */
public final class GitlabReport implements ReportWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(JsonText.of(tree(result)).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  ArrayNode tree(AuditResult result) {
    ArrayNode list = JSON.createArrayNode();
    List<Finding> findings = FindingWords.byPlace(result.findings());
    Map<Finding, String> prints = Fingerprint.of(findings);
    WorkTreePaths paths = new WorkTreePaths(result);
    for (Finding finding : findings) {
      if (finding.suppression() == null) {
        ObjectNode node = list.addObject();
        node.put("description", finding.message());
        node.put("check_name", finding.rule() + " " + finding.id());
        node.put("fingerprint", prints.get(finding));
        node.put("severity", severity(finding.severity()));
        ObjectNode location = node.putObject("location");
        location.put("path", paths.of(finding.file()));
        location.putObject("lines").put("begin", Math.max(1, finding.line()));
      }
    }
    return list;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }
}
