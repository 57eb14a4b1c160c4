package dev.banister.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Title, body and foot of every dialog. Ctrl+Enter does what the primary button does. */
public final class DialogFrame extends VBox {

  private final HBox foot = Labels.row("dialog-foot");
  private final Runnable cancelled;

  public DialogFrame(String title, Node body, Runnable cancelled) {
    this.cancelled = cancelled;
    Button close = Buttons.iconOnly(Octicons.X_16, Words.of("dialog.close"), "flat");
    close.setOnAction(event -> cancelled.run());
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren()
        .addAll(Labels.row("dialog-head", Labels.fixed(title), Labels.spacer(), close), body, foot);
    getStyleClass().add("dialog");
    Nodes.show(foot, false);
  }

  /** Puts a cancelling and a doing button into the foot, after the given words. */
  public DialogFrame withPrimary(Octicons icon, String words, Runnable action, Node... before) {
    Button cancel = new Button(Words.of("dialog.cancel"));
    cancel.setOnAction(event -> cancelled.run());
    Button primary = Buttons.withKey(icon, words, "Ctrl Enter", "primary");
    primary.setId("dialog-primary");
    primary.setOnAction(event -> action.run());
    foot.getChildren().addAll(before);
    foot.getChildren().addAll(Labels.spacer(), cancel, primary);
    Nodes.show(foot, true);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            if (!primary.isDisabled()) {
              action.run();
            }
          }
        });
    return this;
  }

  public Button primary() {
    return (Button) foot.getChildren().getLast();
  }
}
