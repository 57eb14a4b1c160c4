package dev.banister.ui.review.pair;

import dev.banister.ui.control.Words;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.theme.Fonts;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Moves both panes sideways, where a line is longer than its pane. */
final class SidewaysBar extends ScrollBar {

  static final double HEIGHT = 8;
  private static final double CODE_SIZE = 12;
  private static final double STEP = 40;

  private final CodePane left;
  private final CodePane right;
  private final double character = widthOfACharacter();
  private double longest;

  SidewaysBar(CodePane left, CodePane right) {
    this.left = left;
    this.right = right;
    setOrientation(Orientation.HORIZONTAL);
    setFocusTraversable(false);
    setUnitIncrement(STEP);
    setAccessibleText(Words.of("pane.sideways"));
    getStyleClass().add("sideways-bar");
    setVisible(false);
    valueProperty().addListener((value, was, now) -> move(now.doubleValue()));
  }

  void show(@Nullable ComposedPair pair) {
    longest =
        pair == null
            ? 0
            : Math.max(pair.left().longestLine(), pair.right().longestLine()) * character;
    setValue(0);
  }

  /** Whether a line doesn't fit; sets how far it can go. */
  boolean isNeeded(double paneWidth) {
    double room = paneWidth - NumberColumns.TEXT_LEFT - MismatchRuler.WIDTH;
    double hidden = Math.max(0, longest + character - room);
    setMax(hidden);
    setVisibleAmount(longest == 0 ? 0 : hidden * room / longest);
    setValue(Math.min(getValue(), hidden));
    return hidden > 0;
  }

  void moveBy(double pixels) {
    setValue(Math.clamp(getValue() + pixels, 0, getMax()));
  }

  private void move(double x) {
    left.scrollSideways(x);
    right.scrollSideways(x);
  }

  private static double widthOfACharacter() {
    Text text = new Text("0".repeat(100));
    text.setFont(Font.font(Fonts.CODE, CODE_SIZE));
    return text.getLayoutBounds().getWidth() / 100;
  }
}
