package dev.banister.ui.shell;

import dev.banister.ui.control.DialogHost;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The scrim over the window and the dialog on it. The focus can't leave it while it is there. */
final class DialogLayer extends StackPane implements DialogHost {

  private final Node below;
  private @Nullable Node focusedBefore;

  /**
   * @param below what can't be used while a dialog is shown
   */
  DialogLayer(Node below) {
    this.below = below;
    getStyleClass().add("dialog-layer");
    setVisible(false);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
          }
        });
  }

  boolean isOpen() {
    return isVisible();
  }

  @Override
  public void show(Node dialog) {
    if (!isOpen()) {
      focusedBefore = getScene().getFocusOwner();
    }
    getChildren().setAll(dialog);
    below.setDisable(true);
    setVisible(true);
    Platform.runLater(() -> focusFirst(dialog));
  }

  @Override
  public void hide() {
    getChildren().clear();
    below.setDisable(false);
    setVisible(false);
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
      focusedBefore = null;
    }
  }

  private static void focusFirst(Node dialog) {
    Node first = dialog.lookup(".text-input");
    if (first != null) {
      first.requestFocus();
    } else {
      dialog.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }
  }
}
