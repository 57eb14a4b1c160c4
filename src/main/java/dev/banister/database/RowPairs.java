package dev.banister.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows of one moment are which of another, told by some columns; of several that are equal in
 * these each has one partner, in the order of the rows.
 *
 * <p>Keeps four bytes a row, and a few more while the pairs are made.
 */
public final class RowPairs {
  private static final int NONE = -1;
  private final TableRows earlier;
  private final TableRows later;
  private final int[] partners;
  private final boolean[] taken;

  private RowPairs(TableRows earlier, TableRows later, int[] partners, boolean[] taken) {
    this.earlier = earlier;
    this.later = later;
    this.partners = partners;
    this.taken = taken;
  }

  /**
   * Pairs of the rows of one table.
   *
   * @param key columns that both moments have
   */
  public static RowPairs of(TableRows earlier, TableRows later, List<String> key) {
    int[] partners = new int[earlier.count()];
    boolean[] taken = new boolean[later.count()];
    Chains chains = new Chains(later.hashes(key));
    long[] sought = earlier.hashes(key);
    for (int row = 0; row < sought.length; row++) {
      int partner = chains.take(sought[row]);
      partners[row] = partner;
      if (partner != NONE) {
        taken[partner] = true;
      }
    }
    return new RowPairs(earlier, later, partners, taken);
  }

  public TableRows earlier() {
    return earlier;
  }

  public TableRows later() {
    return later;
  }

  /** Whether a row of the earlier moment is there later. */
  public boolean isKept(int row) {
    return partners[row] != NONE;
  }

  /**
   * The number that a row of the earlier moment has later.
   *
   * @throws IllegalArgumentException when it is gone
   */
  public int partner(int row) {
    if (!isKept(row)) {
      throw new IllegalArgumentException("row " + row + " is gone");
    }
    return partners[row];
  }

  /** Rows of the later moment that were not there before, by number. */
  public IntStream added() {
    return IntStream.range(0, taken.length).filter(row -> !taken[row]);
  }

  /** How many rows of the earlier moment are gone. */
  public long lost() {
    return Arrays.stream(partners).filter(p -> p == NONE).count();
  }

  /** Rows by hash: a table of the distinct ones, and for each a chain of its rows. */
  private static final class Chains {
    private final long[] hashes;
    private final int[] first;
    private final int[] head;
    private final int[] next;

    Chains(long[] hashes) {
      this.hashes = hashes;
      int size = Integer.highestOneBit(Math.max(1, hashes.length)) * 4;
      this.first = filled(size);
      this.head = filled(size);
      this.next = filled(hashes.length);
      for (int row = hashes.length - 1; row >= 0; row--) {
        int slot = slot(hashes[row]);
        next[row] = head[slot];
        head[slot] = row;
        first[slot] = row;
      }
    }

    private static int[] filled(int size) {
      int[] array = new int[size];
      Arrays.fill(array, NONE);
      return array;
    }

    /** Where a hash stands, or would. */
    private int slot(long hash) {
      int mask = first.length - 1;
      int slot = (int) (hash ^ hash >>> 32) & mask;
      while (first[slot] != NONE && hashes[first[slot]] != hash) {
        slot = slot + 1 & mask;
      }
      return slot;
    }

    /** The next row of that hash that nobody took yet, or {@code NONE}. */
    int take(long hash) {
      int slot = slot(hash);
      int row = head[slot];
      if (row != NONE) {
        head[slot] = next[row];
      }
      return row;
    }
  }
}
