package dev.banister.ui.rehearsal;

import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The answer in a sentence, then its numbers. */
final class RehearsalHead extends HBox {

  private final RehearsalViewModel model;
  private final StackPane icon = new StackPane();
  private final ProgressIndicator spinner = new ProgressIndicator();
  private final Label title = Labels.shrinking("", "revision-title");
  private final Label facts = Labels.shrinking("", "secondary");

  RehearsalHead(RehearsalViewModel model) {
    this.model = model;
    getStyleClass().add("rehearsal-head");
    icon.getStyleClass().add("rehearsal-icon");
    spinner.getStyleClass().add("head-spinner");
    VBox words = new VBox(title, facts);
    words.getStyleClass().add("revision-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words);
  }

  void show() {
    Rehearsed result = model.resultProperty().get();
    if (model.runningProperty().get()) {
      icon.getChildren().setAll(spinner);
      title.setText(Words.of("rehearsal.running"));
      facts.setText(
          Words.of(
              model.stoppingProperty().get() ? "rehearsal.stopping" : "rehearsal.stepsDone",
              model.steps().size()));
    } else if (result != null) {
      icon.getChildren()
          .setAll(Glyphs.icon(Glyphs.of(result.verdict()), "icon-24", Tone.of(result.verdict())));
      title.setText(result.title());
      facts.setText(
          Words.of(
              "rehearsal.facts",
              result.reason(),
              StepTime.of(result.took()),
              result.statements(),
              result.rowsSeeded()));
    } else {
      icon.getChildren().setAll(Glyphs.icon(Octicons.HISTORY_16, "icon-24", Tone.MUTED));
      String message = model.messageProperty().get();
      title.setText(message.isEmpty() ? Words.of("rehearsal.ready") : message);
      facts.setText(message.isEmpty() ? Words.of("rehearsal.ready.text") : "");
    }
    Nodes.show(facts, !facts.getText().isEmpty());
  }
}
