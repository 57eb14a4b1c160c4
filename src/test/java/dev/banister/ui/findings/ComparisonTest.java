package dev.banister.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.AuditResult;
import dev.banister.replay.RevisionReplay;
import dev.banister.replay.StreamReplay;
import dev.banister.rule.Finding;
import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.ui.sample.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final AuditResult result = Sample.result(Sample.project(Path.of("migrations")));

  @Test
  void aColumnIsShownWithAllThatReplayKnowsOfIt() {
    RevisionReplay replay =
        new RevisionReplay(
            Sample.BILLING,
            new StreamReplay(invoice(false), invoice(false), List.of()),
            new StreamReplay(invoice(false), invoice(true), List.of()),
            List.of(),
            List.of());
    Comparison comparison = Comparison.of(finding("BN203"), replay).orElseThrow();
    assertThat(comparison)
        .isEqualTo(
            new Comparison(
                List.of("invoice.org_id", "Type", "Null", "Default"),
                List.of("INTEGER", "NOT NULL", "none"),
                List.of("INTEGER", "NULL", "none")));
    assertThat(comparison.differs(0)).isFalse();
    assertThat(comparison.differs(1)).isTrue();
  }

  @Test
  void anythingElseIsShownByItsDifferences() {
    assertThat(Comparison.of(finding("BN403"), null))
        .contains(
            new Comparison(
                List.of("fk_invoice_org", "on delete"), List.of("CASCADE"), List.of("NO ACTION")));
  }

  @Test
  void withoutDifferencesThereIsNothingToCompare() {
    assertThat(Comparison.of(finding("BN103"), null)).isEmpty();
  }

  private Finding finding(String rule) {
    return result.revision(Sample.BILLING).orElseThrow().findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Schema invoice(boolean nullable) {
    return Schema.EMPTY.with(
        Table.named("invoice").withColumns(List.of(Column.of("org_id", "INTEGER", nullable))));
  }
}
