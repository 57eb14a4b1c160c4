package dev.banister.database;

import dev.banister.database.server.PostgresqlServer;
import dev.banister.database.server.ServerException;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own, started when the first database is asked for and gone when closed.
 *
 * <p>Several rehearsals may use it; each has its own databases.
 */
public final class ThrowawayPostgresql implements Place {
  private final Path cache;
  private @Nullable ScratchFolder scratch;
  private @Nullable PostgresqlServer server;
  private @Nullable PostgresqlHost host;
  private @Nullable Thread atExit;

  /**
   * A server that does not run yet.
   *
   * @param cache where its unpacked programs are kept between two runs
   */
  public ThrowawayPostgresql(Path cache) {
    this.cache = cache;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public PostgresqlDatabase open(Duration limit) throws PlaceException, InterruptedException {
    PostgresqlHost running = host();
    try {
      return new PostgresqlDatabase(running, running.create(null), limit);
    } catch (SQLException e) {
      throw new PlaceException(
          "The throwaway PostgreSQL can't make a database: %s.".formatted(e.getMessage()), e);
    }
  }

  private synchronized PostgresqlHost host() throws PlaceException, InterruptedException {
    if (host != null) {
      return host;
    }
    try {
      scratch = ScratchFolder.create();
      server = PostgresqlServer.start(cache, scratch.path());
      host = new PostgresqlHost(new OwnServer(server));
      atExit = new Thread(this::close, "throwaway-postgresql-end");
      Runtime.getRuntime().addShutdownHook(atExit);
      return host;
    } catch (ServerException e) {
      throw new PlaceException(String.valueOf(e.getMessage()), e);
    } catch (IOException | SQLException e) {
      throw new PlaceException(
          "The throwaway PostgreSQL can't be started: %s.".formatted(e.getMessage()), e);
    } finally {
      if (host == null) {
        close();
      }
    }
  }

  static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // it runs already, and finds nothing left to do
    }
  }

  @Override
  public synchronized void close() {
    if (atExit != null && atExit != Thread.currentThread()) {
      forget(atExit);
    }
    if (host != null) {
      host.close();
      host = null;
    }
    if (server != null) {
      server.close();
      server = null;
    }
    if (scratch != null) {
      ScratchFolder folder = scratch;
      scratch = null;
      try {
        folder.close();
      } catch (IOException e) {
        throw new DatabaseException("'" + folder.path() + "' can't be removed", e);
      }
    }
  }
}
