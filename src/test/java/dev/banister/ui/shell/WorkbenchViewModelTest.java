package dev.banister.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.Auditor;
import dev.banister.project.LoadProblem;
import dev.banister.rehearsal.Verdict;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.sample.Sample;
import dev.banister.ui.sample.SampleAuditor;
import dev.banister.ui.settings.RecentFolder;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.task.DirectTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchViewModelTest {

  @TempDir Path folder;
  private UserState state;

  @BeforeEach
  void open() {
    state = new UserState(folder, folder);
  }

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void opensAFolderAndRemembersIt() {
    WorkbenchViewModel model = model(new SampleAuditor());
    model.open(folder);
    assertThat(model.statusProperty().get()).isEqualTo("Checked 18 revisions in 0.9 s");
    assertThat(model.busyProperty().get()).isNull();
    assertThat(model.recent())
        .extracting(RecentFolder::name, RecentFolder::verdict, RecentFolder::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("harbor-billing", Verdict.FAIL, 7));
  }

  @Test
  void whatWasOpenLastIsOpenAgain() {
    WorkbenchViewModel first = model(new SampleAuditor());
    first.open(folder);
    first.projectProperty().get().review().history().select(Sample.PLAN.text());
    state.close();
    state = new UserState(folder, folder);
    WorkbenchViewModel second = model(new SampleAuditor());
    second.open(folder);
    assertThat(selected(second).key()).isEqualTo(Sample.PLAN.text());
  }

  @Test
  void checkingAgainStaysAtTheRevision() {
    WorkbenchViewModel model = model(new SampleAuditor());
    model.open(folder);
    model.projectProperty().get().review().history().select(Sample.BILLING.text());
    OpenProject before = model.projectProperty().get();
    model.checkAgain();
    assertThat(model.projectProperty().get()).isNotSameAs(before);
    assertThat(selected(model).key()).isEqualTo(Sample.BILLING.text());
  }

  @Test
  void aFolderWithoutRevisionsStaysClosedAndSaysWhy() {
    LoadProblem none =
        new LoadProblem(LoadProblem.Kind.NO_REVISION_FILES, "x", 0, "No revision files in x.");
    WorkbenchViewModel model =
        model(
            new SampleAuditor(path -> Sample.project(path, List.of(), Map.of(), List.of(none)), 0));
    model.open(folder);
    assertThat(model.projectProperty().get()).isNull();
    assertThat(model.refusalProperty().get()).isEqualTo("No revision files in x.");
  }

  @Test
  void aRehearsalJudgesTheRevisionAnew() {
    WorkbenchViewModel model = model(new SampleAuditor());
    model.open(folder);
    model.projectProperty().get().review().history().select("3f1a9c0d7e21");
    assertThat(selected(model).verdict()).isEqualTo(Verdict.PASS);
    model.rehearseSelected();
    assertThat(model.modeProperty().get()).isEqualTo(Mode.REHEARSE);
    assertThat(selected(model).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(model.projectProperty().get().resultProperty().get().count(Verdict.FAIL))
        .isEqualTo(8);
  }

  private static HistoryRow selected(WorkbenchViewModel model) {
    return model.projectProperty().get().review().history().selectedProperty().get();
  }

  private WorkbenchViewModel model(Auditor auditor) {
    state.open(problem -> {});
    return new WorkbenchViewModel(auditor, state, new DirectTaskRunner());
  }
}
