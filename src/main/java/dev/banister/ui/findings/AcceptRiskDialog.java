package dev.banister.ui.findings;

import dev.banister.rule.Finding;
import dev.banister.ui.control.DialogFrame;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Nodes;
import dev.banister.ui.control.Words;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Asks why a risk is accepted, and until when. */
final class AcceptRiskDialog extends VBox {

  private static final double WIDTH = 480;

  private final TextArea reason = new TextArea();
  private final Label missing = Labels.label(Words.of("accept.reason.missing"), "field-error");
  private final CheckBox noEnd = new CheckBox(Words.of("accept.noEnd"));
  private final DatePicker until = new DatePicker(LocalDate.now().plusMonths(3));
  private final BiConsumer<String, @Nullable String> accepted;

  AcceptRiskDialog(
      Finding finding, BiConsumer<String, @Nullable String> accepted, Runnable cancelled) {
    this.accepted = accepted;
    reason.setPrefRowCount(3);
    reason.setWrapText(true);
    reason.setId("risk-reason");
    Nodes.show(missing, false);
    until.disableProperty().bind(noEnd.selectedProperty());
    Label about = Labels.label(finding.message(), "secondary");
    about.setWrapText(true);
    VBox body =
        new VBox(
            about,
            Labels.label(Words.of("accept.reason"), "field-label"),
            reason,
            missing,
            Labels.label(Words.of("accept.until"), "field-label"),
            Labels.row("accept-until", until, noEnd),
            note());
    body.getStyleClass().add("dialog-body");
    getChildren()
        .add(
            new DialogFrame(Words.of("accept.title"), body, cancelled)
                .withPrimary(Octicons.SHIELD_CHECK_16, Words.of("accept.do"), this::accept));
    setMaxSize(WIDTH, USE_PREF_SIZE);
    setPrefWidth(WIDTH);
  }

  private static Label note() {
    Label note = Labels.label(Words.of("accept.note"), "secondary");
    note.setWrapText(true);
    return note;
  }

  private void accept() {
    String text = reason.getText().strip();
    Nodes.show(missing, text.isEmpty());
    if (text.isEmpty()) {
      reason.requestFocus();
    } else {
      accepted.accept(text, noEnd.isSelected() ? null : until.getValue().toString());
    }
  }
}
