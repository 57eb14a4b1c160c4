package dev.banister.database;

import dev.banister.database.server.PostgresqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Makes, copies and drops the databases of the throwaway server. */
final class PostgresqlHost implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
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
    run(
        "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy"
            .formatted(name, template == null ? "template0" : template));
    return name;
  }

  synchronized void drop(String name) throws SQLException {
    run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  /**
   * Closes a connection and waits until the server's process for it is gone: a database to which
   * one is connected can't be copied, and the server would wait long to see that.
   */
  void leave(Connection connection) throws SQLException {
    int process = connection.unwrap(PGConnection.class).getBackendPID();
    connection.close();
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (ProcessHandle.of(process).isPresent() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A role that may do nothing, for a text that gives objects to it. */
  synchronized String makeRole(String role) throws SQLException {
    run("CREATE ROLE " + RowSnapshot.quoted(role));
    return role;
  }

  /** A connection on which no statement may run longer than {@code limit}. */
  Connection connect(String name, Duration limit) throws SQLException {
    Connection connection = server.connect(name);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET statement_timeout = " + limit.toMillis());
    }
    return connection;
  }

  /** Where a program that we start finds a database; the password is for its eyes only. */
  Map<String, String> address(String name) {
    return server.address(name);
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
