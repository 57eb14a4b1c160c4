package dev.banister.ui.theme;

import dev.banister.pairing.Reversal;
import javafx.scene.paint.Color;

/** The canvas colours of a reversal. Exact pairs are neutral: colour is spent on problems. */
public record ReversalColors(Color row, Color ribbon, Color line, Color number, Color numberLine) {

  public static ReversalColors of(Reversal reversal, CanvasColors colors) {
    return switch (reversal) {
      case EXACT ->
          new ReversalColors(
              colors.get(CanvasColor.BLOCK),
              colors.get(CanvasColor.EXACT_FILL),
              colors.get(CanvasColor.EXACT_LINE),
              colors.get(CanvasColor.MUTED),
              colors.get(CanvasColor.BORDER));
      case LOSSY ->
          problem(colors, CanvasColor.LOSSY_FILL, CanvasColor.LOSSY_LINE, CanvasColor.LOSSY_TEXT);
      case WRONG, MISSING ->
          problem(colors, CanvasColor.WRONG_FILL, CanvasColor.WRONG_LINE, CanvasColor.WRONG_TEXT);
      case UNKNOWN ->
          problem(
              colors, CanvasColor.UNKNOWN_FILL, CanvasColor.UNKNOWN_LINE, CanvasColor.UNKNOWN_TEXT);
    };
  }

  private static ReversalColors problem(
      CanvasColors colors, CanvasColor fill, CanvasColor line, CanvasColor text) {
    return new ReversalColors(
        colors.get(fill), colors.get(fill), colors.get(line), colors.get(text), colors.get(line));
  }
}
