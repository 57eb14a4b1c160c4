package dev.banister.ui.history;

import dev.banister.project.LoadProblem;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.octicons.Octicons;

/** What is wrong with the history as a whole, above a list that can be used all the same. */
final class ProblemsBar extends HBox {

  /**
   * @param show goes to the file of a problem
   */
  ProblemsBar(List<LoadProblem> problems, Consumer<LoadProblem> show) {
    getStyleClass().add("problems-bar");
    Nodes.show(this, !problems.isEmpty());
    if (problems.isEmpty()) {
      return;
    }
    Label first = Labels.label(problems.getFirst().message());
    first.setWrapText(true);
    first.setMaxWidth(Double.MAX_VALUE);
    first.setTooltip(new Tooltip(problems.getFirst().message()));
    HBox.setHgrow(first, Priority.ALWAYS);
    MenuButton all = new MenuButton(Words.of("problems.show", problems.size()));
    all.setMinWidth(USE_PREF_SIZE);
    for (LoadProblem problem : problems) {
      MenuItem item = new MenuItem(problem.message());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> show.accept(problem));
      all.getItems().add(item);
    }
    getChildren().addAll(Glyphs.icon(Octicons.ALERT_16, Tone.WARNING), first, all);
  }
}
