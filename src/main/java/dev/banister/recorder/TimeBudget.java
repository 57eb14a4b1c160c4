package dev.banister.recorder;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * What is left of a time limit; stands still while the parent itself is at work. On a machine that
 * has more to do than it has cores for, a script gets three times as long: what it does must not
 * hang on who else is busy.
 */
final class TimeBudget {
  private static final int PATIENCE = 3;

  /** Programs that want to run, for each core. */
  private static final double BUSY = 2.5;

  private final Duration limit;
  private final BooleanSupplier busy;
  private boolean extended;
  private long left;
  private long since;

  TimeBudget(Duration limit) {
    this(limit, TimeBudget::isMachineBusy);
  }

  /**
   * A budget.
   *
   * @param busy whether the machine is, asked when the limit is reached
   */
  TimeBudget(Duration limit, BooleanSupplier busy) {
    this.limit = limit;
    this.busy = busy;
    left = limit.toNanos();
    since = System.nanoTime();
  }

  private static boolean isMachineBusy() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load > BUSY * Runtime.getRuntime().availableProcessors();
  }

  /** Nanoseconds left, not below zero. */
  long left() {
    return Math.max(0, left - (System.nanoTime() - since));
  }

  /** Whether the time is up; on a busy machine the first answer gives more of it. */
  boolean isOver() {
    if (left() > 0) {
      return false;
    }
    if (extended || !busy.getAsBoolean()) {
      return true;
    }
    extended = true;
    left += (PATIENCE - 1) * limit.toNanos();
    return left() == 0;
  }

  /** The time that was given, for a reader. */
  String given() {
    double seconds = limit.toMillis() / 1e3 * (extended ? PATIENCE : 1);
    return String.format(Locale.ROOT, "%.3g s", seconds);
  }

  void pause() {
    left = left();
  }

  void resume() {
    since = System.nanoTime();
  }
}
