package dev.banister.recorder;

import java.time.Duration;

/**
 * What a script may use up.
 *
 * @param time for both directions of one script, without the time that the database takes
 * @param start for a child process to come up
 * @param megabytes heap of a child
 * @param nice how far a child stands back behind other processes, as Unix counts; 0 is not at all
 */
public record RecorderLimits(Duration time, Duration start, int megabytes, int nice) {
  public static final RecorderLimits DEFAULT =
      new RecorderLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 256);

  /** Limits of children that nobody but who waits for them is kept back by. */
  public RecorderLimits(Duration time, Duration start, int megabytes) {
    this(time, start, megabytes, 0);
  }

  /** Scripts run all the time that a folder is checked: the window goes before them. */
  public RecorderLimits behindTheWindow() {
    return new RecorderLimits(time, start, megabytes, 5);
  }
}
