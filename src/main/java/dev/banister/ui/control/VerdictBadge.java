package dev.banister.ui.control;

import dev.banister.rehearsal.Verdict;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The verdict with its shape and its word; hidden while there is none yet. */
public final class VerdictBadge extends Label {

  private String tone = "";

  public VerdictBadge() {
    getStyleClass().add("badge");
    setMinWidth(Region.USE_PREF_SIZE);
  }

  public void show(@Nullable Verdict verdict) {
    Nodes.show(this, verdict != null);
    if (verdict == null) {
      return;
    }
    getStyleClass().remove(tone);
    tone = Tone.of(verdict);
    getStyleClass().add(tone);
    setText(verdict.word());
    setGraphic(Glyphs.icon(Glyphs.of(verdict), "icon-14", tone));
  }
}
