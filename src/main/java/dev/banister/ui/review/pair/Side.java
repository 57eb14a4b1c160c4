package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.ComposedSide;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.RowSpan;
import java.util.Optional;

/** One of the two panes. */
enum Side {
  LEFT,
  RIGHT;

  ComposedSide document(ComposedPair pair) {
    return this == LEFT ? pair.left() : pair.right();
  }

  RowSpan rows(Link link) {
    return this == LEFT ? link.left() : link.right();
  }

  Optional<Link> linkAt(ComposedPair pair, int row) {
    return this == LEFT ? pair.linkAtLeft(row) : pair.linkAtRight(row);
  }
}
