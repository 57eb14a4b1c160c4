package dev.banister.ui.shell;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import dev.banister.ui.history.HistoryRow;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.octicons.Octicons;

/** The field in the top bar that opens a revision, with its matches below it. */
final class FinderField extends CustomTextField {

  private static final double WIDTH = 196;
  private static final double NARROW_WIDTH = 150;
  private static final double LIST_WIDTH = 560;
  private static final double ROW_HEIGHT = 30;
  private static final int MOST_ROWS = 12;

  private final WorkbenchViewModel model;
  private final Popup popup = new Popup();
  private final ListView<HistoryRow> matches = new ListView<>();

  FinderField(WorkbenchViewModel model, ObservableBooleanValue narrow) {
    this.model = model;
    setId("finder");
    setLeft(Glyphs.icon(Octicons.SEARCH_16, "icon-14", Tone.MUTED));
    setRight(Labels.key("Ctrl P"));
    var width = Bindings.when(narrow).then(NARROW_WIDTH).otherwise(WIDTH);
    minWidthProperty().bind(width);
    maxWidthProperty().bind(width);
    promptTextProperty()
        .bind(
            Bindings.when(narrow)
                .then(Words.of("finder.prompt.short"))
                .otherwise(Words.of("finder.prompt")));
    matches.setFixedCellSize(ROW_HEIGHT);
    matches.setPrefWidth(LIST_WIDTH);
    matches.getStyleClass().add("finder-list");
    matches.setCellFactory(list -> new MatchCell());
    matches.setOnMouseClicked(event -> open());
    matches.setFocusTraversable(false);
    popup.getContent().add(matches);
    popup.setAutoHide(true);
    textProperty().addListener(changed -> search());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void search() {
    OpenProject project = model.projectProperty().get();
    List<HistoryRow> found =
        project == null ? List.of() : Finder.find(project.review().history(), getText());
    matches.getItems().setAll(found);
    matches.setPrefHeight(Math.min(MOST_ROWS, found.size()) * ROW_HEIGHT + 4);
    if (found.isEmpty()) {
      popup.hide();
    } else {
      matches.getSelectionModel().selectFirst();
      show();
    }
  }

  private void show() {
    Bounds field = localToScreen(getBoundsInLocal());
    if (field != null && !popup.isShowing()) {
      popup.show(this, field.getMaxX() - LIST_WIDTH, field.getMaxY() + 4);
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> matches.getSelectionModel().selectNext();
      case UP -> matches.getSelectionModel().selectPrevious();
      case ENTER -> open();
      case ESCAPE -> clear();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void open() {
    HistoryRow row = matches.getSelectionModel().getSelectedItem();
    OpenProject project = model.projectProperty().get();
    if (row != null && project != null) {
      clear();
      model.modeProperty().set(Mode.REVIEW);
      project.review().history().select(row.key());
    }
  }

  private static final class MatchCell extends ListCell<HistoryRow> {
    MatchCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(HistoryRow row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty ? null : content(row));
    }

    private static Node content(HistoryRow row) {
      Verdict verdict = row.verdict();
      return Labels.row(
          "finder-row",
          verdict == null
              ? Glyphs.icon(Octicons.CIRCLE_16, "icon-14", Tone.MUTED)
              : Glyphs.icon(Glyphs.of(verdict), "icon-14", Tone.of(verdict)),
          Labels.fixed(row.brief(), "revision-id"),
          Labels.shrinking(row.title()),
          Labels.spacer(),
          Labels.shrinking(row.file(), "revision-id"));
    }
  }
}
