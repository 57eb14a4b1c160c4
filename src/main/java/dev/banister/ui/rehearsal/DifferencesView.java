package dev.banister.ui.rehearsal;

import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.schema.SchemaDifference;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** What is not as before: the schema at the left, the losses and their rows at the right. */
final class DifferencesView extends SplitPane {

  private static final double SCHEMA_SHARE = 0.46;

  private final TreeTableView<Line> schema = new TreeTableView<>(new TreeItem<>());
  private final Label count = Labels.fixed("", "count-pill");
  private final LossLedger ledger = new LossLedger();
  private final RowSamples samples = new RowSamples();
  private List<RowDifference> rows = List.of();

  DifferencesView() {
    getStyleClass().add("differences");
    schema.setShowRoot(false);
    schema.setFixedCellSize(26);
    schema.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    schema.getStyleClass().add("schema-differences");
    schema.setPlaceholder(Labels.label(Words.of("differences.noSchema"), "secondary"));
    schema.getColumns().add(column(Words.of("differences.object"), 230, DifferencesView::object));
    schema.getColumns().add(column(Words.of("differences.before"), 120, line -> value(line, true)));
    schema.getColumns().add(column(Words.of("differences.after"), 140, line -> value(line, false)));
    VBox.setVgrow(schema, Priority.ALWAYS);
    VBox left =
        new VBox(
            Labels.row(
                "findings-head",
                Labels.fixed(Words.of("differences.schema"), "strong"),
                count,
                Labels.spacer(),
                Labels.fixed(Words.of("differences.schema.note"), "secondary")),
            schema);
    VBox right = new VBox(ledger, samples);
    VBox.setVgrow(samples, Priority.ALWAYS);
    getItems().addAll(left, right);
    setDividerPositions(SCHEMA_SHARE);
    ledger.selectedTable().addListener((table, was, now) -> showRows(now));
    schema
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((item, was, now) -> selectLoss(now));
  }

  void show(@Nullable Rehearsed rehearsed) {
    List<SchemaDifference> differences = rehearsed == null ? List.of() : rehearsed.schema();
    rows = rehearsed == null ? List.of() : rehearsed.rows();
    count.setText(String.valueOf(differences.size()));
    schema.getRoot().getChildren().setAll(items(differences));
    ledger.show(rehearsed == null ? List.of() : rehearsed.losses());
    if (rehearsed == null || rehearsed.losses().isEmpty()) {
      showRows(rows.isEmpty() ? null : rows.getFirst().table());
    }
  }

  private void showRows(@Nullable String table) {
    samples.show(rows.stream().filter(difference -> difference.table().equals(table)).findFirst());
  }

  private void selectLoss(@Nullable TreeItem<Line> item) {
    if (item != null && item.getValue().difference() != null) {
      SchemaDifference difference = item.getValue().difference();
      ledger.select(String.valueOf(difference.table()), difference.name());
    }
  }

  private static List<TreeItem<Line>> items(List<SchemaDifference> differences) {
    Map<String, List<SchemaDifference>> byOwner =
        differences.stream()
            .collect(
                Collectors.groupingBy(
                    DifferencesView::owner, LinkedHashMap::new, Collectors.toList()));
    return byOwner.entrySet().stream()
        .map(
            entry -> {
              TreeItem<Line> item = new TreeItem<>(new Line(entry.getKey(), null));
              entry
                  .getValue()
                  .forEach(
                      difference ->
                          item.getChildren().add(new TreeItem<>(new Line("", difference))));
              item.setExpanded(true);
              return item;
            })
        .toList();
  }

  private static String owner(SchemaDifference difference) {
    return difference.table() == null ? difference.name() : difference.table();
  }

  private static TreeTableColumn<Line, Line> column(
      String title, double width, Function<Line, @Nullable Node> content) {
    TreeTableColumn<Line, Line> column = new TreeTableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
    column.setCellFactory(
        table ->
            new TreeTableCell<>() {
              @Override
              protected void updateItem(Line line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(empty || line == null ? null : content.apply(line));
              }
            });
    return column;
  }

  private static Node object(Line line) {
    SchemaDifference difference = line.difference();
    if (difference == null) {
      return Labels.withIcon(Glyphs.icon(Octicons.TABLE_16, "icon-14"), line.owner(), "strong");
    }
    String attribute = difference.attribute() == null ? "" : " " + difference.attribute();
    return Labels.row(
        "difference-object",
        Labels.fixed(difference.kind().word()),
        Labels.shrinking(difference.name() + attribute, "code-text"));
  }

  private static @Nullable Node value(Line line, boolean before) {
    SchemaDifference difference = line.difference();
    if (difference == null) {
      return before
          ? null
          : changed(Words.of("differences.changed"), Octicons.DIFF_MODIFIED_16, Tone.WARNING);
    }
    String value = before ? difference.before() : difference.after();
    if (before) {
      return value == null
          ? Labels.shrinking(Words.of("pair.none"), "secondary")
          : Labels.shrinking(value, "code-text");
    }
    if (value == null) {
      return changed(Words.of("differences.gone"), Octicons.DIFF_REMOVED_16, Tone.FAIL);
    }
    return difference.before() == null
        ? changed(value, Octicons.DIFF_ADDED_16, Tone.PASS)
        : changed(value, Octicons.DIFF_MODIFIED_16, Tone.WARNING);
  }

  private static Label changed(String text, Octicons icon, String tone) {
    Label label = Labels.shrinking(text, "code-text", tone);
    label.setGraphic(Glyphs.icon(icon, "icon-12", tone));
    return label;
  }

  /** A table with its differences below it, or one of them. */
  private record Line(String owner, @Nullable SchemaDifference difference) {}
}
