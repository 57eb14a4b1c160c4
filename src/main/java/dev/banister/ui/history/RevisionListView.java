package dev.banister.ui.history;

import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Repaint;
import dev.banister.ui.control.Words;
import dev.banister.ui.theme.CanvasColors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The history at the left: filter, list with lanes, review progress. */
public final class RevisionListView extends VBox {

  private static final double ROW_HEIGHT = 40;

  private final HistoryViewModel model;
  private final ListView<HistoryRow> list;
  private final FilterBar filter;
  private final Label nothing = Labels.label("", "secondary");
  private final HBox nothingMatches;
  private final Repaint changes = new Repaint(this, this::showChanges);
  private boolean following;

  public RevisionListView(
      HistoryViewModel model, CanvasColors colors, ObservableBooleanValue narrow) {
    this.model = model;
    this.list = new ListView<>(model.rows());
    this.filter = new FilterBar(model, narrow);
    int lanes = model.all().stream().mapToInt(row -> row.lane().lane() + 1).max().orElse(1);
    double laneWidth = LaneCanvas.width(lanes);
    list.setCellFactory(view -> new RevisionCell(model, laneWidth, colors, narrow));
    list.setFixedCellSize(ROW_HEIGHT);
    list.setId("revisions");
    list.setAccessibleText(Words.of("history.list.spoken"));
    list.getStyleClass().add("revision-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    Hyperlink clear = new Hyperlink(Words.of("history.filter.clear"));
    clear.setOnAction(event -> model.filterProperty().set(HistoryFilter.ALL));
    nothingMatches = Labels.row("nothing-matches", nothing, clear);
    getChildren()
        .addAll(
            new ProblemsBar(model.problems(), model::showProblem),
            filter,
            nothingMatches,
            list,
            foot());
    getStyleClass().add("history");
    bind();
  }

  public void focusList() {
    list.requestFocus();
  }

  public void focusFilter() {
    filter.focusField();
  }

  private void bind() {
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (item, was, now) -> {
              if (now != null && !following) {
                model.select(now.key());
              }
            });
    model.selectedProperty().addListener((selected, was, now) -> follow(now));
    model.filterProperty().addListener(changed -> showFiltered());
    model
        .rows()
        .addListener(
            (ListChangeListener<HistoryRow>)
                change -> {
                  changes.request();
                });
    showFiltered();
    follow(model.selectedProperty().get());
  }

  /** Once a frame, however many results came in. */
  private void showChanges() {
    filter.showCounts();
    follow(model.selectedProperty().get());
  }

  private void showFiltered() {
    boolean none = model.size() > 0 && model.nothingMatches();
    nothing.setText(Words.of("history.filter.nothing", model.filterProperty().get().text()));
    Nodes.show(nothingMatches, none);
    list.refresh();
    follow(model.selectedProperty().get());
  }

  private void follow(@Nullable HistoryRow row) {
    int index = row == null ? -1 : indexOf(row.key());
    following = true;
    if (index < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != index
        || list.getSelectionModel().getSelectedItem() != list.getItems().get(index)) {
      list.getSelectionModel().clearAndSelect(index);
      reveal(index);
    }
    following = false;
  }

  private int indexOf(String key) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Scrolls by a page when the row is out of view, and not at all when it can be seen. */
  private void reveal(int index) {
    list.getFocusModel().focus(index);
    double rows = list.getHeight() / ROW_HEIGHT;
    if (list.lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null) {
      int first = flow.getFirstVisibleCell().getIndex();
      int last = flow.getLastVisibleCell().getIndex();
      if (index <= first) {
        list.scrollTo(Math.max(0, index - 1));
      } else if (index >= last) {
        list.scrollTo((int) Math.max(0, index - rows + 3));
      }
    } else {
      list.scrollTo(Math.max(0, index - 2));
    }
  }

  private HBox foot() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinWidth(0);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.progressProperty()
        .bind(model.reviewedCount().multiply(1.0).divide(Math.max(1, model.size())));
    Label reviewed = Labels.fixed("", "history-reviewed");
    reviewed.textProperty().bind(model.reviewedCount().asString());
    Label total = Labels.fixed(Words.of("history.ofReviewed", model.size()), "secondary");
    HBox words = new HBox(reviewed, total);
    words.accessibleTextProperty().bind(Bindings.concat(model.reviewedCount(), total.getText()));
    return Labels.row("history-foot", bar, words);
  }
}
