package dev.banister.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeyMapTest {

  private final List<String> done = new ArrayList<>();

  @Test
  void runsWhatTheKeyIsFor() {
    KeyMap keys = keys(true);
    assertThat(keys.handle(null, press(KeyCode.J, false, false))).isTrue();
    assertThat(keys.handle(null, press(KeyCode.N, true, false))).isTrue();
    assertThat(keys.handle(null, press(KeyCode.F, false, true))).isTrue();
    assertThat(done).containsExactly("next", "previous unreviewed", "filter");
  }

  @Test
  void anotherModifierIsAnotherKey() {
    assertThat(keys(true).handle(null, press(KeyCode.J, false, true))).isFalse();
  }

  @Test
  void leavesTheKeyAloneWhenItsConditionDoesNotHold() {
    KeyEvent event = press(KeyCode.ENTER, false, false);
    assertThat(keys(true).handle(null, event)).isFalse();
    assertThat(event.isConsumed()).isFalse();
  }

  @Test
  void nothingActsUnderADialog() {
    assertThat(keys(false).handle(null, press(KeyCode.J, false, false))).isFalse();
    assertThat(done).isEmpty();
  }

  private KeyMap keys(boolean active) {
    return new KeyMap(() -> active)
        .on("J", () -> done.add("next"))
        .on("Shift+N", () -> done.add("previous unreviewed"))
        .on("Ctrl+F", () -> done.add("filter"))
        .onlyIf("Enter", () -> false, () -> done.add("partner"));
  }

  private static KeyEvent press(KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
  }
}
