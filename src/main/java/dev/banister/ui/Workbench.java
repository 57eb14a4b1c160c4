package dev.banister.ui;

import dev.banister.audit.Auditor;
import dev.banister.report.ReportFormat;
import dev.banister.report.ReportWriter;
import dev.banister.ui.control.Words;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.settings.WindowBounds;
import dev.banister.ui.shell.WindowServices;
import dev.banister.ui.shell.WorkbenchView;
import dev.banister.ui.shell.WorkbenchViewModel;
import dev.banister.ui.task.ScreenTaskRunner;
import dev.banister.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window. {@code new Workbench(…).run(folder)} shows it and returns when it was closed.
 *
 * <p>JavaFX starts once in a process, so there is one {@code run} in a process.
 */
public final class Workbench {

  private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
  private static final double FIRST_WIDTH = 1440;
  private static final double FIRST_HEIGHT = 900;
  private static final double OF_SCREEN = 0.9;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  private final Auditor auditor;
  private final Function<ReportFormat, ReportWriter> writers;
  private final UserState state;
  private final @Nullable Path sample;
  private final String version;

  /**
   * @param auditor used on a thread of the window's own; closed by the caller
   * @param writers the writer of each format
   * @param state opened here and closed with the window
   * @param sample the bundled sample project, or null
   * @param version of the program
   */
  public Workbench(
      Auditor auditor,
      Function<ReportFormat, ReportWriter> writers,
      UserState state,
      @Nullable Path sample,
      String version) {
    this.auditor = auditor;
    this.writers = writers;
    this.state = state;
    this.sample = sample;
    this.version = version;
  }

  /**
   * Shows the window until it is closed.
   *
   * @param folder opened at once, or null for the welcome screen
   */
  public void run(@Nullable Path folder) throws InterruptedException {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Platform.startup(() -> start(folder, closed));
    try {
      closed.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The window could not be opened.", failed.getCause());
    } finally {
      Platform.exit();
    }
  }

  private void start(@Nullable Path folder, CompletableFuture<Void> closed) {
    try {
      Stage stage = new Stage();
      WorkbenchViewModel model = show(stage, folder, () -> closed.complete(null));
      if (Boolean.getBoolean("banister.training")) {
        new TrainingWalk(model, stage).begin();
      }
    } catch (RuntimeException | Error failure) {
      closed.completeExceptionally(failure);
    }
  }

  /** Fills a stage and shows it; for the JavaFX thread. */
  public WorkbenchViewModel show(Stage stage, @Nullable Path folder, Runnable closed) {
    Fonts.load();
    WorkbenchViewModel[] model = new WorkbenchViewModel[1];
    ScreenTaskRunner tasks = new ScreenTaskRunner(bug -> report(bug, model[0]));
    state.open(problem -> tasks.onScreen(() -> model[0].tell(problem)));
    model[0] = new WorkbenchViewModel(auditor, state, tasks);
    Scene scene = new Scene(new Group(), FIRST_WIDTH, FIRST_HEIGHT);
    new WorkbenchView(scene, model[0], new WindowServices(state, tasks, writers, sample, version))
        .prepare();
    place(stage);
    stage.setTitle("Banister");
    stage.getIcons().setAll(icon(16), icon(32), icon(64), icon(256));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.setOnHidden(
        event -> {
          model[0].stop();
          tasks.close();
          state.close();
          closed.run();
        });
    stage.setOnHiding(event -> keepBounds(stage));
    stage.show();
    if (folder != null) {
      model[0].open(folder);
    }
    return model[0];
  }

  private static void report(Throwable bug, WorkbenchViewModel model) {
    String code = "E-%04X".formatted(Objects.hashCode(bug.getStackTrace()[0]) & 0xFFFF);
    LOG.error("Something went wrong ({})", code, bug);
    model.tell(Words.of("bug", code));
  }

  private void place(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    WindowBounds bounds = state.preferences().bounds();
    boolean onScreen =
        bounds != null
            && !Screen.getScreensForRectangle(
                    bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty();
    if (bounds != null && onScreen) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
      stage.setWidth(bounds.width());
      stage.setHeight(bounds.height());
      stage.setMaximized(bounds.maximized());
    } else if (screen.getWidth() < FIRST_WIDTH || screen.getHeight() < FIRST_HEIGHT) {
      stage.setWidth(screen.getWidth() * OF_SCREEN);
      stage.setHeight(screen.getHeight() * OF_SCREEN);
    }
  }

  private void keepBounds(Stage stage) {
    WindowBounds bounds =
        new WindowBounds(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    state.change(preferences -> preferences.withBounds(bounds));
  }

  private static Image icon(int size) {
    String name = "icon/banister-" + size + ".png";
    return new Image(Objects.requireNonNull(Workbench.class.getResourceAsStream(name), name));
  }
}
