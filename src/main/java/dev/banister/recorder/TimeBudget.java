package dev.banister.recorder;

import java.time.Duration;

/** What is left of a time limit; stands still while the parent itself is at work. */
final class TimeBudget {
  private long left;
  private long since;

  TimeBudget(Duration limit) {
    left = limit.toNanos();
    since = System.nanoTime();
  }

  /** Nanoseconds left, not below zero. */
  long left() {
    return Math.max(0, left - (System.nanoTime() - since));
  }

  void pause() {
    left = left();
  }

  void resume() {
    since = System.nanoTime();
  }
}
