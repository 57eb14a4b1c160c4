package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.audit.AuditResult;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.rule.Suppression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The formats that code hosts and CI servers read. */
class CiReportsTest {
  private static final Suppression DECISION =
      new Suppression(Suppression.Kind.BASELINE, "", null, "banister-baseline.json");

  @Test
  void junitHasACaseForEachRevisionAndOneForTheHistory() throws Exception {
    AuditResult audit = Harbor.audit();
    Document xml = xml(audit);
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("" + (audit.revisions().size() + 1));
    assertThat(elements(xml, "testcase")).hasSize(audit.revisions().size() + 1);
    assertThat(elements(xml, "failure")).hasSize(Integer.parseInt(suite.getAttribute("failures")));
    assertThat(elements(xml, "skipped")).hasSize(Integer.parseInt(suite.getAttribute("skipped")));
    assertThat(elements(xml, "failure").getFirst().getTextContent()).contains("-->", "error[BN");
  }

  @Test
  void junitTakesOddNames() throws Exception {
    assertThat(elements(xml(Strange.audit()), "failure")).isNotEmpty();
  }

  @Test
  void gitlabGetsWhatItAsksFor() throws IOException {
    JsonNode list = new ObjectMapper().readTree(Outputs.text(ReportFormat.GITLAB, Harbor.audit()));
    assertThat(list).hasSameSizeAs(Harbor.audit().findings());
    List<String> prints = new ArrayList<>();
    for (JsonNode node : list) {
      assertThat(node.get("description").asText()).isNotBlank();
      assertThat(node.get("check_name").asText()).startsWith("BN");
      assertThat(node.get("severity").asText()).isIn("info", "minor", "major", "critical");
      assertThat(node.at("/location/path").asText()).endsWith(".py");
      assertThat(node.at("/location/lines/begin").asInt()).isPositive();
      prints.add(node.get("fingerprint").asText());
    }
    assertThat(prints).doesNotHaveDuplicates();
  }

  @Test
  void githubGetsOneCommandALine() {
    AuditResult audit = Harbor.audit();
    List<String> lines = Outputs.text(ReportFormat.GITHUB, audit).lines().toList();
    assertThat(lines).hasSameSizeAs(audit.findings());
    assertThat(lines)
        .allMatch(
            l ->
                l.matches("::(error|warning|notice) file=[^,:]+,line=\\d+,title=BN\\d+ [^:]+::.+"));
    assertThat(lines.stream().filter(l -> l.startsWith("::error")))
        .hasSize((int) audit.findings().stream().filter(f -> f.weighs(Severity.ERROR)).count());
  }

  @Test
  void githubSeesNoLineBreakInsideACommand() {
    assertThat(Outputs.text(ReportFormat.GITHUB, Strange.audit()).lines())
        .hasSameSizeAs(Strange.audit().findings())
        .allMatch(l -> l.startsWith("::"));
  }

  @Test
  void whatIsSuppressedIsNotAnnotated() {
    AuditResult all = Harbor.audit();
    AuditResult decided = Suppressed.first(all, DECISION);
    assertThat(Outputs.text(ReportFormat.GITHUB, decided).lines())
        .hasSize(all.findings().size() - 1);
  }

  @Test
  void textAndJsonSayWhoDecided() throws IOException {
    AuditResult decided = Suppressed.first(Harbor.audit(), DECISION);
    assertThat(Outputs.text(ReportFormat.TEXT, decided))
        .contains("known from the baseline at banister-baseline.json");
    JsonNode json = new JsonReport().tree(decided);
    assertThat(SchemaTest.errors(json)).isEmpty();
    assertThat(json.get("findings").valueStream().map(f -> f.at("/decision/by").asText()))
        .contains("baseline");
    Finding suppressed =
        decided.findings().stream().filter(f -> f.suppression() != null).findFirst().orElseThrow();
    assertThat(suppressed.weighs(suppressed.severity())).isFalse();
  }

  private static Document xml(AuditResult audit) throws Exception {
    byte[] bytes = Outputs.bytes(ReportFormat.JUNIT, audit, Outputs.options());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
