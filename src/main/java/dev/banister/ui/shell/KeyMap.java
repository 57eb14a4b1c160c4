package dev.banister.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Which key does what. Single letters act only while no text field has the focus. */
final class KeyMap {

  private final BooleanSupplier active;
  private final Map<KeyCombination, BooleanSupplier> actions = new LinkedHashMap<>();

  /**
   * @param active false while all keys belong to something else, such as a dialog
   */
  KeyMap(BooleanSupplier active) {
    this.active = active;
  }

  KeyMap on(String keys, Runnable action) {
    return onlyIf(keys, () -> true, action);
  }

  /** Leaves the key to the control that has the focus when the condition doesn't hold. */
  KeyMap onlyIf(String keys, BooleanSupplier condition, Runnable action) {
    actions.put(
        KeyCombination.valueOf(keys),
        () -> {
          if (!condition.getAsBoolean()) {
            return false;
          }
          action.run();
          return true;
        });
    return this;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(scene.getFocusOwner(), event));
  }

  /** Runs what the key is for, unless the text field in focus wants it. */
  boolean handle(@Nullable Node focus, KeyEvent event) {
    if (!active.getAsBoolean() || focus instanceof TextInputControl && isTyping(event)) {
      return false;
    }
    for (Map.Entry<KeyCombination, BooleanSupplier> entry : actions.entrySet()) {
      if (entry.getKey().match(event) && entry.getValue().getAsBoolean()) {
        event.consume();
        return true;
      }
    }
    return false;
  }

  private static boolean isTyping(KeyEvent event) {
    return !event.isShortcutDown()
        && !event.getCode().isFunctionKey()
        && event.getCode() != KeyCode.ESCAPE;
  }
}
