package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds what the program writes against the schema that ships with it. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aRehearsedAuditKeepsTheSchema() throws IOException {
    assertThat(errors(new JsonReport().tree(Harbor.audit()))).isEmpty();
  }

  @Test
  void anAuditOfOddNamesKeepsTheSchema() throws IOException {
    assertThat(errors(JSON.readTree(Outputs.text(ReportFormat.JSON, Strange.audit())))).isEmpty();
  }

  @Test
  void anEmptyHistoryKeepsTheSchema() throws IOException {
    assertThat(errors(new JsonReport().tree(new AuditBuilder().build()))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatTheContractDoesNotKnow() throws IOException {
    ObjectNode audit = new JsonReport().tree(Harbor.audit());
    ObjectNode billing = (ObjectNode) audit.at("/revisions/5");
    billing.put("verdict", "passed");
    ((ObjectNode) billing.at("/round_trip/steps/4")).remove("error");
    ((ObjectNode) billing.at("/upgrade/0")).put("reversal", "perfect");
    audit.remove("summary");
    assertThat(errors(audit))
        .containsExactlyInAnyOrder(
            "required at ",
            "enum at /revisions/5/verdict",
            "enum at /revisions/5/upgrade/0/reversal",
            "required at /revisions/5/round_trip/steps/4");
  }

  private static List<String> errors(JsonNode document) throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream("audit.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(JSON.readTree(in));
      return schema.validate(document).stream().map(SchemaTest::words).toList();
    }
  }

  private static String words(Error error) {
    return error.getKeyword() + " at " + error.getInstanceLocation();
  }
}
