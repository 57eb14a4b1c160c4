package dev.banister.ui.review.pair;

import dev.banister.pairing.Reversal;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Tone;
import dev.banister.ui.review.compose.Join;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Says what a pair is, 300 ms after the mouse came to rest on it. */
final class HoverCard extends VBox {

  private static final double WIDTH = 372;
  private static final double DISTANCE = 14;

  private final Label word = Labels.fixed("", "hover-word");
  private final Label title = Labels.shrinking("", "code-text");
  private final Label text = Labels.label("", "secondary", "hover-text");
  private final PauseTransition delay = new PauseTransition(Duration.millis(300));

  HoverCard() {
    HBox head = Labels.row("hover-head", word, title);
    text.setWrapText(true);
    getChildren().addAll(head, text);
    getStyleClass().add("hover-card");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void showLater(Join join, double mouseX, double mouseY) {
    hide();
    delay.setOnFinished(event -> show(join, mouseX, mouseY));
    delay.playFromStart();
  }

  void hide() {
    delay.stop();
    setVisible(false);
  }

  private void show(Join join, double mouseX, double mouseY) {
    Reversal reversal = join.reversal();
    word.setText(reversal.id());
    word.setGraphic(Glyphs.icon(Glyphs.of(reversal), "icon-14", Tone.of(reversal)));
    word.getStyleClass().setAll("label", "hover-word", Tone.of(reversal));
    title.setText(PairWords.title(join));
    text.setText(PairWords.explanation(join));
    setVisible(true);
    applyCss();
    double height = prefHeight(WIDTH);
    double maxX = getParent().getLayoutBounds().getWidth() - WIDTH - DISTANCE;
    boolean below = mouseY + DISTANCE + height < getParent().getLayoutBounds().getHeight();
    resizeRelocate(
        Math.clamp(mouseX + DISTANCE, 0, Math.max(0, maxX)),
        below ? mouseY + DISTANCE : Math.max(0, mouseY - DISTANCE - height),
        WIDTH,
        height);
  }
}
