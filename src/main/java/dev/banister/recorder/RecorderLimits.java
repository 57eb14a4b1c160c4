package dev.banister.recorder;

import java.time.Duration;

/**
 * What a script may use up.
 *
 * @param time for both directions of one script, without the time that the database takes
 * @param start for a child process to come up
 * @param megabytes heap of a child
 */
public record RecorderLimits(Duration time, Duration start, int megabytes) {
  public static final RecorderLimits DEFAULT =
      new RecorderLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 256);
}
