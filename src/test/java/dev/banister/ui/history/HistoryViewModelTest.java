package dev.banister.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.Verdict;
import dev.banister.ui.sample.Sample;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.settings.UserState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {

  @TempDir Path folder;
  private UserState state;
  private HistoryViewModel model;

  @BeforeEach
  void openSample() {
    state = new UserState(folder, folder);
    model = open(Sample.project(folder));
    model.judged(Sample.result(Sample.project(folder)).revisions());
  }

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void listsTheNewestFirstAndCountsVerdicts() {
    assertThat(model.all().getFirst().title()).isEqualTo("Add audit log");
    assertThat(model.all().getLast().title()).isEqualTo("Create organization and member");
    assertThat(model.count(Verdict.FAIL)).isEqualTo(7);
    assertThat(model.count(Verdict.INCONCLUSIVE)).isEqualTo(1);
  }

  @Test
  void walksThroughWhatTheFilterLetsThrough() {
    model.filterProperty().set(HistoryFilter.ALL.withVerdict(Verdict.FAIL));
    model.select(Sample.BILLING.text());
    model.next();
    assertThat(model.selectedProperty().get().title())
        .isEqualTo("Join first and last name into one");
    model.previous();
    model.previous();
    model.previous();
    assertThat(model.selectedProperty().get().key()).isEqualTo(Sample.PLAN.text());
  }

  @Test
  void marksAndGoesOnToTheNextUnreviewed() {
    model.select(Sample.PLAN.text());
    model.toggleReviewed();
    assertThat(model.selectedProperty().get().key()).isEqualTo(Sample.BILLING.text());
    assertThat(model.reviewedCount().get()).isEqualTo(1);
    assertThat(model.row(Sample.PLAN.text()).orElseThrow().isReviewed()).isTrue();
  }

  @Test
  void aSecondMarkTakesTheFirstBackAndStays() {
    model.select(Sample.PLAN.text());
    model.toggleReviewed();
    model.select(Sample.PLAN.text());
    model.toggleReviewed();
    assertThat(model.selectedProperty().get().key()).isEqualTo(Sample.PLAN.text());
    assertThat(model.reviewedCount().get()).isZero();
  }

  @Test
  void aShortHistoryKeepsItsRowsAndDimsThem() {
    model.filterProperty().set(HistoryFilter.ALL.withText("invoice"));
    assertThat(model.rows()).hasSize(18);
    assertThat(model.all().stream().filter(row -> !model.isDimmed(row))).hasSize(3);
  }

  @Test
  void aLongHistoryShowsMatchesOnly() {
    HistoryViewModel history = open(Sample.longProject(folder, 450));
    history.filterProperty().set(HistoryFilter.ALL.withText("number 44"));
    assertThat(history.rows()).hasSize(11);
    assertThat(history.isFolded()).isTrue();
  }

  @Test
  void saysWhenNothingMatches() {
    model.filterProperty().set(HistoryFilter.ALL.withText("coupn"));
    assertThat(model.nothingMatches()).isTrue();
  }

  private HistoryViewModel open(MigrationProject project) {
    return new HistoryViewModel(project, new ProjectReview(state, folder, "reviewer"));
  }
}
