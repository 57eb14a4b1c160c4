package dev.banister.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Makes, copies and drops the scratch databases of one server. */
final class PostgresqlHost implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private final DatabaseServer server;
  private final Connection admin;
  private final Set<String> there = new LinkedHashSet<>();
  private int made;

  PostgresqlHost(DatabaseServer server) throws SQLException {
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
    String name = String.format(Locale.ROOT, "%s_%d", server.prefix(), ++made);
    run(
        "CREATE DATABASE %s TEMPLATE %s%s"
            .formatted(
                name,
                template == null ? "template0" : RowSnapshot.quoted(template),
                server.copiesFiles() ? " STRATEGY file_copy" : ""));
    there.add(name);
    return name;
  }

  synchronized void drop(String name) throws SQLException {
    run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    there.remove(name);
  }

  /**
   * Closes a connection and waits until the server's process for it is gone: a database to which
   * one is connected can't be copied, and the server would wait long to see that.
   */
  void leave(Connection connection) throws SQLException {
    int process = connection.unwrap(PGConnection.class).getBackendPID();
    connection.close();
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (isThere(process) && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isThere(int process) throws SQLException {
    return server.isHere()
        ? ProcessHandle.of(process).isPresent()
        : !CatalogRow.all(admin, "SELECT 1 FROM pg_stat_activity WHERE pid = " + process).isEmpty();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A role that may do nothing, for a text that gives objects to it. */
  synchronized String makeRole(String role) throws SQLException {
    if (!server.isHere()) {
      throw new SQLException("role \"" + role + "\" is not there, and is not made on your server");
    }
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

  /** Drops what is left on a server that stays. */
  @Override
  public synchronized void close() {
    try (admin) {
      if (!server.isHere()) {
        for (String name : List.copyOf(there)) {
          drop(name);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("The server of the scratch databases can't be left", e);
    }
  }
}
