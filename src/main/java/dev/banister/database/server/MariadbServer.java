package dev.banister.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB for one run of the program: it listens on the loopback address only, knows one user
 * with a random password, and never waits for the disk.
 */
public final class MariadbServer implements AutoCloseable {
  private static final int TRIES = 3;
  private static final long PATIENCE_SECONDS = 60;
  private static final long PAUSE_MILLIS = 20;
  private final Process process;
  private final int port;
  private final String password;

  private MariadbServer(Process process, int port, String password) {
    this.process = process;
    this.port = port;
    this.password = password;
  }

  /**
   * Makes the files of a server and starts it; takes two or three seconds.
   *
   * @param scratch a folder of this run, in which the server puts its files
   * @throws InterruptedException when the thread is interrupted; nothing is left running then
   */
  public static MariadbServer start(MariadbPrograms programs, Path scratch)
      throws ServerException, InterruptedException {
    ServerAccount account = ServerAccount.here();
    MariadbFiles files = new MariadbFiles(scratch.resolve("mariadb"));
    try {
      Files.createDirectories(files.data());
      account.letThrough(scratch);
      account.give(files.folder());
      account.give(files.data());
      String password = Loopback.randomPassword();
      MariadbLaunch launch = new MariadbLaunch(account, programs, files);
      launch.initialise(password);
      return started(launch, password);
    } catch (IOException e) {
      throw new ServerException(
          "The throwaway MariaDB can't be started in '%s': %s.".formatted(scratch, e.getMessage()),
          e);
    }
  }

  /** Another program may take the free port first, so a start that fails is tried again. */
  private static MariadbServer started(MariadbLaunch launch, String password)
      throws IOException, ServerException, InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      int port = Loopback.freePort();
      MariadbServer server = new MariadbServer(launch.server(port), port, password);
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
    throw new ServerException("The throwaway MariaDB doesn't start: " + launch.lastWords(), null);
  }

  private boolean becomesReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try (Connection connection = connect("mysql")) {
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
    properties.setProperty("sslMode", "disable");
    // one statement a text, numbers and dates as the server has them, as with PyMySQL
    properties.setProperty("allowMultiQueries", "false");
    properties.setProperty("tinyInt1isBit", "false");
    properties.setProperty("yearIsDateType", "false");
    properties.setProperty("jdbcCompliantTruncation", "false");
    return DriverManager.getConnection(
        "jdbc:mariadb://%s:%d/%s".formatted(Loopback.ADDRESS, port, database), properties);
  }

  /** The address in its parts, with the password, for a program that we start; never shown. */
  public Map<String, String> address(String database) {
    return Map.of(
        "dialect",
        "mysql",
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

  /** Stops the server; its files go with the folder that it was started in. */
  @Override
  public void close() {
    Loopback.stop(process);
  }
}
