package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Link;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** Hover and click on operations, numbers, ribbons and discs. */
final class PairMouse {

  private final PairViewModel model;
  private final HoverCard card;
  private final Consumer<Side> jump;

  /**
   * @param jump goes to the end of the chosen pair on that side
   */
  PairMouse(PairViewModel model, HoverCard card, Consumer<Side> jump) {
    this.model = model;
    this.card = card;
    this.jump = jump;
  }

  void watch(CodePane pane) {
    pane.addEventFilter(
        MouseEvent.MOUSE_MOVED,
        event -> {
          pane.area().setCursor(onNumber(event) ? Cursor.HAND : null);
          hover(joinAt(pane, event.getY()), event);
        });
    pane.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> leave(pane, event));
    pane.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.isStillSincePress()) {
            joinAt(pane, event.getY())
                .ifPresent(
                    pair -> {
                      model.selectedProperty().set(pair);
                      if (onNumber(event)) {
                        jump.accept(pane.side() == Side.LEFT ? Side.RIGHT : Side.LEFT);
                      }
                    });
          }
        });
  }

  void watch(GutterView gutter) {
    gutter.setOnMouseMoved(
        event -> {
          Optional<Ribbon> ribbon = gutter.ribbonAt(event.getX(), event.getY());
          gutter.setCursor(ribbon.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
          hover(ribbon.map(r -> r.link().join()), event);
        });
    gutter.addEventFilter(MouseEvent.MOUSE_EXITED, event -> leave(gutter, event));
    gutter.setOnMouseClicked(
        event -> {
          gutter.requestFocus();
          gutter
              .ribbonAt(event.getX(), event.getY())
              .ifPresent(
                  ribbon -> {
                    model.selectedProperty().set(ribbon.link().join());
                    if (ribbon.hitsDisc(event.getX(), event.getY(), gutter.getWidth())) {
                      jump.accept(Side.RIGHT);
                    }
                  });
        });
  }

  Optional<Join> joinAt(CodePane pane, double y) {
    ComposedPair composed = model.composedProperty().get();
    if (composed == null || !pane.geometry().hasRowAt(y)) {
      return Optional.empty();
    }
    return pane.side().linkAt(composed, pane.geometry().rowAt(y)).map(Link::join);
  }

  private void hover(Optional<Join> pair, MouseEvent event) {
    Join now = pair.orElse(null);
    if (now == model.hoveredProperty().get()) {
      return;
    }
    model.hoveredProperty().set(now);
    card.hide();
    if (now != null) {
      Point2D at = card.getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
      card.showLater(now, at.getX(), at.getY());
    }
  }

  private void leave(Node source, MouseEvent event) {
    if (!source.contains(event.getX(), event.getY())) {
      model.hoveredProperty().set(null);
      card.hide();
    }
  }

  private static boolean onNumber(MouseEvent event) {
    return event.getX() < NumberColumns.OPERATION_WIDTH;
  }
}
