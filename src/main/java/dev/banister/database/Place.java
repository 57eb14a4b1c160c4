package dev.banister.database;

import dev.banister.sql.Dialect;
import java.time.Duration;

/** Where rehearsals get their databases from. */
public sealed interface Place extends AutoCloseable
    permits MemoryPlace, ThrowawayPostgresql, ThrowawayMariadb, ConnectedDatabase {
  Dialect dialect();

  /**
   * An empty database; the caller closes it.
   *
   * @param limit how long one statement may run
   */
  ScratchDatabase open(Duration limit) throws PlaceException, InterruptedException;

  @Override
  void close();
}
