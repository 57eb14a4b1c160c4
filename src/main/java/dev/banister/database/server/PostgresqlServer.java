package dev.banister.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL for one run of the program: it listens on the loopback address only, wants a random
 * password that nobody else knows, and never waits for the disk.
 */
public final class PostgresqlServer implements AutoCloseable {
  private static final int TRIES = 3;
  private static final long PATIENCE_SECONDS = 60;
  private static final long PAUSE_MILLIS = 20;
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=" + Loopback.ADDRESS,
          "unix_socket_directories=",
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "autovacuum=off",
          "jit=off",
          "max_connections=20",
          "shared_buffers=64MB",
          "max_wal_size=512MB",
          "TimeZone=UTC");

  private final Process process;
  private final int port;
  private final String password;

  private PostgresqlServer(Process process, int port, String password) {
    this.process = process;
    this.port = port;
    this.password = password;
  }

  /**
   * Unpacks, initialises and starts a server; takes a second or two.
   *
   * @param cache where the unpacked programs are kept
   * @param scratch a folder of this run, in which the server puts its files
   * @throws InterruptedException when the thread is interrupted; nothing is left running then
   */
  public static PostgresqlServer start(Path cache, Path scratch)
      throws ServerException, InterruptedException {
    ServerAccount account = ServerAccount.here();
    Path programs = PostgresqlBinaries.unpacked(account.reachable(cache)).resolve("bin");
    try {
      Path folder = Files.createDirectories(scratch.resolve("postgresql"));
      account.letThrough(scratch);
      account.give(folder);
      Cluster cluster = new Cluster(account, programs, folder);
      String password = Loopback.randomPassword();
      cluster.initialise(Loopback.USER, password);
      return started(cluster, password);
    } catch (IOException e) {
      throw new ServerException(
          "The throwaway PostgreSQL can't be started in '%s': %s."
              .formatted(scratch, e.getMessage()),
          e);
    }
  }

  /** Another program may take the free port first, so a start that fails is tried again. */
  private static PostgresqlServer started(Cluster cluster, String password)
      throws IOException, ServerException, InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      int port = Loopback.freePort();
      PostgresqlServer server = new PostgresqlServer(cluster.start(port, SETTINGS), port, password);
      boolean ready = false;
      try {
        ready = server.becomesReady();
      } finally {
        if (!ready) {
          server.close();
        }
      }
      if (ready) {
        return server;
      }
    }
    throw new ServerException(
        "The throwaway PostgreSQL doesn't start: " + cluster.lastWords(), null);
  }

  /** Waits until the server answers; false when it ended or never does. */
  private boolean becomesReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try (Connection connection = connect("postgres")) {
        return connection.isValid(1);
      } catch (SQLException notYet) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return false;
  }

  /** A connection as the owner of everything; the caller closes it. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", Loopback.USER);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "Banister");
    // a text stands for a value of any type, as with psycopg
    properties.setProperty("stringtype", "unspecified");
    // a plan that the server keeps breaks when a migration changes the table
    properties.setProperty("prepareThreshold", "0");
    // a COMMIT after an error is a ROLLBACK that nobody complains of, as with psycopg
    properties.setProperty("raiseExceptionOnSilentRollback", "false");
    properties.setProperty("sslmode", "disable");
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(Loopback.ADDRESS, port, database), properties);
  }

  /** The address in its parts, with the password, for a program that we start; never shown. */
  public Map<String, String> address(String database) {
    return Map.of(
        "dialect",
        "postgresql",
        "host",
        Loopback.ADDRESS,
        "port",
        Integer.toString(port),
        "user",
        Loopback.USER,
        "password",
        password,
        "database",
        database);
  }

  /** The address with the password in it, for a program that a test starts; never shown. */
  String url(String scheme, String database) {
    return "%s://%s:%s@%s:%d/%s"
        .formatted(scheme, Loopback.USER, password, Loopback.ADDRESS, port, database);
  }

  /** Stops the server; its files go with the folder that it was started in. */
  @Override
  public void close() {
    Loopback.stop(process);
  }
}
