package dev.banister.database;

import dev.banister.database.server.PostgresqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes, copies and drops the databases of the throwaway server. */
final class PostgresqlHost implements AutoCloseable {
  private static final String BUSY = "SELECT 1 FROM pg_stat_activity WHERE datname = ? LIMIT 1";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private final PostgresqlServer server;
  private final Connection admin;
  private int made;

  PostgresqlHost(PostgresqlServer server) throws SQLException {
    this.server = server;
    this.admin = server.connect("postgres");
  }

  /**
   * A new database.
   *
   * @param template the database to copy, to which nothing may be connected; null for an empty one
   * @return its name
   */
  synchronized String create(@Nullable String template) throws SQLException {
    String name = String.format(Locale.ROOT, "scratch_%d", ++made);
    if (template != null) {
      awaitQuiet(template);
    }
    run(
        "CREATE DATABASE %s TEMPLATE %s"
            .formatted(name, template == null ? "template0" : template));
    return name;
  }

  synchronized void drop(String name) throws SQLException {
    run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  /** The server ends a session a moment after its client did, and waits long for it to be over. */
  private void awaitQuiet(String name) throws SQLException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    try (PreparedStatement busy = admin.prepareStatement(BUSY)) {
      busy.setString(1, name);
      while (isTrue(busy) && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  private static boolean isTrue(PreparedStatement question) throws SQLException {
    try (ResultSet answer = question.executeQuery()) {
      return answer.next();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A connection on which no statement may run longer than {@code limit}. */
  Connection connect(String name, Duration limit) throws SQLException {
    Connection connection = server.connect(name);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET statement_timeout = " + limit.toMillis());
    }
    return connection;
  }

  @Override
  public void close() {
    try {
      admin.close();
    } catch (SQLException e) {
      throw new DatabaseException("The throwaway PostgreSQL can't be left", e);
    }
  }
}
