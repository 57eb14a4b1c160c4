package dev.banister.ui.review.compose;

/** The rows from first to last, both included. */
public record RowSpan(int first, int last) {

  public boolean contains(int row) {
    return row >= first && row <= last;
  }

  public RowSpan with(RowSpan other) {
    return new RowSpan(Math.min(first, other.first), Math.max(last, other.last));
  }

  public boolean overlaps(RowSpan other) {
    return first <= other.last && last >= other.first;
  }
}
