package dev.banister.database;

import dev.banister.cache.CacheFolder;
import java.nio.file.Path;
import java.time.Duration;

/** One throwaway server for all tests of a JVM; it ends with the JVM. */
public final class SharedPostgresql {
  static final Path CACHE = CacheFolder.ofThisUser().resolve("postgresql");
  private static final ThrowawayPostgresql PLACE = new ThrowawayPostgresql(CACHE);

  private SharedPostgresql() {}

  public static ThrowawayPostgresql place() {
    return PLACE;
  }

  /** An empty database; the caller closes it. */
  public static PostgresqlDatabase open() throws Exception {
    return PLACE.open(Duration.ofSeconds(30));
  }
}
