package dev.banister.python;

import java.time.Clock;

/**
 * What a script may use up, and what it sees of time and chance.
 *
 * @param steps of one load or one call: loops, calls and items of iterators
 * @param depth of nested calls before a RecursionError
 * @param seed of {@code random} and {@code uuid4}, so that two runs give the same
 * @param clock of {@code datetime.now()} and {@code time.time()}
 */
public record Limits(long steps, int depth, long seed, Clock clock) {
  public static final Limits DEFAULT = new Limits(2_000_000, 400, 0, Clock.systemUTC());
}
