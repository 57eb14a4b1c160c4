package dev.banister.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.rule.Finding;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.sample.Sample;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.task.DirectTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewViewModelTest {

  @TempDir Path folder;
  private UserState state;
  private ReviewViewModel model;

  @BeforeEach
  void open() {
    state = new UserState(folder, folder);
    model = open(Sample.project(folder));
    model.history().judged(Sample.result(Sample.project(folder)).revisions());
    model.history().select(Sample.BILLING.text());
  }

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void aRevisionOpensAtItsFirstFindingAndThePairThatItIsAbout() {
    assertThat(model.findings().selectedProperty().get().object()).isEqualTo("ix_invoice_due_on");
    assertThat(model.pairs().selectedProperty().get().pair().object())
        .isEqualTo("ix_invoice_due_on");
    assertThat(model.pairs().mismatchPosition()).isEqualTo(1);
  }

  @Test
  void theFindingFollowsThePairAndThePairTheFinding() {
    model.nextMismatch();
    assertThat(model.findings().selectedProperty().get().rule()).isEqualTo("BN403");
    Finding lost = model.findings().findings().get(1);
    model.findings().selectedProperty().set(lost);
    assertThat(model.pairs().selectedProperty().get().pair().object()).isEqualTo("invoice.org_id");
  }

  @Test
  void afterTheLastMismatchItGoesOnToTheNextRevisionThatHasOneAndSaysSo() {
    model.nextMismatch();
    model.nextMismatch();
    model.nextMismatch();
    assertThat(model.history().selectedProperty().get().key()).isEqualTo("4c6ab1d92e70");
    assertThat(model.pairs().mismatchPosition()).isEqualTo(1);
    assertThat(model.noticeProperty().get()).contains("4c6ab1d9");
  }

  @Test
  void theOtherOrderKeepsTheChosenPair() {
    var before = model.pairs().selectedProperty().get();
    model.pairs().toggleOrder();
    assertThat(model.pairs().composedProperty().get().order()).isEqualTo(Order.AS_WRITTEN);
    assertThat(model.pairs().selectedProperty().get()).isEqualTo(before);
  }

  @Test
  void aMergeWithoutOperationsHasNoPanes() {
    model.history().select(Sample.MERGE.text());
    assertThat(model.stateProperty().get()).isEqualTo(ReviewState.NO_OPERATIONS);
    assertThat(model.pairs().composedProperty().get()).isNull();
  }

  @Test
  void aFileThatIsNoPythonShowsItsTextAndWhatIsWrong() {
    LoadProblem problem =
        new LoadProblem(
            LoadProblem.Kind.SYNTAX, "versions/x.py", 2, "Line 2 of versions/x.py is not Python.");
    MigrationProject broken =
        Sample.project(folder, List.of(), Map.of("versions/x.py", "one\ntwo(\n"), List.of(problem));
    ReviewViewModel review = open(broken);
    review.history().select("versions/x.py");
    assertThat(review.stateProperty().get()).isEqualTo(ReviewState.UNREADABLE);
    assertThat(review.unreadableText()).isEqualTo(new UnreadableText("one\ntwo(\n", 2));
    assertThat(review.findings().findings())
        .extracting(Finding::message)
        .containsExactly("Line 2 of versions/x.py is not Python.");
  }

  @Test
  void aRevisionThatIsNotJudgedYetWaits() {
    ReviewViewModel review = open(Sample.project(folder));
    review.history().select(Sample.BILLING.text());
    assertThat(review.stateProperty().get()).isEqualTo(ReviewState.WAITING);
  }

  private ReviewViewModel open(MigrationProject project) {
    return new ReviewViewModel(
        project, new ProjectReview(state, folder, "reviewer"), new DirectTaskRunner());
  }
}
