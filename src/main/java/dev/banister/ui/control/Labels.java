package dev.banister.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Short forms for the small parts that every bar is made of. */
public final class Labels {

  private Labels() {}

  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A label that may shrink to an ellipsis, unlike {@link #fixed}. */
  public static Label shrinking(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setMinWidth(0);
    return label;
  }

  /** A label that is never cut. */
  public static Label fixed(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  public static Label withIcon(Node icon, String text, String... styleClasses) {
    Label label = fixed(text, styleClasses);
    label.setGraphic(icon);
    return label;
  }

  /** A key as it is printed on the keyboard. */
  public static Label key(String keys) {
    return fixed(keys, "key-cap");
  }

  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  public static HBox row(String styleClass, Node... children) {
    HBox row = new HBox(children);
    row.getStyleClass().add(styleClass);
    return row;
  }
}
