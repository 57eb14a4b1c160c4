package dev.banister.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** The fields that others rely on, by their place in the document. */
class JsonReportTest {
  private final JsonNode audit = json(Outputs.text(ReportFormat.JSON, Harbor.audit()));

  @Test
  void writesTheWholeAudit() {
    Golden.check(JsonReport.class, "harbor.json", Outputs.text(ReportFormat.JSON, Harbor.audit()));
  }

  @Test
  void countsTheVerdicts() {
    assertThat(audit.at("/summary"))
        .isEqualTo(
            json(
                """
                {"revisions": 7, "pass": 3, "fail": 1, "inconclusive": 1, "not_applicable": 2,
                 "stopped": false}
                """));
  }

  @Test
  void namesHeadsAndBases() {
    assertThat(audit.at("/project/heads")).isEqualTo(json("[\"f94b3a7d1c60\"]"));
    assertThat(audit.at("/project/bases")).isEqualTo(json("[\"3f1a9c0d72be\"]"));
    assertThat(audit.at("/project/dialect").asText()).isEqualTo("sqlite");
    assertThat(audit.at("/project/folder").asText()).endsWith("projects/harbor");
  }

  @Test
  void pairsOperationsByIndex() {
    assertThat(audit.at("/revisions/5/upgrade/0/pair")).isEqualTo(json("[3]"));
    assertThat(audit.at("/revisions/5/downgrade/3/pair")).isEqualTo(json("[0, 1]"));
    assertThat(audit.at("/revisions/5/upgrade/3/pair")).isEqualTo(json("[]"));
    assertThat(audit.at("/revisions/5/upgrade/3/reversal").asText()).isEqualTo("missing");
  }

  @Test
  void tellsARefusedOperationFromThoseThatWereNotReached() {
    assertThat(audit.at("/revisions/5/downgrade/1/refused"))
        .isEqualTo(
            json(
                """
                {"exception": "NotImplementedError",
                 "message": "No support for ALTER of constraints in SQLite dialect."}
                """));
    assertThat(audit.at("/revisions/5/downgrade/1/sql"))
        .isEqualTo(json("[\"PRAGMA foreign_keys=OFF\"]"));
    assertThat(audit.at("/revisions/5/downgrade/2/reached")).isEqualTo(json("false"));
    assertThat(audit.at("/revisions/5/downgrade/0").has("reached")).isFalse();
  }

  @Test
  void saysThatStatementsAreNotKnown() {
    assertThat(audit.at("/revisions/2/upgrade/0/sql")).isEqualTo(json("[]"));
    assertThat(audit.at("/revisions/2/upgrade/0/sql_known")).isEqualTo(json("false"));
    assertThat(audit.at("/revisions/5/upgrade/0").has("sql_known")).isFalse();
  }

  @Test
  void givesEachStepItsOutcome() {
    assertThat(audit.at("/revisions/5/round_trip/steps/4"))
        .isEqualTo(
            json(
                """
                {"step": "reupgrade", "outcome": "failed",
                 "error": "index ix_invoice_due_on already exists",
                 "exception": "sqlite3.OperationalError", "line": 23, "direction": "upgrade",
                 "operation": 3, "milliseconds": 6, "statements": 0}
                """));
    assertThat(audit.at("/revisions/5/round_trip/steps/3/rows/0/changed").asInt()).isEqualTo(20);
    assertThat(audit.at("/revisions/2/round_trip").isNull()).isTrue();
  }

  @Test
  void namesTheStrongestEvidence() {
    assertThat(audit.at("/findings/1/evidence").asText()).isEqualTo("round-trip");
    assertThat(audit.at("/findings/1/evidences")).isEqualTo(json("[\"history\", \"round-trip\"]"));
  }

  @Test
  void ordersFindingsByFileAndLine() {
    assertThat(audit.get("findings"))
        .extracting(f -> f.get("file").asText().replaceAll(".*/", "") + ":" + f.get("line"))
        .containsExactly(
            "72a5.py:12", "b71e.py:23", "b71e.py:25", "b71e.py:29", "b71e.py:30", "f94b.py:15");
  }

  @Test
  void keepsOddCharacters() {
    JsonNode strange = json(Outputs.text(ReportFormat.JSON, Strange.audit()));
    assertThat(strange.at("/findings/0/message").asText()).endsWith(Strange.MARKUP + Strange.LONE);
    assertThat(strange.at("/project/name").asText()).startsWith(Strange.EMOJI);
  }

  @Test
  void writesTheRollback() throws JsonProcessingException {
    Golden.check(
        JsonReport.class,
        "rollback.json",
        new RollbackJson().text("0.1.0", HarborTrips.rollback()));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
