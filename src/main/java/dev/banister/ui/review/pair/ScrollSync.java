package dev.banister.ui.review.pair;

import dev.banister.ui.review.compose.Order;

/**
 * Keeps the panes together. Mirrored: one position for both, since partners share a row. As
 * written: in proportion, since the documents are not equally long.
 */
final class ScrollSync {

  private final CodePane left;
  private final CodePane right;
  private final PairViewModel model;
  private boolean moving;

  ScrollSync(CodePane left, CodePane right, PairViewModel model) {
    this.left = left;
    this.right = right;
    this.model = model;
    left.geometry().scrollProperty().addListener(changed -> follow(left, right));
    right.geometry().scrollProperty().addListener(changed -> follow(right, left));
  }

  /** Scrolls the longer document, so that a wheel over the short one isn't lost. */
  void scrollBy(double amount) {
    CodePane longer = longer();
    longer.scrollTo(longer.geometry().scrollProperty().get() + amount);
  }

  void scrollTo(double y) {
    longer().scrollTo(y);
  }

  void align() {
    follow(left, right);
  }

  CodePane longer() {
    return left.geometry().maxScroll() >= right.geometry().maxScroll() ? left : right;
  }

  private void follow(CodePane moved, CodePane other) {
    if (moving) {
      return;
    }
    moving = true;
    other.scrollTo(target(moved.geometry(), other.geometry()));
    moving = false;
  }

  private double target(RowGeometry moved, RowGeometry other) {
    double y = moved.scrollProperty().get();
    if (model.orderProperty().get() == Order.MIRRORED || moved.maxScroll() == 0) {
      return y;
    }
    return y / moved.maxScroll() * other.maxScroll();
  }
}
