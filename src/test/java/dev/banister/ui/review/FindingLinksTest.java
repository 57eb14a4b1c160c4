package dev.banister.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.RevisionAudit;
import dev.banister.rule.Finding;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.review.compose.PairComposer;
import dev.banister.ui.sample.Sample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingLinksTest {

  private final RevisionAudit audit =
      Sample.result(Sample.project(Path.of("migrations"))).revision(Sample.BILLING).orElseThrow();
  private final ComposedPair pair = PairComposer.compose(audit).in(Order.MIRRORED);

  @Test
  void findsThePairOfTheOperationThatIsToBeMended() {
    assertThat(objects())
        .containsExactly("invoice.org_id", "invoice.org_id", "fk_invoice_org", "ix_invoice_due_on");
  }

  @Test
  void findsAllFindingsOfAPair() {
    Join orgId = FindingLinks.joinOf(pair, audit.findings().getFirst()).orElseThrow();
    assertThat(FindingLinks.findingsOf(pair, orgId, audit.findings()))
        .extracting(Finding::rule)
        .containsExactly("BN601", "BN203");
  }

  private List<String> objects() {
    return audit.findings().stream()
        .map(finding -> FindingLinks.joinOf(pair, finding).orElseThrow().pair().object())
        .toList();
  }
}
