package dev.banister.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.Auditor;
import dev.banister.project.LoadProblem;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.sample.Sample;
import dev.banister.ui.sample.SampleAuditor;
import dev.banister.ui.sample.SampleReport;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.shell.Mode;
import dev.banister.ui.shell.OpenProject;
import dev.banister.ui.shell.WorkbenchViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, headless, on the sample. */
class WorkbenchTest extends FxRobot {

  private static final long PATIENCE = 20;

  @TempDir Path home;
  private Path folder;
  private Stage stage;
  private WorkbenchViewModel model;

  @BeforeEach
  void registerStage() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    folder = Files.createDirectory(home.resolve("migrations"));
  }

  @AfterEach
  void closeWindow() throws Exception {
    FxToolkit.setupFixture(stage::hide);
    FxToolkit.cleanupStages();
  }

  @Test
  void walksThroughAHistoryByKeys() {
    open(new SampleAuditor(), folder);
    awaitChecked();
    press2(KeyCode.J, KeyCode.J);
    await(() -> title().equals("Move invoices to billing accounts"));
    await(() -> text(".left-code").contains("billing_account"));
    assertThat(position()).isEqualTo("Mismatch 1 of 3");

    press2(KeyCode.F7);
    await(() -> position().equals("Mismatch 2 of 3"));
    press2(KeyCode.K);
    await(() -> title().equals("Turn subscription.plan into an enum"));
    press2(KeyCode.V);
    await(() -> project().review().history().reviewedCount().get() == 1);
    assertThat(title()).isEqualTo("Move invoices to billing accounts");
  }

  @Test
  void theListHasTheFocusWhenAProjectIsOpen() {
    open(new SampleAuditor(Sample::project, 20), folder);
    awaitChecked();
    await(() -> stage.getScene().getFocusOwner() == lookup("#revisions").query());
  }

  @Test
  void enterGoesToThePartnerAndBack() {
    open(new SampleAuditor(), folder);
    awaitChecked();
    onScreen(() -> project().review().history().select(Sample.BILLING.text()));
    await(() -> text(".right-code").contains("drop_table"));
    onScreen(() -> lookup(".left-code").queryAs(CodeArea.class).requestFocus());
    press2(KeyCode.ENTER);
    await(() -> lookup(".right-code").queryAs(CodeArea.class).isFocused());
    press2(KeyCode.ENTER);
    await(() -> lookup(".left-code").queryAs(CodeArea.class).isFocused());
  }

  @Test
  void mirroredAndAsWrittenAreOneKeyApart() {
    open(new SampleAuditor(), folder);
    awaitChecked();
    onScreen(() -> project().review().history().select(Sample.BILLING.text()));
    await(() -> isAbove("drop_table", "add_column"));
    press2(KeyCode.M);
    await(() -> isAbove("add_column", "drop_table"));
  }

  @Test
  void theFilterTakesLettersThatAreKeysElsewhere() {
    open(new SampleAuditor(), folder);
    awaitChecked();
    push(KeyCode.SHORTCUT, KeyCode.F);
    write("jvm");
    await(() -> lookup("#filter").queryAs(TextField.class).getText().equals("jvm"));
    await(() -> showsText("No revision matches ‘jvm’."));
    assertThat(project().review().history().reviewedCount().get()).isZero();
  }

  @Test
  void theFinderOpensWhatItFinds() {
    open(new SampleAuditor(), folder);
    awaitChecked();
    push(KeyCode.SHORTCUT, KeyCode.P);
    write("d31c");
    await(() -> lookup("#finder").queryAs(TextField.class).getText().equals("d31c"));
    press2(KeyCode.ENTER);
    await(() -> title().equals("Partition usage_event by month"));
    await(() -> showsText("This revision could not be determined"));
  }

  @Test
  void rehearsesARevisionStepByStep() {
    open(new SampleAuditor(Sample::project, 20), folder);
    awaitChecked();
    push(KeyCode.SHORTCUT, KeyCode.R);
    await(() -> model.modeProperty().get() == Mode.REHEARSE);
    await(() -> showsText("The database doesn't come back to 6e0d92c5ab38"));
    TreeTableView<?> steps = lookup("#steps").query();
    assertThat(steps.getExpandedItemCount()).isGreaterThanOrEqualTo(6);
    assertThat(project().review().history().selectedProperty().get().audit().roundTrip())
        .isNotNull();
  }

  @Test
  void escapeStopsARehearsal() {
    open(SampleAuditor.thatHangsAfterSteps(2), folder);
    awaitChecked();
    push(KeyCode.SHORTCUT, KeyCode.R);
    await(() -> project().rehearsal().steps().size() == 2);
    press2(KeyCode.ESCAPE);
    await(() -> showsText("Stopped by you. The throwaway database is gone."));
    assertThat(project().rehearsal().steps()).hasSize(2);
  }

  @Test
  void stoppingACheckKeepsWhatWasChecked() {
    open(SampleAuditor.thatHangsAfterRevisions(5), folder);
    await(() -> project() != null && judged() == 5);
    onScreen(model::stop);
    await(() -> model.statusProperty().get().equals("Stopped. What was checked stays."));
    assertThat(judged()).isEqualTo(5);
  }

  @Test
  void exportsAReport() throws Exception {
    open(new SampleAuditor(), folder);
    awaitChecked();
    Path target = home.resolve("audit.pdf");
    push(KeyCode.SHORTCUT, KeyCode.E);
    await(() -> lookup("#export-file").tryQuery().isPresent());
    onScreen(() -> lookup("#export-file").queryAs(TextField.class).setText(target.toString()));
    onScreen(() -> lookup("#dialog-primary").queryAs(Button.class).fire());
    await(() -> Files.exists(target));
    await(() -> lookup("#export-file").tryQuery().isEmpty());
    assertThat(Files.readAllBytes(target)).startsWith("%PDF".getBytes());
  }

  @Test
  void aRiskIsAcceptedWithAReasonOnly() {
    open(new SampleAuditor(), folder);
    awaitChecked();
    onScreen(() -> project().review().history().select(Sample.BILLING.text()));
    await(() -> project().review().findings().selectedProperty().get() != null);
    press2(KeyCode.A);
    await(() -> lookup("#risk-reason").tryQuery().isPresent());
    push(KeyCode.SHORTCUT, KeyCode.ENTER);
    await(() -> showsText("Say why the risk can be taken."));
    write("small table");
    push(KeyCode.SHORTCUT, KeyCode.ENTER);
    await(() -> project().review().findings().decidedCount() == 1);
  }

  @Test
  void aLongHistoryScrollsAndItsRowsStayRight() {
    open(new SampleAuditor(path -> Sample.longProject(path, 450), 0), folder);
    awaitChecked();
    ListView<HistoryRow> list = lookup("#revisions").query();
    assertThat(list.getItems()).hasSize(450);
    onScreen(() -> project().review().history().select(list.getItems().getLast().key()));
    await(() -> showsText("Change number 0"));
    onScreen(() -> project().review().history().select(list.getItems().get(225).key()));
    await(() -> showsText("Change number 224"));
    assertThat(lookup(".revision-cell").queryAll().size()).isLessThan(60);
  }

  @Test
  void theWelcomeScreenSaysWhyAFolderCannotBeOpened() {
    LoadProblem none =
        new LoadProblem(LoadProblem.Kind.NO_REVISION_FILES, "x", 0, "No revision files in x.");
    open(
        new SampleAuditor(path -> Sample.project(path, List.of(), Map.of(), List.of(none)), 0),
        folder);
    await(() -> showsText("No revision files in x."));
    assertThat(lookup("#open-folder").tryQuery()).isPresent();
  }

  @Test
  void aBrokenGraphIsToldAboveTheList() {
    LoadProblem heads =
        new LoadProblem(LoadProblem.Kind.SEVERAL_HEADS, "versions", 0, "2 heads: a1, b2");
    open(
        new SampleAuditor(
            path ->
                Sample.project(
                    path,
                    List.copyOf(Sample.project(path).scripts().values()),
                    Map.of(),
                    List.of(heads)),
            0),
        folder);
    awaitChecked();
    await(() -> showsText("2 heads: a1, b2"));
  }

  private void open(Auditor auditor, @Nullable Path opened) {
    UserState state = new UserState(home.resolve("state"), home.resolve("state"));
    Workbench workbench = new Workbench(auditor, SampleReport::writer, state, null, "0.1.0");
    onScreen(
        () -> {
          stage.setWidth(1440);
          stage.setHeight(900);
          model = workbench.show(stage, opened, () -> {});
        });
  }

  private void awaitChecked() {
    await(() -> model.statusProperty().get().startsWith("Checked"));
  }

  private OpenProject project() {
    return model.projectProperty().get();
  }

  private long judged() {
    return project().review().history().all().stream().filter(row -> row.audit() != null).count();
  }

  private String title() {
    return label(".revision-title");
  }

  private String position() {
    return label(".tool-row .strong");
  }

  /** Empty while the screen isn't laid out yet. */
  private String label(String selector) {
    return lookup(selector).<Label>tryQuery().map(Label::getText).orElse("");
  }

  private boolean isAbove(String first, String second) {
    String text = text(".right-code");
    return text.contains(first) && text.indexOf(first) < text.indexOf(second);
  }

  private String text(String pane) {
    return lookup(pane).<CodeArea>tryQuery().map(CodeArea::getText).orElse("");
  }

  private boolean showsText(String text) {
    return lookup(node -> shows(node, text)).tryQuery().isPresent();
  }

  private static boolean shows(Node node, String text) {
    return node instanceof Label label && label.getText().equals(text) && isSeen(label);
  }

  private static boolean isSeen(Node node) {
    Node now = node;
    while (now != null) {
      if (!now.isVisible()) {
        return false;
      }
      now = now.getParent();
    }
    return true;
  }

  private void press2(KeyCode... codes) {
    for (KeyCode code : codes) {
      push(code);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static void onScreen(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000, action);
  }

  /** Asks on the window's thread until it is so. */
  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000, condition));
    } catch (java.util.concurrent.TimeoutException late) {
      throw new AssertionError("did not come about in " + PATIENCE + " s", late);
    }
  }
}
