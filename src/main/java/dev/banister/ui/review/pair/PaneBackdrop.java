package dev.banister.ui.review.pair;

import dev.banister.pairing.Reversal;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.ComposedSide;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Row;
import dev.banister.ui.review.compose.RowSpan;
import dev.banister.ui.theme.CanvasColor;
import dev.banister.ui.theme.CanvasColors;
import dev.banister.ui.theme.ReversalColors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** What lies under the text of a pane: fills, edge bars, number columns, outline of the pair. */
final class PaneBackdrop extends Canvas {

  static final double EDGE_BAR = 3;
  private static final double OUTLINE = 2;
  private static final double OUTLINE_ARC = 6;

  private final Side side;
  private final RowGeometry geometry;
  private final CanvasColors colors;
  private final NumberColumns numbers;

  PaneBackdrop(Side side, RowGeometry geometry, CanvasColors colors) {
    this.side = side;
    this.geometry = geometry;
    this.colors = colors;
    this.numbers = new NumberColumns(colors, side == Side.LEFT ? 0 : EDGE_BAR);
  }

  void clear() {
    getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
  }

  void paint(ComposedPair pair, Emphasis emphasis, double outlineWidth) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    ComposedSide document = side.document(pair);
    RowSpan visible = geometry.visible();
    for (int i = visible.first(); i <= visible.last(); i++) {
      paintRow(g, document.rows().get(i), document.reversalAt(i).orElse(null), i);
    }
    for (Link link : pair.links()) {
      if (emphasis.outlines(link.join()) && side.rows(link).overlaps(visible)) {
        outline(g, side.rows(link), outlineWidth);
      }
    }
    g.clearRect(0, 0, getWidth(), RowGeometry.TOP - OUTLINE);
  }

  private void paintRow(GraphicsContext g, Row row, Reversal reversal, int index) {
    double top = geometry.top(index);
    if (reversal != null) {
      ReversalColors tint = ReversalColors.of(reversal, colors);
      g.setFill(tint.row());
      g.fillRect(0, top, getWidth(), RowGeometry.ROW_HEIGHT);
      g.setFill(tint.line());
      g.fillRect(
          side == Side.LEFT ? getWidth() - EDGE_BAR : 0, top, EDGE_BAR, RowGeometry.ROW_HEIGHT);
    }
    if (row instanceof Row.Code code) {
      numbers.paint(g, code, reversal, top);
    }
  }

  private void outline(GraphicsContext g, RowSpan rows, double width) {
    double top = geometry.top(rows.first());
    double height = geometry.bottom(rows.last()) - top;
    g.setStroke(colors.get(CanvasColor.ACCENT));
    g.setLineWidth(OUTLINE);
    g.strokeRoundRect(1, top, width - OUTLINE, height, OUTLINE_ARC, OUTLINE_ARC);
  }
}
