package dev.banister.ui.review.pair;

import dev.banister.ui.control.Glyphs;
import dev.banister.ui.control.Tone;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.review.compose.RowSpan;
import dev.banister.ui.theme.CanvasColors;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Both panes, the gutter between them and the ruler: places them and keeps them in step. */
public final class PairView extends Region {

  private static final double HEAD = 28;

  private final PairViewModel model;
  private final PaneHead leftHead = new PaneHead(Side.LEFT);
  private final PaneHead rightHead = new PaneHead(Side.RIGHT);
  private final HBox gutterHead =
      new HBox(Glyphs.icon(Octicons.ARROW_SWITCH_16, "icon-14", Tone.MUTED));
  private final CodePane left;
  private final CodePane right;
  private final GutterView gutter;
  private final ScrollSync scroll;
  private final MismatchRuler ruler;
  private final SidewaysBar sidewaysBar;
  private final PairMouse mouse;
  private final HoverCard card = new HoverCard();
  private double revealedHeight;

  public PairView(PairViewModel model, CanvasColors colors) {
    this.model = model;
    left = new CodePane(Side.LEFT, model, colors);
    right = new CodePane(Side.RIGHT, model, colors);
    right.setCoveredAtRight(MismatchRuler.WIDTH);
    gutter = new GutterView(model, left.geometry(), right.geometry(), colors);
    scroll = new ScrollSync(left, right, model);
    ruler = new MismatchRuler(model, scroll, colors);
    mouse = new PairMouse(model, card, this::goTo);
    sidewaysBar = new SidewaysBar(left, right);
    gutterHead.getStyleClass().addAll("pane-head", "gutter-head");
    getStyleClass().add("pair-view");
    getChildren().addAll(leftHead, gutterHead, rightHead, left, gutter, right, ruler, card);
    getChildren().add(sidewaysBar);
    bind(colors);
  }

  /** Moves the focus to the other end of the chosen pair; again: back. */
  public void goToPartner() {
    boolean onRight = right.area().isFocused();
    goTo(onRight ? Side.LEFT : Side.RIGHT);
  }

  /** Chooses the pair at a point of the scene, when there is one. */
  public void selectAt(double sceneX, double sceneY) {
    for (CodePane pane : List.of(left, right)) {
      Point2D at = pane.sceneToLocal(sceneX, sceneY);
      if (pane.contains(at)) {
        mouse.joinAt(pane, at.getY()).ifPresent(model.selectedProperty()::set);
      }
    }
  }

  public boolean hasCodeFocus() {
    return left.area().isFocused() || right.area().isFocused() || gutter.isFocused();
  }

  public void scrollBy(double amount) {
    scroll.scrollBy(amount);
  }

  /** Moves the focus on, or to what lies before and behind the panes. */
  public void focusNext(boolean backwards, Runnable before, Runnable behind) {
    List<Node> stops = List.of(left.area(), gutter, right.area());
    int now = IntStream.range(0, 3).filter(i -> stops.get(i).isFocused()).findFirst().orElse(-1);
    int target = now < 0 ? (backwards ? 2 : 0) : now + (backwards ? -1 : 1);
    if (target < 0) {
      before.run();
    } else if (target > 2) {
      behind.run();
    } else {
      stops.get(target).requestFocus();
    }
  }

  private void bind(CanvasColors colors) {
    model.composedProperty().addListener((composed, was, now) -> show(was, now));
    model.hoveredProperty().addListener(changed -> repaint());
    model
        .selectedProperty()
        .addListener(
            (selected, was, now) -> {
              reveal();
              repaint();
            });
    colors.changesProperty().addListener(changed -> repaint());
    left.geometry().scrollProperty().addListener(changed -> ruler.repaint().request());
    addEventFilter(ScrollEvent.SCROLL, this::wheel);
    mouse.watch(left);
    mouse.watch(right);
    mouse.watch(gutter);
  }

  private void show(@Nullable ComposedPair was, @Nullable ComposedPair now) {
    if (now == null) {
      clear();
      return;
    }
    boolean onlyReordered = was != null && was.order() != now.order();
    double position = onlyReordered ? left.geometry().scrollProperty().get() : 0;
    card.hide();
    sidewaysBar.show(now);
    requestLayout();
    leftHead.show(now);
    rightHead.show(now);
    left.show(now, position);
    right.show(now, 0);
    scroll.align();
    repaint();
  }

  private void clear() {
    card.hide();
    left.clear();
    right.clear();
    repaint();
  }

  private void repaint() {
    left.repaint().request();
    right.repaint().request();
    gutter.repaint().request();
    ruler.repaint().request();
  }

  private void goTo(Side side) {
    selectedLink()
        .ifPresent(
            link -> {
              CodePane pane = side == Side.LEFT ? left : right;
              RowSpan rows = side.rows(link);
              pane.area().requestFocus();
              pane.area().moveTo(rows.first(), 0);
              if (!pane.geometry().shows(rows)) {
                pane.scrollTo(pane.geometry().scrollThatCentres(rows));
              }
            });
  }

  private Optional<Link> selectedLink() {
    ComposedPair pair = model.composedProperty().get();
    Join join = model.selectedProperty().get();
    return pair == null || join == null ? Optional.empty() : pair.link(join);
  }

  private void reveal() {
    if (getHeight() == 0) {
      return;
    }
    selectedLink()
        .ifPresent(
            link -> {
              boolean mirrored = model.orderProperty().get() == Order.MIRRORED;
              RowSpan rows = mirrored ? link.left().with(link.right()) : link.left();
              if (!left.geometry().shows(rows)) {
                left.scrollTo(left.geometry().scrollThatCentres(rows));
              }
            });
  }

  /** Both panes move before the layout of the frame, so that no frame shows them apart. */
  private void wheel(ScrollEvent event) {
    card.hide();
    if (event.isShiftDown() || event.getDeltaX() != 0) {
      double sideways = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
      sidewaysBar.moveBy(-sideways);
    } else {
      scroll.scrollBy(-event.getDeltaY());
    }
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double pane = Math.floor((width - GutterView.WIDTH) / 2);
    boolean wide = sidewaysBar.isNeeded(pane);
    double height = getHeight() - HEAD - (wide ? SidewaysBar.HEIGHT : 0);
    double rightX = pane + GutterView.WIDTH;
    leftHead.resizeRelocate(0, 0, pane, HEAD);
    gutterHead.resizeRelocate(pane, 0, GutterView.WIDTH, HEAD);
    rightHead.resizeRelocate(rightX, 0, width - rightX, HEAD);
    left.resizeRelocate(0, HEAD, pane, height);
    gutter.resizeRelocate(pane, HEAD, GutterView.WIDTH, height);
    right.resizeRelocate(rightX, HEAD, width - rightX, height);
    ruler.resizeRelocate(width - MismatchRuler.WIDTH, HEAD, MismatchRuler.WIDTH, height);
    sidewaysBar.setVisible(wide);
    sidewaysBar.resizeRelocate(0, HEAD + height, width, SidewaysBar.HEIGHT);
    if (height != revealedHeight) {
      revealedHeight = height;
      reveal();
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 2 * 320 + GutterView.WIDTH;
  }
}
