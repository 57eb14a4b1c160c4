package dev.banister.ui.control;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.MasterDetailPane;

/**
 * Gives one side of a divider a size in pixels, where JavaFX has shares. The split pane itself then
 * keeps that size while the window changes; the user can drag the divider.
 */
public final class FixedDivider {

  private static final double START_THICKNESS = 1;
  private static final double END_THICKNESS = 5;

  private final Node pane;
  private final ObservableDoubleValue total;
  private final DoubleProperty position;
  private final boolean atEnd;
  private double size;
  private boolean placed;

  private FixedDivider(
      Node pane, ObservableDoubleValue total, DoubleProperty position, boolean atEnd) {
    this.pane = pane;
    this.total = total;
    this.position = position;
    this.atEnd = atEnd;
  }

  /** The left side of a horizontal pane. */
  public static FixedDivider atStart(
      SplitPane pane, Node side, double wide, double narrow, ObservableBooleanValue isNarrow) {
    SplitPane.setResizableWithParent(side, false);
    DoubleProperty position = pane.getDividers().getFirst().positionProperty();
    return new FixedDivider(pane, pane.widthProperty(), position, false)
        .follow(isNarrow, wide, narrow);
  }

  /** The detail of a pane that has it at the bottom. */
  public static FixedDivider atEnd(
      MasterDetailPane pane, double wide, double narrow, ObservableBooleanValue isNarrow) {
    SplitPane.setResizableWithParent(pane.getDetailNode(), false);
    return new FixedDivider(pane, pane.heightProperty(), pane.dividerPositionProperty(), true)
        .follow(isNarrow, wide, narrow);
  }

  /** Starts where the user left the divider, and tells when it was dragged. */
  public void remember(Dividers dividers, String name) {
    dividers.size(name).ifPresent(pixels -> size = pixels);
    pane.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (Math.abs(now() - size) > 1) {
            size = now();
            dividers.moved(name, size);
          }
        });
  }

  private FixedDivider follow(ObservableBooleanValue isNarrow, double wide, double narrow) {
    size = isNarrow.get() ? narrow : wide;
    total.addListener(changed -> placeFirst());
    isNarrow.addListener(
        (value, was, now) -> {
          size = now ? narrow : wide;
          afterLayout();
        });
    return this;
  }

  /** The layout of a pane that is being resized would overrule a position set before it. */
  private void afterLayout() {
    Scene scene = pane.getScene();
    if (scene == null) {
      return;
    }
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          scene.removePostLayoutPulseListener(once[0]);
          place();
        };
    scene.addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }

  private void placeFirst() {
    if (!placed && total.get() > 0) {
      placed = true;
      place();
    }
  }

  private void place() {
    double start = atEnd ? total.get() - size - END_THICKNESS / 2 : size - START_THICKNESS;
    position.set(start / total.get());
  }

  private double now() {
    double start = position.get() * total.get();
    return atEnd ? total.get() - start - END_THICKNESS / 2 : start + START_THICKNESS;
  }
}
