package dev.banister.database;

import dev.banister.database.server.MariadbPrograms;
import dev.banister.database.server.MariadbServer;
import dev.banister.database.server.ServerException;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB of our own, started from installed programs when the first database is asked for and
 * gone when closed. Histories of MySQL run on it too.
 */
public final class ThrowawayMariadb implements Place {
  private final Dialect dialect;
  private final MariadbPrograms programs;
  private @Nullable ScratchFolder scratch;
  private @Nullable MariadbHost host;
  private @Nullable Thread atExit;

  /**
   * A server that does not run yet.
   *
   * @param dialect what the histories are written for
   */
  public ThrowawayMariadb(Dialect dialect, MariadbPrograms programs) {
    this.dialect = dialect;
    this.programs = programs;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public MariadbDatabase open(Duration limit) throws PlaceException, InterruptedException {
    MariadbHost running = host();
    try {
      return new MariadbDatabase(running, running.create(), dialect, limit);
    } catch (SQLException e) {
      throw new PlaceException(
          "The throwaway MariaDB can't make a database: %s.".formatted(e.getMessage()), e);
    }
  }

  private synchronized MariadbHost host() throws PlaceException, InterruptedException {
    if (host != null) {
      return host;
    }
    try {
      scratch = ScratchFolder.create();
      host = started(MariadbServer.start(programs, scratch.path()));
      atExit = new Thread(this::close, "throwaway-mariadb-end");
      Runtime.getRuntime().addShutdownHook(atExit);
      return host;
    } catch (ServerException e) {
      throw new PlaceException(String.valueOf(e.getMessage()), e);
    } catch (IOException | SQLException e) {
      throw new PlaceException(
          "The throwaway MariaDB can't be started: %s.".formatted(e.getMessage()), e);
    } finally {
      if (host == null) {
        close();
      }
    }
  }

  private static MariadbHost started(MariadbServer server) throws SQLException {
    boolean entered = false;
    try {
      MariadbHost host = new MariadbHost(server);
      entered = true;
      return host;
    } finally {
      if (!entered) {
        server.close();
      }
    }
  }

  private static void forget(Thread atExit) {
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
