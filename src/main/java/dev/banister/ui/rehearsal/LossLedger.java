package dev.banister.ui.rehearsal;

import dev.banister.operation.Direction;
import dev.banister.rehearsal.Loss;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** What each direction destroyed: the price of the rollback. */
final class LossLedger extends VBox {

  private static final double ROW_HEIGHT = 26;
  private static final int MOST_ROWS = 6;

  private final TableView<Loss> table = new TableView<>();
  private final ReadOnlyObjectWrapper<@Nullable String> selectedTable =
      new ReadOnlyObjectWrapper<>();

  LossLedger() {
    table.setFixedCellSize(ROW_HEIGHT);
    table.setId("losses");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(Labels.label(Words.of("losses.none"), "secondary"));
    table.getStyleClass().add("losses");
    table.getColumns().add(column(Words.of("losses.table"), 130, LossLedger::name));
    table.getColumns().add(column(Words.of("losses.column"), 90, LossLedger::columnName));
    table.getColumns().add(column(Words.of("losses.lostBy"), 110, LossLedger::lostBy));
    TableColumn<Loss, Loss> rows = column(Words.of("losses.rows"), 90, LossLedger::rows);
    rows.getStyleClass().add("number-column");
    table.getColumns().add(rows);
    table
        .getColumns()
        .add(column(Words.of("losses.what"), 160, loss -> Labels.shrinking(loss.what(), "small")));
    getChildren()
        .addAll(
            Labels.row(
                "findings-head",
                Labels.fixed(Words.of("losses"), "strong"),
                Labels.spacer(),
                Labels.fixed(Words.of("losses.note"), "secondary")),
            table);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((item, was, now) -> selectedTable.set(now == null ? null : now.table()));
  }

  ReadOnlyObjectProperty<@Nullable String> selectedTable() {
    return selectedTable.getReadOnlyProperty();
  }

  void show(List<Loss> losses) {
    table.getItems().setAll(losses);
    double rows = Math.clamp(losses.size(), 2, MOST_ROWS);
    table.setPrefHeight((rows + 1) * ROW_HEIGHT + 4);
    table.setMinHeight(USE_PREF_SIZE);
    table.getSelectionModel().selectFirst();
  }

  void select(String name, String column) {
    table.getItems().stream()
        .filter(loss -> loss.table().equals(name) && Objects.equals(loss.column(), column))
        .findFirst()
        .ifPresent(table.getSelectionModel()::select);
  }

  private static TableColumn<Loss, Loss> column(
      String title, double width, Function<Loss, Node> content) {
    TableColumn<Loss, Loss> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(Loss loss, boolean empty) {
                super.updateItem(loss, empty);
                setGraphic(empty ? null : content.apply(loss));
              }
            });
    return column;
  }

  private static Node name(Loss loss) {
    return Labels.shrinking(loss.table(), "strong");
  }

  private static Node columnName(Loss loss) {
    return loss.column() == null
        ? Labels.shrinking(Words.of("losses.wholeRow"), "secondary")
        : Labels.shrinking(loss.column(), "code-text");
  }

  private static Node lostBy(Loss loss) {
    boolean up = loss.lostBy() == Direction.UPGRADE;
    return Labels.withIcon(
        Glyphs.icon(up ? Octicons.ARROW_UP_16 : Octicons.ARROW_DOWN_16, "icon-12"),
        loss.lostBy().id());
  }

  private static Node rows(Loss loss) {
    String tone = loss.kind() == Loss.Kind.SILENT ? Tone.FAIL : "plain";
    return Labels.fixed(Words.of("losses.of", loss.rows(), loss.of()), "step-number", tone);
  }
}
