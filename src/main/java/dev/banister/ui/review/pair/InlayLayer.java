package dev.banister.ui.review.pair;

import dev.banister.pairing.Reversal;
import dev.banister.ui.review.compose.ComposedSide;
import dev.banister.ui.review.compose.Row;
import dev.banister.ui.review.compose.RowSpan;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Shows inlays and slots over the empty paragraphs that keep their place. Only rows in view have
 * nodes; they don't move sideways with the code, so that they can always be read.
 */
final class InlayLayer extends Pane {

  private static final double SLOT_LEFT = 12;
  private static final double SLOT_RIGHT = 8;

  private final RowGeometry geometry;
  private final double indent;
  private final Map<Integer, HBox> nodes = new HashMap<>();
  private final PairViewModel model;
  private @Nullable ComposedSide document;

  InlayLayer(Side side, RowGeometry geometry, PairViewModel model) {
    this.geometry = geometry;
    this.model = model;
    this.indent = side == Side.LEFT ? 0 : PaneBackdrop.EDGE_BAR;
    setPickOnBounds(false);
    Rectangle clip = new Rectangle();
    clip.setY(RowGeometry.TOP);
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  void show(ComposedSide value) {
    document = value;
    nodes.clear();
    getChildren().clear();
  }

  void clear() {
    document = null;
    nodes.clear();
    getChildren().clear();
  }

  void place() {
    if (document == null) {
      return;
    }
    RowSpan visible = geometry.visible();
    nodes
        .entrySet()
        .removeIf(entry -> !visible.contains(entry.getKey()) && remove(entry.getValue()));
    for (int row = visible.first(); row <= visible.last(); row++) {
      switch (document.rows().get(row)) {
        case Row.Inlay inlay ->
            place(
                row,
                node(row, inlay, document.reversalAt(row).orElse(Reversal.EXACT)),
                indent + NumberColumns.TEXT_LEFT,
                0);
        case Row.Slot slot -> place(row, node(row, slot), indent + SLOT_LEFT, SLOT_RIGHT);
        case Row.Code code -> {}
        case Row.Filler filler -> {}
      }
    }
  }

  private HBox node(int row, Row.Inlay inlay, Reversal reversal) {
    return nodes.computeIfAbsent(row, absent -> add(InlayNodes.inlay(inlay, reversal)));
  }

  private HBox node(int row, Row.Slot slot) {
    return nodes.computeIfAbsent(row, absent -> add(InlayNodes.slot(slot, model.fix(slot.join()))));
  }

  private HBox add(HBox node) {
    node.setManaged(false);
    getChildren().add(node);
    node.applyCss();
    return node;
  }

  private void place(int row, HBox node, double left, double right) {
    node.resizeRelocate(left, geometry.top(row), getWidth() - left - right, RowGeometry.ROW_HEIGHT);
  }

  private boolean remove(HBox node) {
    return getChildren().remove(node);
  }
}
