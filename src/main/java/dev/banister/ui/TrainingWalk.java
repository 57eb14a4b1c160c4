package dev.banister.ui;

import dev.banister.ui.history.HistoryViewModel;
import dev.banister.ui.review.PairPage;
import dev.banister.ui.review.ReviewViewModel;
import dev.banister.ui.shell.Mode;
import dev.banister.ui.shell.OpenProject;
import dev.banister.ui.shell.WorkbenchViewModel;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Goes through the window by itself and closes it, so that the classes of a first minute of work
 * are known to the next start. Begins when the open folder has been checked.
 */
final class TrainingWalk {
  private static final Duration STEP = Duration.millis(250);
  private static final int REVISIONS = 12;

  private final WorkbenchViewModel model;
  private final Stage stage;
  private final Deque<Runnable> steps = new ArrayDeque<>();

  TrainingWalk(WorkbenchViewModel model, Stage stage) {
    this.model = model;
    this.stage = stage;
  }

  void begin() {
    model
        .statusProperty()
        .addListener(
            (status, was, now) -> {
              OpenProject open = model.projectProperty().get();
              if (open != null && open.resultProperty().get() != null && steps.isEmpty()) {
                walk(open);
              }
            });
  }

  private void walk(OpenProject open) {
    ReviewViewModel review = open.review();
    HistoryViewModel history = review.history();
    for (int i = 0; i < REVISIONS; i++) {
      steps.add(history::next);
    }
    steps.add(() -> review.pageProperty().set(PairPage.OPERATIONS));
    steps.add(() -> review.pageProperty().set(PairPage.SQL));
    steps.add(() -> review.pageProperty().set(PairPage.SCRIPT));
    steps.add(() -> model.modeProperty().set(Mode.OVERVIEW));
    steps.add(model::rehearseSelected);
    for (int i = 0; i < REVISIONS; i++) {
      steps.add(() -> {});
    }
    steps.add(stage::close);
    Timeline clock = new Timeline(new KeyFrame(STEP, event -> steps.pop().run()));
    clock.setCycleCount(steps.size());
    clock.play();
  }
}
