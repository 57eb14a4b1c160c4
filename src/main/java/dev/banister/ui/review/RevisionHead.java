package dev.banister.ui.review;

import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Narrow;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.VerdictBadge;
import dev.banister.ui.control.Words;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.history.HistoryViewModel;
import dev.banister.ui.history.HistoryWords;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Which revision this is, and what can be done with it as a whole. */
final class RevisionHead extends HBox {

  private final HistoryViewModel history;
  private final Label title = Labels.shrinking("", "revision-title");
  private final VerdictBadge badge = new VerdictBadge();
  private final Label id = Labels.fixed("", "code-text");
  private final Label down = Labels.fixed("", "code-text", Tone.MUTED);
  private final Label file = Labels.shrinking("", "code-text", Tone.MUTED);
  private final Label date = Labels.fixed("", "secondary");
  private final Node arrow = Glyphs.icon(Octicons.ARROW_RIGHT_16, "icon-12", Tone.MUTED);
  private final Button rehearse;
  private final Button mark =
      Buttons.withKey(Octicons.CHECK_16, Words.of("review.mark"), "v", "primary");
  private final Button unmark =
      Buttons.withKey(Octicons.CHECK_16, Words.of("review.reviewed"), "v");

  RevisionHead(HistoryViewModel history, Runnable rehearsal, ObservableBooleanValue narrow) {
    this.history = history;
    getStyleClass().add("revision-head");
    VBox words = new VBox(Labels.row("revision-title-row", title, badge), facts(narrow));
    words.getStyleClass().add("revision-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    rehearse = Buttons.withKey(Octicons.HISTORY_16, Words.of("review.rehearse"), "Ctrl R");
    rehearse.setOnAction(event -> rehearsal.run());
    mark.setOnAction(event -> history.toggleReviewed());
    unmark.setOnAction(event -> history.toggleReviewed());
    unmark.setTooltip(new Tooltip(Words.of("review.unmark")));
    getChildren().addAll(words, previous(), next(), rehearse, mark, unmark);
    Narrow.hide(narrow, rehearse);
    history.selectedProperty().subscribe(this::show);
  }

  private HBox facts(ObservableBooleanValue narrow) {
    Label firstDot = Labels.fixed("·", "secondary");
    Label secondDot = Labels.fixed("·", "secondary");
    Narrow.hide(narrow, firstDot, file, secondDot, date);
    return Labels.row("revision-line", id, arrow, down, firstDot, file, secondDot, date);
  }

  private Button previous() {
    Button button = Buttons.iconOnly(Octicons.CHEVRON_UP_16, Words.of("review.previous"), "flat");
    button.setOnAction(event -> history.previous());
    return button;
  }

  private Button next() {
    Button button = Buttons.iconOnly(Octicons.CHEVRON_DOWN_16, Words.of("review.next"), "flat");
    button.setOnAction(event -> history.next());
    return button;
  }

  private void show(@Nullable HistoryRow row) {
    setVisible(row != null);
    if (row == null) {
      return;
    }
    title.setText(row.title());
    badge.show(row.verdict());
    file.setText(row.file());
    date.setText(HistoryWords.longDate(row));
    boolean readable = row.script() != null;
    Nodes.show(mark, readable && !row.isReviewed());
    Nodes.show(unmark, readable && row.isReviewed());
    rehearse.setDisable(!readable || row.audit() == null);
    id.setText(readable ? row.key() : "");
    down.setText(readable ? down(row.script().revision()) : "");
    arrow.setVisible(readable);
  }

  private static String down(Revision revision) {
    return revision.isBase()
        ? Words.of("revision.base")
        : revision.downRevisions().stream().map(RevisionId::text).collect(Collectors.joining(", "));
  }
}
