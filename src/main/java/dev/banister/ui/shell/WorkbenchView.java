package dev.banister.ui.shell;

import dev.banister.audit.AuditResult;
import dev.banister.ui.control.Dividers;
import dev.banister.ui.control.Narrow;
import dev.banister.ui.control.Words;
import dev.banister.ui.overview.OverviewView;
import dev.banister.ui.rehearsal.RehearsalView;
import dev.banister.ui.report.ExportDialog;
import dev.banister.ui.report.ExportViewModel;
import dev.banister.ui.review.ReviewCommands;
import dev.banister.ui.review.ReviewView;
import dev.banister.ui.review.UnseenReview;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.review.pair.PairViewModel;
import dev.banister.ui.settings.Preferences;
import dev.banister.ui.theme.CanvasColors;
import dev.banister.ui.theme.Theme;
import dev.banister.ui.theme.ThemeChoice;
import dev.banister.ui.welcome.WelcomeActions;
import dev.banister.ui.welcome.WelcomeView;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The window's content: bars, the screen that is open, dialogs over it, and the keys. */
public final class WorkbenchView implements WindowCommands, Dividers {

  private final WorkbenchViewModel model;
  private final WindowServices services;
  private final Scene scene;
  private final Theme theme;
  private final BorderPane frame = new BorderPane();
  private final DialogLayer dialogs = new DialogLayer(frame);
  private final CanvasColors colors = new CanvasColors();
  private final ObservableBooleanValue narrow;
  private final FinderField finder;
  private final WelcomeView welcome;
  private @Nullable ReviewView review;
  private @Nullable RehearsalView rehearsal;
  private @Nullable OverviewView overview;

  /** Fills the scene. */
  public WorkbenchView(Scene scene, WorkbenchViewModel model, WindowServices services) {
    this.scene = scene;
    this.model = model;
    this.services = services;
    StackPane root = new StackPane(frame, dialogs);
    root.getChildren().add(colors);
    root.getStyleClass().add("shell");
    scene.setRoot(root);
    theme = new Theme(scene, services.state().preferences().theme());
    narrow = Narrow.of(scene);
    finder = new FinderField(model, narrow);
    welcome = new WelcomeView(welcomeActions(), model.refusalProperty());
    frame.setTop(new TopBar(model, this, theme, finder, narrow));
    frame.setBottom(
        new WorkStatus(
            model, Words.of("status.product", services.version()), this::showShortcuts, narrow));
    model.projectProperty().subscribe(this::show);
    model.modeProperty().addListener(changed -> showMode());
    acceptFolders(root);
    lookForChangesOnReturn();
    keys().install(scene);
  }

  /** Has the review's classes and styles loaded; for the time before the window is shown. */
  public void prepare() {
    frame.setCenter(UnseenReview.of(services.state(), services.tasks(), colors, dialogs));
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    frame.setCenter(welcome);
  }

  private WelcomeActions welcomeActions() {
    Path sample = services.sample();
    return new WelcomeActions(
        this::openFolder,
        model::open,
        sample == null ? null : () -> model.open(sample),
        model::recent,
        model::forgetRecent,
        this::showShortcuts);
  }

  private void show(@Nullable OpenProject project) {
    review = null;
    rehearsal = null;
    overview = null;
    if (project == null) {
      welcome.refresh();
      frame.setCenter(welcome);
      return;
    }
    review =
        new ReviewView(
            project.review(),
            colors,
            dialogs,
            this,
            new ReviewCommands(model::rehearseSelected, model::checkAgain),
            narrow);
    keepOrder(project.review().pairs());
    showMode();
  }

  private void keepOrder(PairViewModel pairs) {
    boolean mirrored = services.state().preferences().mirrored();
    pairs.orderProperty().set(mirrored ? Order.MIRRORED : Order.AS_WRITTEN);
    pairs
        .orderProperty()
        .addListener(
            (order, was, now) ->
                services
                    .state()
                    .change(preferences -> preferences.withMirrored(now == Order.MIRRORED)));
  }

  private OverviewView overview(OpenProject project) {
    OverviewView view =
        new OverviewView(
            project.review().history(),
            model::checkAgain,
            () -> {
              project.review().history().nextUnreviewed();
              model.modeProperty().set(Mode.REVIEW);
            },
            key -> {
              project.review().history().select(key);
              model.modeProperty().set(Mode.REVIEW);
            });
    project.resultProperty().subscribe(view::show);
    return view;
  }

  /** Makes a screen when it is first asked for, so that a project opens quickly. */
  private void showMode() {
    OpenProject project = model.projectProperty().get();
    if (project == null) {
      return;
    }
    Node screen =
        switch (model.modeProperty().get()) {
          case OVERVIEW -> overview = overview == null ? overview(project) : overview;
          case REVIEW -> review;
          case REHEARSE ->
              rehearsal =
                  rehearsal == null
                      ? new RehearsalView(project.project(), project.rehearsal())
                      : rehearsal;
        };
    if (screen != null && frame.getCenter() != screen) {
      frame.setCenter(screen);
      if (review != null && screen == review) {
        // once now and once after the pulse that takes the focus from the screen that went
        Platform.runLater(
            () -> {
              review.focusList();
              Platform.runLater(review::focusList);
            });
      }
    }
  }

  @Override
  public void openFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Words.of("open.title"));
    File chosen = chooser.showDialog(scene.getWindow());
    if (chosen != null) {
      model.open(chosen.toPath());
    }
  }

  @Override
  public void exportReport() {
    OpenProject project = model.projectProperty().get();
    AuditResult result = project == null ? null : project.resultProperty().get();
    if (result == null) {
      model.tell(Words.of("export.notYet"));
      return;
    }
    long unreviewed =
        project.review().history().size() - project.review().history().reviewedCount().get();
    ExportViewModel export =
        new ExportViewModel(result, unreviewed, services.writers(), services.tasks());
    dialogs.show(new ExportDialog(export, dialogs::hide));
  }

  @Override
  public void toggleTheme() {
    ThemeChoice now = theme.toggle();
    services.state().change(preferences -> preferences.withTheme(now));
  }

  @Override
  public void followSystemTheme() {
    theme.choose(ThemeChoice.SYSTEM);
    services.state().change(preferences -> preferences.withTheme(ThemeChoice.SYSTEM));
  }

  @Override
  public void showShortcuts() {
    dialogs.show(new ShortcutSheet(dialogs::hide));
  }

  @Override
  public void showAbout() {
    dialogs.show(new AboutDialog(services.version(), dialogs::hide));
  }

  @Override
  public OptionalDouble size(String name) {
    Double pixels = services.state().preferences().dividers().get(name);
    return pixels == null ? OptionalDouble.empty() : OptionalDouble.of(pixels);
  }

  @Override
  public void moved(String name, double pixels) {
    services.state().change((Preferences preferences) -> preferences.withDivider(name, pixels));
  }

  /** Files may be edited while another window has the focus. */
  private void lookForChangesOnReturn() {
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .addListener(
            (focused, was, now) -> {
              OpenProject project = model.projectProperty().get();
              if (Boolean.TRUE.equals(now) && project != null) {
                project.review().lookForChanges();
              }
            });
  }

  private void acceptFolders(Node root) {
    root.setOnDragOver(
        event -> {
          List<File> files = event.getDragboard().getFiles();
          if (files != null && files.stream().anyMatch(File::isDirectory)) {
            event.acceptTransferModes(TransferMode.COPY);
          }
        });
    root.setOnDragDropped(
        event -> {
          event.setDropCompleted(true);
          event.getDragboard().getFiles().stream()
              .filter(File::isDirectory)
              .findFirst()
              .ifPresent(folder -> model.open(folder.toPath()));
        });
  }

  private KeyMap keys() {
    WindowKeys keys = new WindowKeys(model, dialogs::isOpen, () -> review);
    return keys.map()
        .on("Shortcut+O", this::openFolder)
        .on("Shortcut+E", this::exportReport)
        .on("Shortcut+Shift+L", this::toggleTheme)
        .onlyIf("Shortcut+P", keys::hasProject, finder::requestFocus)
        .on("Shift+Slash", this::showShortcuts);
  }
}
