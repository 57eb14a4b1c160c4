package dev.banister.ui.theme;

import java.util.Locale;

/** A colour that canvases paint with; {@code tokens.css} gives it its value. */
public enum CanvasColor {
  BACKGROUND,
  BORDER,
  BORDER_MUTED,
  MUTED,
  ACCENT,
  SHADE,
  SELECTED_ROW,
  LANE_MAIN,
  LANE_BRANCH,
  VERDICT_PASS,
  VERDICT_FAIL,
  VERDICT_INCONCLUSIVE,
  BLOCK,
  EXACT_FILL,
  EXACT_LINE,
  LOSSY_FILL,
  LOSSY_LINE,
  LOSSY_TEXT,
  WRONG_FILL,
  WRONG_LINE,
  WRONG_TEXT,
  UNKNOWN_FILL,
  UNKNOWN_LINE,
  UNKNOWN_TEXT;

  String cssName() {
    return "-bn-canvas-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
