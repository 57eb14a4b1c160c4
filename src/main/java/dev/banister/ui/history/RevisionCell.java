package dev.banister.ui.history;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.theme.CanvasColors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** A row of 40 px: lane, message and facts, review mark. */
final class RevisionCell extends ListCell<HistoryRow> {

  private static final PseudoClass UNREVIEWED = PseudoClass.getPseudoClass("unreviewed");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final HistoryViewModel model;
  private final LaneCanvas lane;
  private final Label message = Labels.shrinking("", "revision-message");
  private final Label id = Labels.fixed("", "revision-id");
  private final Label verdict = Labels.fixed("", "revision-verdict");
  private final Label findings = Labels.shrinking("", "revision-fact");
  private final Label date = Labels.fixed("", "revision-fact");
  private final StackPane mark = new StackPane();
  private final HBox content;
  private final ObservableBooleanValue narrow;

  RevisionCell(
      HistoryViewModel model,
      double laneWidth,
      CanvasColors colors,
      ObservableBooleanValue narrow) {
    this.model = model;
    this.narrow = narrow;
    this.lane = new LaneCanvas(colors);
    lane.setWidth(laneWidth);
    mark.getStyleClass().add("revision-mark");
    VBox text =
        new VBox(
            message, Labels.row("revision-facts", id, verdict, findings, Labels.spacer(), date));
    text.getStyleClass().add("revision-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    content = Labels.row("revision-row", lane, text, mark);
    getStyleClass().add("revision-cell");
    setPrefWidth(0);
    colors.changesProperty().addListener(changed -> paintLane());
    narrow.addListener(changed -> showFacts());
  }

  @Override
  protected void updateItem(HistoryRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty ? null : content);
    if (!empty) {
      show(row);
    }
  }

  @Override
  public void updateSelected(boolean selected) {
    super.updateSelected(selected);
    paintLane();
  }

  private void show(HistoryRow row) {
    message.setText(row.title());
    id.setText(row.brief());
    verdict.setText(HistoryWords.verdict(row));
    verdict
        .getStyleClass()
        .setAll("revision-verdict", row.verdict() == null ? Tone.MUTED : Tone.of(row.verdict()));
    date.setText(HistoryWords.shortDate(row));
    mark.getChildren().setAll(icon(row));
    pseudoClassStateChanged(UNREVIEWED, !row.isReviewed());
    pseudoClassStateChanged(DIMMED, model.isDimmed(row));
    setAccessibleText(HistoryWords.spoken(row, getIndex(), getListView().getItems().size()));
    showFacts();
    paintLane();
  }

  private static FontIcon icon(HistoryRow row) {
    return switch (row.mark()) {
      case OPEN -> Glyphs.icon(Octicons.DOT_FILL_16, Tone.INFO);
      case REVIEWED -> Glyphs.icon(Octicons.CHECK_16, "icon-14", Tone.MUTED);
      case CHANGED -> Glyphs.icon(Octicons.SYNC_16, "icon-14", Tone.WARNING);
    };
  }

  private void showFacts() {
    HistoryRow row = getItem();
    if (row != null) {
      findings.setText(HistoryWords.findings(row, narrow.get()));
      Nodes.show(id, !row.brief().isEmpty());
      boolean crowded = row.verdict() == Verdict.INCONCLUSIVE && row.findings() > 1;
      Nodes.show(date, !narrow.get() && !crowded);
    }
  }

  private void paintLane() {
    if (getItem() != null) {
      lane.paint(getItem(), isSelected(), model.isFolded());
    }
  }
}
