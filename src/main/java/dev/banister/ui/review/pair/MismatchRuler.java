package dev.banister.ui.review.pair;

import dev.banister.ui.control.Repaint;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.theme.CanvasColor;
import dev.banister.ui.theme.CanvasColors;
import dev.banister.ui.theme.ReversalColors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The whole document on 10 px: a mark per mismatch, the visible part shaded. */
final class MismatchRuler extends Region {

  static final double WIDTH = 10;
  private static final double MARK = 5;
  private static final double APART = 3;

  private final PairViewModel model;
  private final ScrollSync scroll;
  private final CanvasColors colors;
  private final Canvas canvas = new Canvas();
  private final Repaint repaint = new Repaint(this, this::paint);

  MismatchRuler(PairViewModel model, ScrollSync scroll, CanvasColors colors) {
    this.model = model;
    this.scroll = scroll;
    this.colors = colors;
    getStyleClass().add("mismatch-ruler");
    setAccessibleText("Where the mismatches are");
    getChildren().add(canvas);
    setOnMousePressed(this::jump);
    setOnMouseDragged(this::jump);
  }

  Repaint repaint() {
    return repaint;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint();
  }

  private void jump(MouseEvent event) {
    RowGeometry rows = scroll.longer().geometry();
    double content = rows.rows() * RowGeometry.ROW_HEIGHT;
    scroll.scrollTo(event.getY() / getHeight() * content - rows.height() / 2);
  }

  private void paint() {
    ComposedPair pair = model.composedProperty().get();
    if (pair == null || getHeight() == 0) {
      return;
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(colors.get(CanvasColor.BACKGROUND));
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setFill(colors.get(CanvasColor.BORDER_MUTED));
    g.fillRect(0, 0, 1, getHeight());
    paintVisiblePart(g, scroll.longer().geometry());
    paintMarks(g, pair);
  }

  private void paintVisiblePart(GraphicsContext g, RowGeometry rows) {
    double content = rows.rows() * RowGeometry.ROW_HEIGHT + RowGeometry.TOP;
    double top = rows.scrollProperty().get() / content * getHeight();
    double height = Math.min(1, rows.height() / content) * getHeight();
    g.setFill(colors.get(CanvasColor.SHADE));
    g.fillRoundRect(2, top, getWidth() - 3, height, 6, 6);
  }

  private void paintMarks(GraphicsContext g, ComposedPair pair) {
    double last = -MARK;
    for (Link link : pair.mismatches()) {
      double y = (double) link.left().first() / pair.left().rows().size() * getHeight();
      boolean selected = link.join().equals(model.selectedProperty().get());
      if (selected) {
        g.setFill(colors.get(CanvasColor.ACCENT));
        g.fillRoundRect(1, y - 2, getWidth() - 1, MARK + 4, 4, 4);
      } else if (y - last < APART) {
        continue;
      }
      g.setFill(ReversalColors.of(link.join().reversal(), colors).line());
      g.fillRoundRect(3, y, getWidth() - 5, MARK, 2, 2);
      last = y;
    }
  }
}
