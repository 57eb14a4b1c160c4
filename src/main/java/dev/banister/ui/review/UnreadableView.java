package dev.banister.ui.review;

import dev.banister.ui.code.PythonLines;
import dev.banister.ui.control.Labels;
import dev.banister.ui.findings.RichLine;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** The text of a file that could not be read as a revision, the faulty line marked. */
final class UnreadableView extends StackPane {

  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final double ROW_HEIGHT = 19;

  private final ListView<Integer> list = new ListView<>();
  private List<String> lines = List.of();
  private int marked;

  UnreadableView() {
    list.setFixedCellSize(ROW_HEIGHT);
    list.setCellFactory(view -> new LineCell());
    list.getStyleClass().add("text-lines");
    getChildren().add(list);
  }

  void show(UnreadableText text) {
    lines = text.text().lines().toList();
    marked = text.line();
    list.getItems()
        .setAll(PythonLines.of(text.text()).stream().map(line -> line.number()).toList());
    if (marked > 0) {
      list.scrollTo(Math.max(0, marked - 8));
    }
  }

  private final class LineCell extends ListCell<Integer> {
    @Override
    protected void updateItem(Integer number, boolean empty) {
      super.updateItem(number, empty);
      boolean shown = !empty && number <= lines.size();
      pseudoClassStateChanged(MARKED, shown && number == marked);
      setGraphic(
          shown
              ? Labels.row(
                  "text-line",
                  Labels.fixed(String.valueOf(number), "text-line-number"),
                  RichLine.plainCode(lines.get(number - 1)))
              : null);
    }
  }
}
