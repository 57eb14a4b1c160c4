package dev.banister.database;

import dev.banister.database.address.PostgresqlAddress;
import dev.banister.database.login.LoginException;
import dev.banister.database.login.PostgresqlLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A connection to somebody's PostgreSQL that can't change anything: one read-only transaction that
 * sees one moment, gives up early where others hold locks, and lets row security hide nothing.
 */
final class ReadingSession implements AutoCloseable {
  static final String APPLICATION = "Banister, reading";
  private static final int OLDEST = 14;
  private static final int NEWEST = 18;

  /** In a transaction of its own each, before the one that reads. */
  private static final List<String> SETTINGS =
      List.of(
          "SET default_transaction_read_only = on",
          "SET lock_timeout = '5s'",
          "SET row_security = off",
          "SET synchronize_seqscans = off",
          "SET datestyle = 'ISO, YMD'",
          "SET intervalstyle = 'postgres'",
          "SET extra_float_digits = 3");

  private final Connection connection;
  private final String searchPath;
  private final int version;
  private final String versionText;

  private ReadingSession(Connection connection, int statementSeconds) throws SQLException {
    this.connection = connection;
    for (String setting : SETTINGS) {
      run(setting);
    }
    run("SET statement_timeout = '" + statementSeconds + "s'");
    CatalogRow server =
        CatalogRow.all(
                connection,
                "SELECT current_setting('server_version_num')::int / 10000,"
                    + " current_setting('server_version'), current_setting('search_path')")
            .getFirst();
    this.version = Integer.parseInt(server.required(0));
    this.versionText = server.required(1);
    this.searchPath = server.required(2);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /**
   * Logs in.
   *
   * @param statementSeconds how long one query may take
   */
  static ReadingSession open(PostgresqlAddress address, int statementSeconds)
      throws PlaceException {
    try {
      Connection connection = new PostgresqlLogin(address, APPLICATION).connect();
      try {
        ReadingSession session = new ReadingSession(connection, statementSeconds);
        session.requireKnownVersion();
        return session;
      } catch (SQLException | PlaceException e) {
        connection.close();
        throw e;
      }
    } catch (LoginException e) {
      throw e.isPasswordNeeded()
          ? PlaceException.wantsPassword(String.valueOf(e.getMessage()), e)
          : new PlaceException(String.valueOf(e.getMessage()), e);
    } catch (SQLException e) {
      throw unreadable(address, e);
    }
  }

  static PlaceException unreadable(PostgresqlAddress address, SQLException e) {
    return new PlaceException(
        "'%s' can't be read: %s. Check what '%s' may do there."
            .formatted(
                address.database(),
                PostgresqlErrors.message(e).replaceFirst("\\.$", ""),
                address.user()),
        e);
  }

  private void requireKnownVersion() throws PlaceException {
    if (version < OLDEST || version > NEWEST) {
      throw new PlaceException(
          "The server is PostgreSQL %s. Banister reads %d to %d: dump the database into one of those and connect that."
              .formatted(versionText, OLDEST, NEWEST));
    }
  }

  Connection connection() {
    return connection;
  }

  /** The first number of the server's version. */
  int version() {
    return version;
  }

  /** "PostgreSQL 16.4". */
  String server() {
    return "PostgreSQL " + versionText.replaceFirst(" .*", "");
  }

  /** Where migrations look for names that come without a schema. */
  String searchPath() {
    return searchPath;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** From here on names come with their schema. */
  void qualifyNames() throws SQLException {
    run("SET LOCAL search_path = ''");
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseException("The connected database can't be left: " + e.getMessage(), e);
    }
  }
}
