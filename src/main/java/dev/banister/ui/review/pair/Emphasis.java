package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.Order;
import dev.banister.ui.domain.Pair;

/** Which pairs stand out and which ones stand back. */
record Emphasis(Pair selected, Pair hovered, Order order) {

  static Emphasis of(PairViewModel model) {
    return new Emphasis(
        model.selectedProperty().get(), model.hoveredProperty().get(), model.orderProperty().get());
  }

  boolean outlines(Pair pair) {
    return pair.equals(selected) || pair.equals(hovered);
  }

  boolean fades(Pair pair) {
    if (outlines(pair)) {
      return false;
    }
    return hovered != null || (order == Order.AS_WRITTEN && !pair.isMissing());
  }
}
