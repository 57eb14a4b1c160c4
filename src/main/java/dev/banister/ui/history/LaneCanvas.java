package dev.banister.ui.history;

import dev.banister.rehearsal.Verdict;
import dev.banister.ui.control.CanvasIcon;
import dev.banister.ui.control.Glyphs;
import dev.banister.ui.history.LaneRow.Edge;
import dev.banister.ui.theme.CanvasColor;
import dev.banister.ui.theme.CanvasColors;
import dev.banister.ui.theme.Fonts;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.kordamp.ikonli.octicons.Octicons;

/** Draws the lines of a row and, as the node on them, the verdict. */
final class LaneCanvas extends Canvas {

  private static final double HEIGHT = 40;
  private static final double MIDDLE = HEIGHT / 2;
  private static final double FIRST_LANE = 16;
  private static final double LANE_WIDTH = 16;
  private static final double AFTER_LANES = 14;
  private static final double DISC = 19;
  private static final double ICON = 16;
  private static final double RING = 13;
  private static final int MOST_LANES = 6;

  private final CanvasColors colors;
  private final Font moreFont = Font.font(Fonts.TEXT, 11);

  LaneCanvas(CanvasColors colors) {
    super(width(2), HEIGHT);
    this.colors = colors;
  }

  /** Room for so many lanes, at least two as in most histories. */
  static double width(int lanes) {
    return FIRST_LANE + (Math.clamp(lanes, 2, MOST_LANES) - 1) * LANE_WIDTH + AFTER_LANES;
  }

  void paint(HistoryRow row, boolean selected, boolean folded) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), HEIGHT);
    g.setLineWidth(2);
    if (folded) {
      paintFolded(g);
    } else {
      row.lane().edges().stream()
          .filter(edge -> edge.colourLane() < MOST_LANES)
          .forEach(edge -> stroke(g, edge));
      paintHidden(g, row.lane().hidden(MOST_LANES));
    }
    double x = folded ? FIRST_LANE : x(Math.min(row.lane().lane(), MOST_LANES - 1));
    g.setFill(colors.get(selected ? CanvasColor.SELECTED_ROW : CanvasColor.BACKGROUND));
    g.fillOval(x - DISC / 2, MIDDLE - DISC / 2, DISC, DISC);
    paintVerdict(g, row, x);
  }

  private void paintVerdict(GraphicsContext g, HistoryRow row, double x) {
    Verdict verdict = row.verdict();
    if (verdict == null) {
      g.setStroke(colors.get(CanvasColor.BORDER));
      g.strokeOval(x - RING / 2, MIDDLE - RING / 2, RING, RING);
    } else if (row.isMerge() && verdict == Verdict.NOT_APPLICABLE) {
      CanvasIcon.draw(g, Octicons.GIT_MERGE_16, x, MIDDLE, ICON, colors.get(CanvasColor.MUTED));
    } else {
      CanvasIcon.draw(g, Glyphs.of(verdict), x, MIDDLE, ICON, colors.get(color(verdict)));
    }
  }

  /** A straight line of dashes: between two rows others are left out. */
  private void paintFolded(GraphicsContext g) {
    g.setStroke(colors.get(CanvasColor.LANE_MAIN));
    g.setLineDashes(3, 4);
    g.strokeLine(FIRST_LANE, 0, FIRST_LANE, HEIGHT);
    g.setLineDashes();
  }

  private void paintHidden(GraphicsContext g, int hidden) {
    if (hidden > 0) {
      g.setFont(moreFont);
      g.setFill(colors.get(CanvasColor.MUTED));
      g.fillText("+" + hidden, getWidth() - AFTER_LANES, HEIGHT - 4);
    }
  }

  private void stroke(GraphicsContext g, Edge edge) {
    double top = edge.part() == LaneRow.Part.LOWER_HALF ? MIDDLE : 0;
    double bottom = edge.part() == LaneRow.Part.UPPER_HALF ? MIDDLE : HEIGHT;
    double from = x(edge.from());
    double to = x(edge.to());
    g.setStroke(
        colors.get(edge.colourLane() == 0 ? CanvasColor.LANE_MAIN : CanvasColor.LANE_BRANCH));
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

  private static CanvasColor color(Verdict verdict) {
    return switch (verdict) {
      case PASS -> CanvasColor.VERDICT_PASS;
      case FAIL -> CanvasColor.VERDICT_FAIL;
      case INCONCLUSIVE -> CanvasColor.VERDICT_INCONCLUSIVE;
      case NOT_APPLICABLE -> CanvasColor.MUTED;
    };
  }

  private static double x(int lane) {
    return FIRST_LANE + lane * LANE_WIDTH;
  }
}
