package dev.banister.ui.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.ui.sample.Sample;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RollbackRangeTest {

  private final RevisionGraph graph = Sample.project(Path.of("migrations")).graph();
  private final RollbackRange range =
      new RollbackRange(graph, id -> id.equals(RevisionId.of("26b9d0c4f7a3")));

  @Test
  void startsOneStepBackFromTheHead() {
    assertThat(range.fromProperty().get()).isEqualTo(RevisionId.of("f94b3a7d1c60"));
    assertThat(range.toProperty().get()).isEqualTo(Sample.PLAN);
  }

  @Test
  void saysHowFarItGoesAndWhatWasNotLookedAt() {
    range.toProperty().set(Sample.MERGE);
    assertThat(range.sentenceProperty().get()).isEqualTo("4 revisions go back, 3 not reviewed yet");
  }

  @Test
  void goesBackToBaseThroughBothBranches() {
    range.toProperty().set(null);
    assertThat(range.sentenceProperty().get())
        .isEqualTo("18 revisions go back, 17 not reviewed yet");
  }

  @Test
  void cannotGoForward() {
    range.fromProperty().set(Sample.MERGE);
    range.toProperty().set(Sample.PLAN);
    assertThat(range.isPossible()).isFalse();
    assertThat(range.sentenceProperty().get())
        .isEqualTo("The second revision must lie before the first.");
  }
}
