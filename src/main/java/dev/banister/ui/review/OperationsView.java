package dev.banister.ui.review;

import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.pairing.Reversal;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Place;
import dev.banister.ui.review.pair.PairViewModel;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The pairs as a table: everything that the ribbons say, for those who can't see them. */
final class OperationsView extends TableView<Join> {

  private static final double ROW_HEIGHT = 28;

  private final PairViewModel model;
  private boolean following;

  /**
   * @param open goes to the code of the chosen pair
   */
  OperationsView(PairViewModel model, Runnable open) {
    this.model = model;
    setId("operations");
    setAccessibleText(Words.of("operations.spoken"));
    getStyleClass().add("operations");
    setFixedCellSize(ROW_HEIGHT);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(operation(Words.of("operations.upgrade"), Side.UPGRADE));
    getColumns().add(reversal());
    getColumns().add(operation(Words.of("operations.downgrade"), Side.DOWNGRADE));
    getColumns().add(reason());
    setRowFactory(table -> row(open));
    model.selectedProperty().addListener((selected, was, now) -> follow(now));
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (item, was, now) -> {
              if (now != null && !following) {
                model.selectedProperty().set(now);
              }
            });
  }

  private enum Side {
    UPGRADE,
    DOWNGRADE
  }

  void show(@Nullable ComposedPair pair) {
    getItems().setAll(pair == null ? List.of() : pair.links().stream().map(Link::join).toList());
    follow(model.selectedProperty().get());
  }

  private void follow(@Nullable Join join) {
    following = true;
    getSelectionModel().select(join);
    following = false;
  }

  private static TableRow<Join> row(Runnable open) {
    TableRow<Join> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !row.isEmpty()) {
            open.run();
          }
        });
    return row;
  }

  private static TableColumn<Join, String> operation(String title, Side side) {
    TableColumn<Join, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        cell -> {
          Join join = cell.getValue();
          return new ReadOnlyStringWrapper(
              words(side == Side.UPGRADE ? join.upgrade() : join.downgrade()));
        });
    column.getStyleClass().add("code-column");
    column.setMinWidth(220);
    column.setSortable(false);
    return column;
  }

  private static String words(@Nullable Place place) {
    if (place == null) {
      return Words.of("operations.none");
    }
    return Words.of(
        "operations.operation",
        place.number(),
        String.valueOf(place.line()),
        place.units().stream()
            .map(OperationsView::words)
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private static String words(OperationUnit unit) {
    return (OperationName.of(unit.operation()) + " " + OperationTarget.of(unit.operation()))
        .strip();
  }

  private static TableColumn<Join, Reversal> reversal() {
    TableColumn<Join, Reversal> column = new TableColumn<>(Words.of("operations.pair"));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().reversal()));
    column.setCellFactory(table -> new ReversalCell());
    column.setMinWidth(100);
    column.setMaxWidth(110);
    column.setSortable(false);
    return column;
  }

  private static TableColumn<Join, String> reason() {
    TableColumn<Join, String> column = new TableColumn<>(Words.of("operations.reason"));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().pair().reason()));
    column.setSortable(false);
    return column;
  }

  private static final class ReversalCell extends TableCell<Join, Reversal> {
    @Override
    protected void updateItem(Reversal reversal, boolean empty) {
      super.updateItem(reversal, empty);
      setText(null);
      setGraphic(
          empty
              ? null
              : Labels.withIcon(
                  Glyphs.icon(Glyphs.of(reversal), "icon-12", Tone.of(reversal)),
                  reversal.id(),
                  Tone.of(reversal)));
    }
  }
}
