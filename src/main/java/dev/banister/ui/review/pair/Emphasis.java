package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Order;
import org.jspecify.annotations.Nullable;

/** Which pairs stand out and which ones stand back. */
record Emphasis(@Nullable Join selected, @Nullable Join hovered, Order order) {

  static Emphasis of(PairViewModel model) {
    return new Emphasis(
        model.selectedProperty().get(), model.hoveredProperty().get(), model.orderProperty().get());
  }

  boolean outlines(Join join) {
    return join.equals(selected) || join.equals(hovered);
  }

  boolean fades(Join join) {
    if (outlines(join)) {
      return false;
    }
    return hovered != null || (order == Order.AS_WRITTEN && !join.isMissing());
  }
}
