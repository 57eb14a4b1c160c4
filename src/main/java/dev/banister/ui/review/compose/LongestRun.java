package dev.banister.ui.review.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The longest strictly rising subsequence, by patience sorting in n log n. */
final class LongestRun {

  private LongestRun() {}

  /** Indexes of the members of the run. Negative values take no part. */
  static List<Integer> of(int[] values) {
    int[] topValue = new int[values.length];
    int[] topIndex = new int[values.length];
    int[] previous = new int[values.length];
    int piles = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        continue;
      }
      int found = Arrays.binarySearch(topValue, 0, piles, values[i]);
      int pile = found >= 0 ? found : -found - 1;
      topValue[pile] = values[i];
      topIndex[pile] = i;
      previous[i] = pile > 0 ? topIndex[pile - 1] : -1;
      piles = Math.max(piles, pile + 1);
    }
    List<Integer> run = new ArrayList<>();
    for (int i = piles > 0 ? topIndex[piles - 1] : -1; i >= 0; i = previous[i]) {
      run.addFirst(i);
    }
    return run;
  }
}
