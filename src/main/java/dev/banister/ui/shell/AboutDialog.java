package dev.banister.ui.shell;

import dev.banister.ui.control.DialogFrame;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What this is, and what it is made of. */
final class AboutDialog extends VBox {

  private static final double WIDTH = 460;

  AboutDialog(String version, Runnable close) {
    VBox body =
        new VBox(
            Labels.fixed(Words.of("status.product", version), "strong"),
            wrapped(Words.of("about.what")),
            wrapped(Words.of("about.licences")));
    body.getStyleClass().add("dialog-body");
    getChildren().add(new DialogFrame(Words.of("about.title"), body, close));
    setMaxSize(WIDTH, USE_PREF_SIZE);
    setPrefWidth(WIDTH);
  }

  private static Label wrapped(String text) {
    Label label = Labels.label(text, "secondary");
    label.setWrapText(true);
    return label;
  }
}
