package dev.banister.database;

import dev.banister.database.address.DatabaseAddress;
import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.address.SqliteAddress;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.util.Optional;

/** The places of rehearsal that are there without anybody connecting anything. */
public final class Places implements AutoCloseable {
  private final MemoryPlace memory = new MemoryPlace();
  private final ThrowawayPostgresql postgresql;

  /**
   * Places, none of which runs yet.
   *
   * @param cache a folder for what takes time to make
   */
  public Places(Path cache) {
    this.postgresql = new ThrowawayPostgresql(cache.resolve("postgresql"));
  }

  /** The place for a dialect; empty where none is known. */
  public Optional<Place> of(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> Optional.of(memory);
      case POSTGRESQL -> Optional.of(postgresql);
      case MYSQL, MARIADB -> Optional.empty();
    };
  }

  /** The place that a connected database gives; the caller closes it. */
  public ConnectedDatabase connected(DatabaseAddress address, CopyOptions options) {
    return switch (address) {
      case SqliteAddress sqlite -> new ConnectedSqlite(sqlite, options);
      case PostgresqlAddress server ->
          options.onServer()
              ? new ClonedPostgresql(server)
              : new ConnectedPostgresql(server, postgresql, options);
    };
  }

  /** Ends what was started; it starts anew when it is asked for again. */
  @Override
  public void close() {
    postgresql.close();
  }
}
