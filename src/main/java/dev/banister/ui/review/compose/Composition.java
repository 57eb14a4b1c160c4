package dev.banister.ui.review.compose;

/** A revision laid out in both orders. */
public record Composition(ComposedPair mirrored, ComposedPair asWritten) {
  public ComposedPair in(Order order) {
    return switch (order) {
      case MIRRORED -> mirrored;
      case AS_WRITTEN -> asWritten;
    };
  }
}
