package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.audit.AuditResult;
import dev.banister.rule.Finding;
import dev.banister.rule.Fingerprint;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.Suppression;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Writes the findings as SARIF 2.1.0, in the subset that GitHub's code scanning takes. */
public final class SarifReport implements ReportWriter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The name under which code hosts know the top of a work tree. */
  private static final String ROOT = "%SRCROOT%";

  private final List<Rule> rules = new RuleCatalog().rules();

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(JsonText.of(tree(result)).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  ObjectNode tree(AuditResult result) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    driver(run.putObject("tool").putObject("driver"), result);
    run.putObject("originalUriBaseIds")
        .putObject(ROOT)
        .putObject("description")
        .put("text", "The top of the work tree.");
    run.put("columnKind", "unicodeCodePoints");
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", !result.stopped());
    invocation.put("startTimeUtc", result.started().truncatedTo(ChronoUnit.SECONDS).toString());
    notifications(invocation, result);
    ArrayNode results = run.putArray("results");
    List<Finding> findings = FindingWords.byPlace(result.findings());
    Map<Finding, String> prints = Fingerprint.of(findings);
    WorkTreePaths paths = new WorkTreePaths(result);
    findings.forEach(f -> results.add(result(f, prints.get(f), result, paths)));
    return root;
  }

  private void driver(ObjectNode driver, AuditResult result) {
    driver.put("name", "Banister");
    driver.put("version", result.banisterVersion());
    ArrayNode all = driver.putArray("rules");
    rules.forEach(rule -> all.add(new SarifRule(JSON, rule).node()));
  }

  /** What could not be read is no finding, but whoever reads the findings must know. */
  private static void notifications(ObjectNode invocation, AuditResult result) {
    ArrayNode all = invocation.putArray("toolExecutionNotifications");
    result
        .problems()
        .forEach(
            p -> {
              ObjectNode node = all.addObject();
              node.put("level", "warning");
              node.putObject("message").put("text", p.message());
            });
  }

  private ObjectNode result(
      Finding finding, String print, AuditResult result, WorkTreePaths paths) {
    ObjectNode node = JSON.createObjectNode();
    node.put("ruleId", finding.rule());
    node.put("ruleIndex", index(finding.rule()));
    node.put("level", SarifRule.level(finding.severity()));
    node.putObject("message").put("text", text(finding));
    ObjectNode location = node.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation");
    artifact.put("uri", uri(paths.of(finding.file())));
    artifact.put("uriBaseId", ROOT);
    region(physical.putObject("region"), finding, result);
    ObjectNode logical = location.putArray("logicalLocations").addObject();
    logical.put("name", finding.object());
    node.putObject("partialFingerprints").put("banisterFinding/v1", print);
    suppressions(node, finding);
    ObjectNode properties = node.putObject("properties");
    properties.put("revision", finding.revision() == null ? null : finding.revision().text());
    properties.put("direction", finding.direction() == null ? null : finding.direction().id());
    properties.put("evidence", FindingWords.evidence(finding));
    return node;
  }

  private int index(String code) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no rule " + code);
  }

  private static String text(Finding finding) {
    StringBuilder text = new StringBuilder(finding.message());
    if (!finding.explanation().isEmpty()) {
      text.append(' ').append(finding.explanation());
    }
    if (finding.authorNote() != null) {
      text.append("\nThe author says: ").append(finding.authorNote());
    }
    if (finding.suggestion() != null) {
      text.append("\nRepair:\n").append(finding.suggestion());
    }
    return text.toString();
  }

  private static void region(ObjectNode region, Finding finding, AuditResult result) {
    int line = Math.max(1, finding.line());
    region.put("startLine", line);
    if (finding.revision() != null) {
      result
          .revision(finding.revision())
          .map(r -> new SourceExcerpt(r.script().lines()).column(line))
          .ifPresent(column -> region.put("startColumn", column));
    }
  }

  private static void suppressions(ObjectNode node, Finding finding) {
    ArrayNode all = node.putArray("suppressions");
    Suppression suppression = finding.suppression();
    if (suppression != null) {
      ObjectNode one = all.addObject();
      one.put("kind", suppression.kind() == Suppression.Kind.COMMENT ? "inSource" : "external");
      one.put("status", "accepted");
      one.put("justification", suppression.words());
    }
  }

  /** Each segment percent-encoded, so that a blank or a quote in a name keeps the URI valid. */
  private static String uri(String path) {
    try {
      return new URI(null, null, path.startsWith("/") ? path : "/" + path, null)
          .toASCIIString()
          .substring(path.startsWith("/") ? 0 : 1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + path, e);
    }
  }
}
