package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Order;
import dev.banister.ui.review.compose.Row;
import dev.banister.ui.control.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line above a pane: which stream, how many operations, in which order. */
final class PaneHead extends HBox {

  private final Side side;
  private final Label facts = Labels.shrinking("", "secondary");

  PaneHead(Side side) {
    this.side = side;
    getStyleClass().add("pane-head");
    String name = side == Side.LEFT ? "upgrade()" : "downgrade()";
    getChildren().addAll(Labels.fixed(name, "pane-name"), facts);
  }

  void show(ComposedPair pair) {
    long operations = side.document(pair).rows().stream()
        .filter(row -> row instanceof Row.Code code && code.first() && code.operation() > 0)
        .count();
    boolean mirrored = side == Side.RIGHT && pair.order() == Order.MIRRORED;
    facts.setText("%d %s, %s".formatted(
        operations,
        operations == 1 ? "operation" : "operations",
        mirrored ? "last to first" : "first to last"));
  }
}
