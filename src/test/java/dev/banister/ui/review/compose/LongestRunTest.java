package dev.banister.ui.review.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongestRunTest {

  @Test
  void findsTheLongestRisingRun() {
    assertThat(LongestRun.of(new int[] {3, 0, 1, 5, 2, 4})).containsExactly(1, 2, 4, 5);
  }

  @Test
  void leavesNegativeValuesOut() {
    assertThat(LongestRun.of(new int[] {-1, 0, -1, 1})).containsExactly(1, 3);
  }

  @Test
  void equalValuesDoNotRise() {
    assertThat(LongestRun.of(new int[] {2, 2, 2})).hasSize(1);
  }

  @Test
  void nothingHasNoRun() {
    assertThat(LongestRun.of(new int[0])).isEmpty();
  }
}
