package dev.banister.ui.review.compose;

/** The order in which the downgrade pane lists its operations. */
public enum Order {
  MIRRORED,
  AS_WRITTEN;

  public Order other() {
    return this == MIRRORED ? AS_WRITTEN : MIRRORED;
  }
}
