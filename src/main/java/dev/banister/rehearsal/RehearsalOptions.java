package dev.banister.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to rehearse.
 *
 * @param rows rows seeded in each table; 0 for a bare stairway
 * @param seed for the values of the rows
 * @param base a file of statements to run before the first revision, or null
 * @param keep a folder in which the database of each step is left, or null
 * @param statementLimit how long one statement may run
 * @param engine what runs the migrations
 */
public record RehearsalOptions(
    int rows,
    long seed,
    @Nullable Path base,
    @Nullable Path keep,
    Duration statementLimit,
    EngineChoice engine) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A few rows in each table of a database in memory. */
  public static final RehearsalOptions DEFAULT = of(5, 4711);

  public static RehearsalOptions of(int rows, long seed) {
    return new RehearsalOptions(rows, seed, null, null, LIMIT, new EngineChoice.Embedded());
  }

  public RehearsalOptions withBase(@Nullable Path changed) {
    return new RehearsalOptions(rows, seed, changed, keep, statementLimit, engine);
  }

  public RehearsalOptions withKeep(@Nullable Path changed) {
    return new RehearsalOptions(rows, seed, base, changed, statementLimit, engine);
  }

  public RehearsalOptions withStatementLimit(Duration changed) {
    return new RehearsalOptions(rows, seed, base, keep, changed, engine);
  }

  public RehearsalOptions withEngine(EngineChoice changed) {
    return new RehearsalOptions(rows, seed, base, keep, statementLimit, changed);
  }
}
