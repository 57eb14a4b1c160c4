package dev.banister.ui.review.compose;

/** A join with the rows that it takes on either side: what a ribbon connects. */
public record Link(Join join, RowSpan left, RowSpan right) {

  public boolean touches(RowSpan leftRows, RowSpan rightRows) {
    return left.overlaps(leftRows) || right.overlaps(rightRows);
  }
}
