package dev.banister.ui.review.pair;

import dev.banister.ui.control.Repaint;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.theme.CanvasColors;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * The canvas between the panes. The region around it takes the focus, since a canvas has no border
 * to show it with; each pair is a stop that speaks.
 */
final class GutterView extends Region {

  static final double WIDTH = 68;

  private final PairViewModel model;
  private final RowGeometry left;
  private final RowGeometry right;
  private final RibbonPainter painter;
  private final Canvas canvas = new Canvas();
  private final Region focusRing = new Region();
  private final Repaint repaint = new Repaint(this, this::paint);
  private List<Ribbon> ribbons = List.of();

  GutterView(PairViewModel model, RowGeometry left, RowGeometry right, CanvasColors colors) {
    this.model = model;
    this.left = left;
    this.right = right;
    this.painter = new RibbonPainter(colors);
    getStyleClass().add("gutter");
    focusRing.getStyleClass().add("focus-ring");
    focusRing.setMouseTransparent(true);
    getChildren().addAll(canvas, focusRing);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    left.scrollProperty().addListener(changed -> repaint.request());
    right.scrollProperty().addListener(changed -> repaint.request());
  }

  Repaint repaint() {
    return repaint;
  }

  /** The ribbon under a point; a disc wins over a band, a late band over an early one. */
  Optional<Ribbon> ribbonAt(double x, double y) {
    Optional<Ribbon> disc =
        ribbons.reversed().stream().filter(r -> r.hitsDisc(x, y, getWidth())).findFirst();
    return disc.or(
        () -> ribbons.reversed().stream().filter(r -> r.contains(x, y, getWidth())).findFirst());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    focusRing.resizeRelocate(0, 0, getWidth(), getHeight());
    paint();
  }

  private void paint() {
    ComposedPair pair = model.composedProperty().get();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (pair == null || getHeight() == 0) {
      ribbons = List.of();
      return;
    }
    ribbons = RibbonLayout.of(pair, left, right, getWidth());
    painter.paint(g, ribbons, Emphasis.of(model), getWidth());
    g.clearRect(0, 0, getWidth(), RowGeometry.TOP - 2);
    setAccessibleText(PairWords.spoken(pair, model.selectedProperty().get()));
  }
}
