package dev.banister.ui.history;

import dev.banister.ui.control.CanvasIcon;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.domain.Revision;
import dev.banister.ui.history.LaneRow.Edge;
import dev.banister.ui.theme.CanvasColor;
import dev.banister.ui.theme.CanvasColors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the lines of a row and, as the node on them, the verdict. */
final class LaneCanvas extends Canvas {

  private static final double WIDTH = 46;
  private static final double HEIGHT = 40;
  private static final double MIDDLE = HEIGHT / 2;
  private static final double FIRST_LANE = 16;
  private static final double LANE_WIDTH = 16;
  private static final double DISC = 19;
  private static final double ICON = 16;

  private final CanvasColors colors;

  LaneCanvas(CanvasColors colors) {
    super(WIDTH, HEIGHT);
    this.colors = colors;
  }

  void paint(LaneRow row, Revision revision, boolean selected) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    g.setLineWidth(2);
    row.edges().forEach(edge -> stroke(g, edge));
    double x = x(row.lane());
    g.setFill(colors.get(selected ? CanvasColor.SELECTED_ROW : CanvasColor.BACKGROUND));
    g.fillOval(x - DISC / 2, MIDDLE - DISC / 2, DISC, DISC);
    CanvasIcon.draw(g, Glyphs.of(revision), x, MIDDLE, ICON, color(revision));
  }

  private void stroke(GraphicsContext g, Edge edge) {
    double top = edge.part() == LaneRow.Part.LOWER_HALF ? MIDDLE : 0;
    double bottom = edge.part() == LaneRow.Part.UPPER_HALF ? MIDDLE : HEIGHT;
    double from = x(edge.from());
    double to = x(edge.to());
    g.setStroke(colors.get(
        edge.colourLane() == 0 ? CanvasColor.LANE_MAIN : CanvasColor.LANE_BRANCH));
    g.beginPath();
    g.moveTo(from, top);
    if (from == to) {
      g.lineTo(to, bottom);
    } else {
      double bend = (bottom - top) * 0.6;
      g.bezierCurveTo(from, top + bend, to, bottom - bend, to, bottom);
    }
    g.stroke();
  }

  private Color color(Revision revision) {
    return colors.get(switch (revision.verdict()) {
      case PASS -> CanvasColor.VERDICT_PASS;
      case FAIL -> CanvasColor.VERDICT_FAIL;
      case INCONCLUSIVE -> CanvasColor.VERDICT_INCONCLUSIVE;
      case NOT_APPLICABLE -> CanvasColor.MUTED;
    });
  }

  private static double x(int lane) {
    return FIRST_LANE + lane * LANE_WIDTH;
  }
}
