package dev.banister.ui.review.pair;

import dev.banister.ui.control.Labels;
import dev.banister.ui.control.Words;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.ComposedSide;
import dev.banister.ui.review.compose.Order;
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
    ComposedSide document = side.document(pair);
    if (!document.present()) {
      facts.setText(Words.of("pane.absent"));
    } else if (document.operations() == 0) {
      facts.setText(Words.of("pane.noOperations"));
    } else {
      facts.setText(Words.of("pane.facts", document.operations(), order(pair, document)));
    }
  }

  private String order(ComposedPair pair, ComposedSide document) {
    if (side == Side.LEFT || pair.order() == Order.AS_WRITTEN) {
      return Words.of("pane.firstToLast");
    }
    return document.inPart() ? Words.of("pane.mirroredInPart") : Words.of("pane.lastToFirst");
  }
}
