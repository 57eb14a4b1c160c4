package dev.banister.database;

import dev.banister.database.CopyReport.CopiedTable;
import dev.banister.database.address.PostgresqlAddress;
import dev.banister.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's PostgreSQL database, cloned whole on its own server for its version, its extensions
 * and all of its rows. Nothing but databases of ours is made there, and they are dropped again.
 */
public final class ClonedPostgresql implements ConnectedDatabase {
  private static final String OTHERS =
      "SELECT coalesce(nullif(application_name, ''), 'a program without a name'), usename"
          + " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
          + " AND backend_type = 'client backend' AND application_name <> '"
          + ReadingSession.APPLICATION
          + "' ORDER BY 1, 2";
  private static final String ROWS =
      "SELECT c.oid::regclass::text, c.reltuples::bigint FROM pg_class c JOIN pg_namespace n"
          + " ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%'"
          + " AND n.nspname <> 'information_schema' ORDER BY 1";
  private static final String IN_USE = "55006";
  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 500;
  private final PostgresqlAddress address;
  private @Nullable PostgresqlHost host;
  private @Nullable Thread atExit;
  private CopyReport copied = CopyReport.NOTHING;

  public ClonedPostgresql(PostgresqlAddress address) {
    this.address = address;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public PostgresqlAddress address() {
    return address;
  }

  @Override
  public Standing look() throws PlaceException {
    return ConnectedPostgresql.look(address);
  }

  @Override
  public PostgresqlDatabase open(Duration limit) throws PlaceException, InterruptedException {
    List<CopiedTable> tables;
    String searchPath;
    int version;
    try (ReadingSession session = ReadingSession.open(address, 60)) {
      Connection connection = session.connection();
      requireAlone(connection);
      searchPath = session.searchPath();
      version = session.version();
      String versions = VersionTableFinder.find(connection, ConnectedPostgresql.VERSION_TABLES);
      tables =
          CatalogRow.all(connection, ROWS).stream()
              .filter(row -> !row.required(0).equals(versions))
              .map(
                  row -> {
                    long rows = Long.parseLong(row.required(1));
                    return new CopiedTable(row.required(0), Math.max(0, rows), rows);
                  })
              .toList();
    } catch (SQLException e) {
      throw ReadingSession.unreadable(address, e);
    }
    try {
      PostgresqlHost clones = host(version);
      PostgresqlDatabase clone = new PostgresqlDatabase(clones, cloned(clones), limit);
      clone.searchIn(searchPath);
      copied =
          new CopyReport(
              "A clone of the whole database on its own server; its row counts are estimates.",
              tables,
              List.of());
      return clone;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Another rehearsal may be cloning at this moment; that is soon over. */
  private String cloned(PostgresqlHost clones) throws SQLException, InterruptedException {
    for (int i = 1; ; i++) {
      try {
        return clones.create(address.database());
      } catch (SQLException e) {
        if (!IN_USE.equals(e.getSQLState()) || i == TRIES) {
          throw e;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private synchronized PostgresqlHost host(int version) throws SQLException {
    if (host == null) {
      CloneServer server = CloneServer.of(address, version);
      host = new PostgresqlHost(server);
      server.dropLeftOvers();
      atExit = new Thread(this::close, "clones-end");
      Runtime.getRuntime().addShutdownHook(atExit);
    }
    return host;
  }

  private void requireAlone(Connection connection) throws SQLException, PlaceException {
    List<CatalogRow> others = CatalogRow.all(connection, OTHERS);
    if (!others.isEmpty()) {
      throw alone(
          others.size() == 1 ? "Another session is" : others.size() + " other sessions are",
          others.stream()
              .map(row -> row.required(0) + " of " + row.required(1))
              .distinct()
              .limit(3)
              .collect(Collectors.joining(", ", " (", ")")));
    }
  }

  private PlaceException alone(String who, String which) {
    return new PlaceException(
        "%s connected to '%s'%s, and a clone with --on-server needs nobody there. Leave --on-server out to rehearse on a sample, or end them."
            .formatted(who, address.database(), which));
  }

  private PlaceException failure(SQLException e) {
    String words = PostgresqlErrors.message(e).replaceFirst("\\.$", "");
    return switch (String.valueOf(e.getSQLState())) {
      case IN_USE -> alone("Somebody else is", "");
      case "42501" ->
          new PlaceException(
              "'%s' may not clone '%s' on its server: %s. Leave --on-server out to rehearse on a sample."
                  .formatted(address.user(), address.database(), words),
              e);
      default ->
          new PlaceException(
              "'%s' can't be cloned on its server: %s. Leave --on-server out to rehearse on a sample."
                  .formatted(address.database(), words),
              e);
    };
  }

  @Override
  public CopyReport copied() {
    return copied;
  }

  @Override
  public synchronized void close() {
    if (atExit != null && atExit != Thread.currentThread()) {
      ThrowawayPostgresql.forget(atExit);
      atExit = null;
    }
    if (host != null) {
      host.close();
      host = null;
    }
  }
}
