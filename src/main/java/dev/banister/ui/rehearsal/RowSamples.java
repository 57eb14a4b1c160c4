package dev.banister.ui.rehearsal;

import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.StepResult.Sample;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** A few rows of a table before and after, only the columns that tell something. */
final class RowSamples extends VBox {

  private static final int MOST_COLUMNS = 4;

  private final Label title = Labels.fixed("", "strong");
  private final Label facts = Labels.shrinking("", "secondary");
  private final GridPane grid = new GridPane();

  RowSamples() {
    grid.getStyleClass().add("before-after");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Labels.row("findings-head", title, facts), scroll);
    setMinHeight(0);
  }

  void show(Optional<RowDifference> difference) {
    grid.getChildren().clear();
    setVisible(difference.isPresent());
    difference.ifPresent(this::fill);
  }

  private void fill(RowDifference difference) {
    title.setText(Words.of("samples.rowsOf", difference.table()));
    facts.setText(
        Words.of("samples.facts", difference.lost(), difference.changed(), difference.added()));
    if (difference.samples().isEmpty()) {
      return;
    }
    List<Integer> columns = columns(difference);
    List<String> names = difference.samples().getFirst().columns();
    int at = 0;
    for (int column : columns) {
      if (difference.columns().contains(names.get(column))) {
        grid.add(head(Words.of("samples.before", names.get(column))), at++, 0);
        grid.add(head(Words.of("samples.after", names.get(column))), at++, 0);
      } else {
        grid.add(head(names.get(column)), at++, 0);
      }
    }
    for (int row = 0; row < difference.samples().size(); row++) {
      addRow(row + 1, difference, columns, difference.samples().get(row));
    }
  }

  /** The first columns, for knowing the row again, and those that changed. */
  private static List<Integer> columns(RowDifference difference) {
    List<String> names = difference.samples().getFirst().columns();
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (columns.size() < MOST_COLUMNS || difference.columns().contains(names.get(i))) {
        columns.add(i);
      }
    }
    return columns;
  }

  private void addRow(int row, RowDifference difference, List<Integer> columns, Sample sample) {
    int at = 0;
    for (int column : columns) {
      String before = value(sample.before(), column);
      String after = value(sample.after(), column);
      if (difference.columns().contains(sample.columns().get(column))) {
        grid.add(cell(before, false), at++, row);
        grid.add(cell(after, !Objects.equals(before, after)), at++, row);
      } else {
        grid.add(cell(sample.before() == null ? after : before, sample.after() == null), at++, row);
      }
    }
  }

  private static String value(@Nullable List<String> values, int column) {
    if (values == null) {
      return "";
    }
    return values.get(column) == null ? "NULL" : values.get(column);
  }

  private static Label head(String text) {
    return stretched(Labels.shrinking(text, "state-head"));
  }

  private static Label cell(String text, boolean differs) {
    Label cell =
        stretched(Labels.shrinking(text, "state-cell", differs ? "state-differs" : "state-code"));
    if (differs) {
      cell.setGraphic(Glyphs.icon(Octicons.DIFF_REMOVED_16, "icon-12", Tone.FAIL));
    }
    return cell;
  }

  private static Label stretched(Label label) {
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    GridPane.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
