package dev.banister.ui.review.pair;

import dev.banister.ui.control.Repaint;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.theme.CanvasColors;
import javafx.scene.layout.Region;

/**
 * One side of the pair view, in three layers: a canvas with fills and numbers, the transparent text
 * control, and the inlays.
 */
final class CodePane extends Region {

  /** Frames in which the text control may report positions that it only passes through. */
  private static final int FRAMES_TO_SETTLE = 3;

  private final Side side;
  private final RowGeometry geometry = new RowGeometry();
  private final PairViewModel model;
  private final PaneBackdrop backdrop;
  private final FileTextArea area;
  private final InlayLayer inlays;
  private final Repaint repaint = new Repaint(this, this::paint);
  private double coveredAtRight;
  private int framesToSettle;

  CodePane(Side side, PairViewModel model, CanvasColors colors) {
    this.side = side;
    this.model = model;
    this.backdrop = new PaneBackdrop(side, geometry, colors);
    this.area = new FileTextArea(side);
    this.inlays = new InlayLayer(side, geometry, model);
    getChildren().addAll(backdrop, area, inlays);
    getStyleClass().add("code-pane");
    area.setAccessibleText(side == Side.LEFT ? "upgrade" : "downgrade");
    heightProperty().addListener(changed -> geometry.setHeight(getHeight()));
    geometry.scrollProperty().addListener(changed -> repaint.request());
    area.estimatedScrollYProperty().addListener((scroll, was, now) -> follow(now));
  }

  Side side() {
    return side;
  }

  RowGeometry geometry() {
    return geometry;
  }

  FileTextArea area() {
    return area;
  }

  Repaint repaint() {
    return repaint;
  }

  /** The part at the right that the ruler covers. */
  void setCoveredAtRight(double width) {
    coveredAtRight = width;
  }

  void show(ComposedPair pair, double scroll) {
    geometry.setRows(side.document(pair).rows().size());
    area.show(side.document(pair));
    inlays.show(side.document(pair));
    scrollTo(scroll);
    repaint.request();
  }

  /** Empties the pane. */
  void clear() {
    geometry.setRows(0);
    area.clear();
    inlays.clear();
    backdrop.clear();
  }

  void scrollTo(double y) {
    double target = Math.rint(geometry.clamp(y));
    framesToSettle = FRAMES_TO_SETTLE;
    geometry.scrollProperty().set(target);
    area.scrollYToPixel(target);
  }

  void scrollSideways(double x) {
    area.scrollXToPixel(x);
  }

  @Override
  protected void layoutChildren() {
    backdrop.setWidth(getWidth());
    backdrop.setHeight(getHeight());
    area.resizeRelocate(0, 0, getWidth(), getHeight());
    inlays.resizeRelocate(0, 0, getWidth() - coveredAtRight, getHeight());
    paint();
  }

  private void paint() {
    settle();
    ComposedPair pair = model.composedProperty().get();
    if (pair != null && getHeight() > 0) {
      backdrop.paint(pair, Emphasis.of(model), getWidth() - coveredAtRight);
      inlays.place();
    }
  }

  /** The text control scrolls by itself when the caret moves; the other layers follow. */
  private void follow(double y) {
    if (framesToSettle == 0 && isElsewhere(y)) {
      geometry.scrollProperty().set(geometry.clamp(y));
    }
  }

  /**
   * The positions of the text control are estimates: while its text is replaced or scrolled it
   * reports places that it only passes through. Whoever moved last leads: after we have moved, the
   * control follows us for some frames, instead of us following it.
   */
  private void settle() {
    if (framesToSettle > 0) {
      framesToSettle--;
      if (isElsewhere(area.getEstimatedScrollY())) {
        area.scrollYToPixel(geometry.scrollProperty().get());
      }
      repaint.request();
    }
  }

  private boolean isElsewhere(double y) {
    return Math.abs(y - geometry.scrollProperty().get()) >= 1;
  }
}
