package dev.banister.ui.review;

import dev.banister.ui.control.Buttons;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.control.Words;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Says that the file on disk is another one than the one that is shown. */
final class StaleBar extends HBox {

  StaleBar(Runnable checkAgain) {
    getStyleClass().add("stale-bar");
    Button again =
        Buttons.withKey(Octicons.SYNC_16, Words.of("overview.checkAgain"), "F5", "small");
    again.setOnAction(event -> checkAgain.run());
    getChildren()
        .addAll(
            Glyphs.icon(Octicons.SYNC_16, Tone.WARNING),
            Labels.fixed(Words.of("stale.changed"), "strong"),
            Labels.shrinking(Words.of("stale.shown")),
            Labels.spacer(),
            again);
  }
}
