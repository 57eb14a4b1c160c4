package dev.banister.database;

import dev.banister.database.server.MariadbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Makes, copies and drops the databases of the throwaway MariaDB; ends it when closed. */
final class MariadbHost implements AutoCloseable {
  private final MariadbServer server;
  private final Connection admin;
  private int made;

  MariadbHost(MariadbServer server) throws SQLException {
    this.server = server;
    this.admin = server.connect("mysql");
  }

  /** A new, empty database; gives its name. */
  synchronized String create() throws SQLException {
    String name = String.format(Locale.ROOT, "scratch_%d", ++made);
    run("CREATE DATABASE " + name);
    return name;
  }

  /** A new database with everything that another holds, in which nothing may be open. */
  synchronized String copy(String original) throws SQLException {
    String name = create();
    new MariadbCopy(admin, original, name).make();
    return name;
  }

  synchronized void drop(String name) throws SQLException {
    run("DROP DATABASE IF EXISTS " + name);
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
      statement.execute("SET SESSION max_statement_time = " + limit.toMillis() / 1000.0);
    }
    return connection;
  }

  /** Where a program that we start finds a database; the password is for its eyes only. */
  Map<String, String> address(String name) {
    return server.address(name);
  }

  @Override
  public void close() {
    try (server) {
      admin.close();
    } catch (SQLException e) {
      throw new DatabaseException("The throwaway MariaDB can't be left", e);
    }
  }
}
