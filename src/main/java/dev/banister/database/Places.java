package dev.banister.database;

import dev.banister.database.address.DatabaseAddress;
import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.address.SqliteAddress;
import dev.banister.database.server.MariadbPrograms;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of rehearsal that are there without anybody connecting anything. */
public final class Places implements AutoCloseable {
  /** Why a history has no place: those of SQLite and PostgreSQL always have one. */
  public static final String ABSENT =
      "a history of MySQL or MariaDB runs on a throwaway MariaDB, and no program mariadbd was"
          + " found, on the PATH or where systems install it.";

  private final MemoryPlace memory = new MemoryPlace();
  private final ThrowawayPostgresql postgresql;
  private final @Nullable ThrowawayMariadb mysql;
  private final @Nullable ThrowawayMariadb mariadb;

  /**
   * Places, none of which runs yet.
   *
   * @param cache a folder for what takes time to make
   */
  public Places(Path cache) {
    this(cache, MariadbPrograms.installed());
  }

  Places(Path cache, Optional<MariadbPrograms> programs) {
    this.postgresql = new ThrowawayPostgresql(cache.resolve("postgresql"));
    this.mysql = programs.map(p -> new ThrowawayMariadb(Dialect.MYSQL, p)).orElse(null);
    this.mariadb = programs.map(p -> new ThrowawayMariadb(Dialect.MARIADB, p)).orElse(null);
  }

  /** The place for a dialect; empty where the programs for it are not installed. */
  public Optional<Place> of(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> Optional.of(memory);
      case POSTGRESQL -> Optional.of(postgresql);
      case MYSQL -> Optional.ofNullable(mysql);
      case MARIADB -> Optional.ofNullable(mariadb);
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
    if (mysql != null) {
      mysql.close();
    }
    if (mariadb != null) {
      mariadb.close();
    }
  }
}
