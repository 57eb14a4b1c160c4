package dev.banister.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.octicons.Octicons;

/** Buttons with an icon, and with the key that does the same. */
public final class Buttons {

  private Buttons() {}

  public static Button button(Octicons icon, String text, String... styleClasses) {
    Button button = new Button(text, Glyphs.icon(icon));
    button.getStyleClass().addAll(styleClasses);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  public static Button withKey(Octicons icon, String text, String keys, String... styleClasses) {
    HBox content =
        Labels.row("button-content", Glyphs.icon(icon), Labels.fixed(text), Labels.key(keys));
    Button button = new Button(text, content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll(styleClasses);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  public static void neverCut(Button button) {
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  /** An icon alone: the words are in the tooltip and in the accessible text. */
  public static Button iconOnly(Octicons icon, String words, String... styleClasses) {
    Button button = new Button(null, Glyphs.icon(icon));
    button.getStyleClass().add("icon-only");
    button.getStyleClass().addAll(styleClasses);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    return button;
  }

  public static ToggleButton segment(String text, Node icon) {
    ToggleButton segment = new ToggleButton(text, icon);
    segment.setMinWidth(Region.USE_PREF_SIZE);
    return segment;
  }

  /** One choice of several; the chosen one can't be switched off by a click. */
  public static SegmentedButton segments(String styleClass, ToggleButton... segments) {
    SegmentedButton bar = new SegmentedButton(segments);
    bar.getStyleClass().add(styleClass);
    bar.setMinWidth(Region.USE_PREF_SIZE);
    bar.getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (toggle, was, now) -> {
              if (now == null) {
                was.setSelected(true);
              }
            });
    return bar;
  }
}
