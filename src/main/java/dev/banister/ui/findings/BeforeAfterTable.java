package dev.banister.ui.findings;

import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.octicons.Octicons;

/** The object before the upgrade and after the downgrade. Two rows need no table control. */
final class BeforeAfterTable extends GridPane {

  private static final double FIRST_PERCENT = 28;

  BeforeAfterTable(Comparison comparison) {
    getStyleClass().add("before-after");
    int attributes = comparison.before().size();
    addColumn(FIRST_PERCENT);
    for (int i = 0; i < attributes; i++) {
      addColumn((100 - FIRST_PERCENT) / attributes);
    }
    addRow(0, comparison.head().stream().map(BeforeAfterTable::head).toArray(Node[]::new));
    addMoment(1, Words.of("comparison.before"), comparison.before(), comparison, false);
    addMoment(2, Words.of("comparison.after"), comparison.after(), comparison, true);
  }

  private void addColumn(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    getColumnConstraints().add(column);
  }

  private void addMoment(
      int row, String moment, List<String> values, Comparison comparison, boolean marked) {
    add(cell(moment, "state-words"), 0, row);
    for (int i = 0; i < values.size(); i++) {
      add(value(values.get(i), marked && comparison.differs(i)), i + 1, row);
    }
  }

  private static Node value(String text, boolean differs) {
    if (text.equals(Words.of("pair.none")) && !differs) {
      return cell(text, "state-none");
    }
    Label cell = cell(text, differs ? "state-differs" : "state-code");
    if (differs) {
      cell.setGraphic(Glyphs.icon(Octicons.DIFF_MODIFIED_16, "icon-12", Tone.FAIL));
    }
    return cell;
  }

  private static Label head(String text) {
    return stretched(Labels.shrinking(text, "state-head"));
  }

  private static Label cell(String text, String styleClass) {
    return stretched(Labels.shrinking(text, "state-cell", styleClass));
  }

  private static Label stretched(Label label) {
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    label.setTooltip(new Tooltip(label.getText()));
    return label;
  }
}
