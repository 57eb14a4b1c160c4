package dev.banister.ui.review.pair;

import dev.banister.pairing.Reversal;
import dev.banister.ui.review.compose.Row;
import dev.banister.ui.theme.CanvasColor;
import dev.banister.ui.theme.CanvasColors;
import dev.banister.ui.theme.Fonts;
import dev.banister.ui.theme.ReversalColors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the number of the operation and the number of the line in front of a row. */
final class NumberColumns {

  static final double OPERATION_WIDTH = 26;
  static final double TEXT_LEFT = 56;
  private static final double LINE_NUMBER_RIGHT = 46;
  private static final double DISC = 16;
  private static final double LINE_BASELINE = 13;
  private static final double OPERATION_BASELINE = 13;

  private final CanvasColors colors;
  private final double indent;
  private final Font lineFont = Font.font(Fonts.CODE, 11);
  private final Font operationFont = Font.font(Fonts.TEXT_SEMIBOLD, 10.5);

  NumberColumns(CanvasColors colors, double indent) {
    this.colors = colors;
    this.indent = indent;
  }

  void paint(GraphicsContext g, Row.Code row, Reversal reversal, double top) {
    g.setTextBaseline(VPos.BASELINE);
    g.setFont(lineFont);
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(colors.get(CanvasColor.MUTED));
    g.fillText(
        String.valueOf(row.line().number()), indent + LINE_NUMBER_RIGHT, top + LINE_BASELINE);
    if (row.first() && row.place() != null) {
      paintOperation(g, row.place().number(), reversal == null ? Reversal.EXACT : reversal, top);
    }
  }

  private void paintOperation(GraphicsContext g, String text, Reversal reversal, double top) {
    ReversalColors tint = ReversalColors.of(reversal, colors);
    double width = DISC + Math.max(0, text.length() - 2) * 5;
    double centre = indent + OPERATION_WIDTH / 2;
    double left = centre - width / 2 + 0.5;
    g.setFill(colors.get(CanvasColor.BACKGROUND));
    g.fillRoundRect(left, top + 2, width - 1, DISC - 1, DISC, DISC);
    g.setStroke(tint.numberLine());
    g.setLineWidth(1);
    g.strokeRoundRect(left, top + 2, width - 1, DISC - 1, DISC, DISC);
    g.setFill(tint.number());
    g.setFont(operationFont);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(text, centre, top + OPERATION_BASELINE);
  }
}
