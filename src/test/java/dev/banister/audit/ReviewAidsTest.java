package dev.banister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample, the questions and the checklist come from what was found. */
class ReviewAidsTest {
  private static AuditResult result;

  @BeforeAll
  static void audit() throws InterruptedException {
    try (Auditor auditor = TestAuditors.open()) {
      result = auditor.audit(Path.of("assets/sample"), AuditOptions.STATIC, AuditListener.SILENT);
    }
  }

  @Test
  void theSampleIsTheSameForTheSameSeed() {
    assertThat(ids(ReviewSample.of(result))).isEqualTo(ids(ReviewSample.of(result))).isNotEmpty();
  }

  @Test
  void theSampleHoldsEachStratumBeforeASecondOfAny() {
    List<ReviewSample.Pick> picks = ReviewSample.of(result);
    long strata = picks.stream().map(ReviewSample.Pick::stratum).distinct().count();
    assertThat(picks.stream().limit(strata).map(ReviewSample.Pick::stratum))
        .doesNotHaveDuplicates();
    assertThat(picks.getFirst().stratum()).startsWith("loses data");
  }

  @Test
  void anotherRevisionDoesNotReorderAStratum() {
    List<RevisionId> all = ids(ReviewSample.of(result));
    AuditResult fewer =
        result.withRevisions(
            result.revisions().stream()
                .filter(r -> !r.script().revision().id().equals(all.getLast()))
                .toList());
    assertThat(ids(ReviewSample.of(fewer))).startsWith(all.getFirst());
  }

  @Test
  void whatIsLostSilentlyIsAskedFor() {
    assertThat(AuthorQuestions.of(result))
        .anySatisfy(q -> assertThat(q.text()).startsWith("Is it meant that what "))
        .allSatisfy(q -> assertThat(q.text()).endsWith("?"));
  }

  @Test
  void theChecklistSaysNoWhereARuleDoes() {
    for (RevisionAudit revision : result.revisions()) {
      boolean lost =
          revision.findings().stream()
              .anyMatch(f -> f.rule().equals("BN601") && f.authorNote() == null);
      ReviewChecklist.Item item =
          ReviewChecklist.of(revision).stream()
              .filter(i -> i.text().startsWith("No value is lost"))
              .findFirst()
              .orElseThrow();
      assertThat(item.state() == ReviewChecklist.State.NO && item.why().contains("BN601"))
          .isEqualTo(lost);
      assertThat(ReviewChecklist.of(revision).getLast().why()).isEqualTo("not rehearsed");
    }
  }

  private static List<RevisionId> ids(List<ReviewSample.Pick> picks) {
    return picks.stream().map(p -> p.revision().script().revision().id()).toList();
  }
}
