package dev.banister.ui.review.pair;

import dev.banister.pairing.Reversal;
import dev.banister.ui.control.CanvasIcon;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.theme.CanvasColor;
import dev.banister.ui.theme.CanvasColors;
import dev.banister.ui.theme.ReversalColors;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Paints ribbons, then their discs on top. */
final class RibbonPainter {

  private static final double FADED = 0.35;
  private static final double ICON = 11;

  private final CanvasColors colors;

  RibbonPainter(CanvasColors colors) {
    this.colors = colors;
  }

  void paint(GraphicsContext g, List<Ribbon> ribbons, Emphasis emphasis, double width) {
    for (Ribbon ribbon : ribbons) {
      g.setGlobalAlpha(emphasis.fades(ribbon.link().join()) ? FADED : 1);
      paintBand(g, ribbon, emphasis, width);
    }
    g.setGlobalAlpha(1);
    for (Ribbon ribbon : ribbons) {
      if (!emphasis.fades(ribbon.link().join())) {
        paintDisc(g, ribbon, emphasis, width);
      }
    }
  }

  private void paintBand(GraphicsContext g, Ribbon r, Emphasis emphasis, double width) {
    Join join = r.link().join();
    ReversalColors tint = ReversalColors.of(join.reversal(), colors);
    double half = width / 2;
    if (!join.isMissing()) {
      g.setFill(tint.ribbon());
      g.beginPath();
      g.moveTo(0, r.leftTop());
      g.bezierCurveTo(half, r.leftTop(), half, r.rightTop(), width, r.rightTop());
      g.lineTo(width, r.rightBottom());
      g.bezierCurveTo(half, r.rightBottom(), half, r.leftBottom(), 0, r.leftBottom());
      g.closePath();
      g.fill();
    }
    boolean outlined = emphasis.outlines(join);
    g.setStroke(outlined ? colors.get(CanvasColor.ACCENT) : tint.line());
    g.setLineWidth(outlined ? 2 : 1);
    if (join.isMissing() || join.reversal() == Reversal.UNKNOWN) {
      g.setLineDashes(4, 3);
    }
    strokeEdge(g, r.leftTop() + 0.5, r.rightTop() + 0.5, width);
    strokeEdge(g, r.leftBottom() - 0.5, r.rightBottom() - 0.5, width);
    g.setLineDashes();
  }

  private static void strokeEdge(GraphicsContext g, double from, double to, double width) {
    g.beginPath();
    g.moveTo(0, from);
    g.bezierCurveTo(width / 2, from, width / 2, to, width, to);
    g.stroke();
  }

  private void paintDisc(GraphicsContext g, Ribbon r, Emphasis emphasis, double width) {
    Join join = r.link().join();
    boolean outlined = emphasis.outlines(join);
    ReversalColors tint = ReversalColors.of(join.reversal(), colors);
    double radius = Ribbon.DISC / 2;
    double x = r.discX(width);
    double y = r.discY();
    g.setFill(colors.get(CanvasColor.BACKGROUND));
    g.fillOval(x - radius, y - radius, Ribbon.DISC, Ribbon.DISC);
    g.setStroke(outlined ? colors.get(CanvasColor.ACCENT) : tint.line());
    g.setLineWidth(outlined ? 2 : 1);
    g.strokeOval(x - radius, y - radius, Ribbon.DISC, Ribbon.DISC);
    boolean exact = join.reversal() == Reversal.EXACT;
    CanvasIcon.draw(
        g,
        Glyphs.of(join.reversal()),
        x,
        y,
        ICON,
        exact ? colors.get(CanvasColor.MUTED) : tint.line());
  }
}
