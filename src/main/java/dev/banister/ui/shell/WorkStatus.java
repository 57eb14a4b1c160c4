package dev.banister.ui.shell;

import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Narrow;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.history.HistoryViewModel;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** The line at the bottom: what goes on or came out, how far the review is, the database. */
final class WorkStatus extends StatusBar {

  private static final Duration BEFORE_SPINNER = Duration.millis(300);

  private final WorkbenchViewModel model;
  private final ProgressIndicator spinner = new ProgressIndicator();
  private final Hyperlink stop = new Hyperlink(Words.of("status.stop"));
  private final Label outcome =
      Labels.withIcon(Glyphs.icon(Octicons.CHECK_16, "icon-14", Tone.PASS), "", "secondary");
  private final Label working = Labels.fixed("", "secondary");
  private final Label reviewed =
      Labels.withIcon(Glyphs.icon(Octicons.EYE_16, "icon-14", Tone.MUTED), "", "secondary");
  private final Label notice = Labels.shrinking("", "secondary", "notice");
  private final Label database = Labels.fixed("", "secondary");
  private final PauseTransition delay = new PauseTransition(BEFORE_SPINNER);
  private Subscription open = Subscription.EMPTY;

  /**
   * @param version of the program, shown while nothing is open
   */
  WorkStatus(
      WorkbenchViewModel model, String version, Runnable shortcuts, ObservableBooleanValue narrow) {
    this.model = model;
    getStyleClass().add("work-status");
    setText("");
    spinner.getStyleClass().add("status-spinner");
    stop.setOnAction(event -> model.stop());
    Label product = Labels.fixed(version, "secondary");
    getLeftItems().addAll(product, spinner, working, stop, outcome, reviewed, notice);
    getRightItems().addAll(database, shortcutsLink(shortcuts));
    Nodes.showWhile(model.projectProperty().isNull(), product);
    Narrow.hide(narrow, notice);
    outcome.textProperty().bind(model.statusProperty());
    Nodes.showWhile(model.statusProperty().isEmpty().not(), outcome);
    delay.setOnFinished(event -> showBusy(true));
    model.busyProperty().subscribe(this::follow);
    model.projectProperty().subscribe(this::follow);
    model.noticeProperty().subscribe(this::showNotice);
  }

  private void follow(@Nullable Busy busy) {
    if (busy == null) {
      delay.stop();
      showBusy(false);
    } else {
      working.setText(busy.words());
      if (!spinner.isVisible()) {
        delay.play();
      }
    }
  }

  private void showBusy(boolean visible) {
    Nodes.show(spinner, visible);
    Nodes.show(working, visible);
    Nodes.show(stop, visible);
  }

  private void follow(@Nullable OpenProject project) {
    open.unsubscribe();
    Nodes.show(reviewed, project != null);
    Nodes.show(database, project != null);
    if (project == null) {
      showNotice("");
      return;
    }
    HistoryViewModel history = project.review().history();
    open =
        Subscription.combine(
            history
                .reviewedCount()
                .subscribe(
                    count ->
                        reviewed.setText(
                            Words.of("status.reviewed", count.intValue(), history.size()))),
            project.review().noticeProperty().subscribe(this::showNotice),
            project
                .resultProperty()
                .subscribe(
                    result -> database.setText(result == null ? "" : result.dialect().title())));
  }

  private void showNotice(String words) {
    notice.setText(words);
    notice.setGraphic(words.isEmpty() ? null : Glyphs.icon(Octicons.INFO_16, "icon-14", Tone.INFO));
  }

  private static Hyperlink shortcutsLink(Runnable shortcuts) {
    Hyperlink link = new Hyperlink(Words.of("status.shortcuts"), Labels.key("?"));
    link.getStyleClass().add("status-link");
    link.setContentDisplay(ContentDisplay.RIGHT);
    link.setOnAction(event -> shortcuts.run());
    return link;
  }
}
