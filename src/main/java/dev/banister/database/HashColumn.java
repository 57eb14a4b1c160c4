package dev.banister.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of one column, in pieces; a piece that is the same in another moment is kept once, so
 * that a table costs memory once and not for each moment of it.
 */
final class HashColumn {
  private static final int BITS = 12;
  private static final int PIECE = 1 << BITS;
  private final List<long[]> pieces;

  private HashColumn(List<long[]> pieces) {
    this.pieces = pieces;
  }

  long get(int row) {
    return pieces.get(row >> BITS)[row & PIECE - 1];
  }

  /** Whether the pieces are another's own, not only equal. */
  boolean isOf(HashColumn other) {
    return pieces.equals(other.pieces); // arrays are equal when they are the same
  }

  /** Takes hashes one after the other. */
  static final class Writer {
    private final @Nullable HashColumn earlier;
    private final List<long[]> pieces = new ArrayList<>();
    private long[] open = new long[PIECE];
    private int filled;

    /**
     * A writer.
     *
     * @param earlier the same column at an earlier moment, or null
     */
    Writer(@Nullable HashColumn earlier) {
      this.earlier = earlier;
    }

    void add(long hash) {
      if (filled == PIECE) {
        close();
        open = new long[PIECE];
      }
      open[filled++] = hash;
    }

    private void close() {
      long[] piece = filled == PIECE ? open : Arrays.copyOf(open, filled);
      int at = pieces.size();
      boolean same =
          earlier != null
              && at < earlier.pieces.size()
              && Arrays.equals(earlier.pieces.get(at), piece);
      pieces.add(same ? earlier.pieces.get(at) : piece);
      filled = 0;
    }

    HashColumn finish() {
      if (filled > 0) {
        close();
      }
      return new HashColumn(List.copyOf(pieces));
    }
  }
}
