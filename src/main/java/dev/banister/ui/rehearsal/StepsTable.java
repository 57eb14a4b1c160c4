package dev.banister.ui.rehearsal;

import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** The steps of a rehearsal, each with what it did in every revision. */
final class StepsTable extends TreeTableView<StepRow> {

  private static final double ROW_HEIGHT = 27;

  private double longest = 1;

  StepsTable() {
    setId("steps");
    setRoot(new TreeItem<>());
    setShowRoot(false);
    setFixedCellSize(ROW_HEIGHT);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setAccessibleText(Words.of("steps.spoken"));
    setPlaceholder(Labels.label(Words.of("steps.none"), "secondary"));
    getStyleClass().add("steps");
    getColumns().add(text(Words.of("steps.step"), 280, StepRow::name, "step-name"));
    getColumns().add(text(Words.of("steps.what"), 300, StepRow::what, "step-what"));
    getColumns().add(outcome());
    getColumns().add(number(Words.of("steps.statements"), 96, row -> text(row.statements())));
    getColumns().add(number(Words.of("steps.rows"), 80, row -> text(row.rows())));
    getColumns().add(number(Words.of("steps.time"), 86, row -> StepTime.of(row.time())));
    getColumns().add(share());
  }

  /** Shows the rows as they are now; what was open and chosen stays so. */
  void show(List<StepRow> rows) {
    Set<String> open = new HashSet<>();
    getRoot().getChildren().stream()
        .filter(TreeItem::isExpanded)
        .forEach(item -> open.add(item.getValue().key()));
    TreeItem<StepRow> chosen = getSelectionModel().getSelectedItem();
    String key = chosen == null ? "" : chosen.getValue().key();
    longest = rows.stream().map(StepRow::time).mapToDouble(StepsTable::millis).max().orElse(1);
    getRoot().getChildren().setAll(rows.stream().map(row -> item(row, open)).toList());
    select(key);
    // the first layout measures the arrows, the second one leaves room for them
    Platform.runLater(this::refresh);
  }

  private void select(String key) {
    for (TreeItem<StepRow> item : getRoot().getChildren()) {
      if (item.getValue().key().equals(key)) {
        getSelectionModel().select(item);
      }
      item.getChildren().stream()
          .filter(child -> item.isExpanded() && child.getValue().key().equals(key))
          .forEach(getSelectionModel()::select);
    }
  }

  private static TreeItem<StepRow> item(StepRow row, Set<String> open) {
    TreeItem<StepRow> item = new TreeItem<>(row);
    row.children().forEach(child -> item.getChildren().add(new TreeItem<>(child)));
    boolean bad = row.state() == StepState.DIFFERS || row.state() == StepState.FAILED;
    item.setExpanded(open.contains(row.key()) || bad);
    return item;
  }

  private static TreeTableColumn<StepRow, StepRow> column(String title, double width) {
    TreeTableColumn<StepRow, StepRow> column = new TreeTableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static TreeTableColumn<StepRow, StepRow> text(
      String title, double width, Function<StepRow, String> words, String styleClass) {
    TreeTableColumn<StepRow, StepRow> column = column(title, width);
    column.setMinWidth(140);
    column.setCellFactory(
        table ->
            new NodeCell(
                row ->
                    Labels.shrinking(
                        words.apply(row), styleClass, row.code() ? "step-single" : "step-group")));
    return column;
  }

  private static TreeTableColumn<StepRow, StepRow> number(
      String title, double width, Function<StepRow, String> words) {
    TreeTableColumn<StepRow, StepRow> column = column(title, width);
    column.getStyleClass().add("number-column");
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setCellFactory(
        table -> new NodeCell(row -> Labels.fixed(words.apply(row), "step-number")));
    return column;
  }

  private static TreeTableColumn<StepRow, StepRow> outcome() {
    TreeTableColumn<StepRow, StepRow> column = column(Words.of("steps.outcome"), 110);
    column.setMinWidth(110);
    column.setMaxWidth(110);
    column.setCellFactory(table -> new NodeCell(row -> outcome(row.state())));
    return column;
  }

  static Node outcome(StepState state) {
    String tone =
        switch (state) {
          case PASSED -> Tone.PASS;
          case DIFFERS, FAILED -> Tone.FAIL;
          case RUNNING -> Tone.INFO;
          case SKIPPED, WAITING -> Tone.MUTED;
        };
    Label label = Labels.fixed(state.word(), "step-outcome", tone);
    label.setGraphic(
        switch (state) {
          case PASSED -> Glyphs.icon(Octicons.CHECK_CIRCLE_16, "icon-14", tone);
          case DIFFERS -> Glyphs.icon(Octicons.X_CIRCLE_16, "icon-14", tone);
          case FAILED -> Glyphs.icon(Octicons.STOP_16, "icon-14", tone);
          case SKIPPED -> Glyphs.icon(Octicons.CIRCLE_SLASH_16, "icon-14", tone);
          case WAITING -> Glyphs.icon(Octicons.CIRCLE_16, "icon-14", tone);
          case RUNNING -> spinner();
        });
    return label;
  }

  private static Node spinner() {
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.getStyleClass().add("step-spinner");
    return spinner;
  }

  private TreeTableColumn<StepRow, StepRow> share() {
    TreeTableColumn<StepRow, StepRow> column = column(Words.of("steps.share"), 130);
    column.setMinWidth(100);
    column.setMaxWidth(150);
    column.setCellFactory(
        table ->
            new NodeCell(
                row -> {
                  if (row.time() == null) {
                    return null;
                  }
                  ProgressBar bar = new ProgressBar(millis(row.time()) / Math.max(1, longest));
                  bar.getStyleClass().add("share");
                  bar.setMaxWidth(Double.MAX_VALUE);
                  return bar;
                }));
    return column;
  }

  private static double millis(@Nullable Duration time) {
    return time == null ? 0 : time.toNanos() / 1e6;
  }

  private static String text(@Nullable Number number) {
    return number == null ? "" : String.valueOf(number);
  }

  private static final class NodeCell extends TreeTableCell<StepRow, StepRow> {
    private final Function<StepRow, @Nullable Node> content;

    NodeCell(Function<StepRow, @Nullable Node> content) {
      this.content = content;
    }

    @Override
    protected void updateItem(@Nullable StepRow row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : content.apply(row));
    }
  }
}
