package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.value.Value;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection that behaves as Alembic's does over psycopg: the first statement opens a
 * transaction, everything is in it, and after an error nothing but its end is heard.
 */
final class PostgresqlScript implements ScriptConnection {
  private static final String CANCELLED = "57014";
  private final Connection connection;
  private final StatementWatch watch;
  private final Duration limit;

  PostgresqlScript(Connection connection, StatementWatch watch, Duration limit)
      throws SQLException {
    this.connection = connection;
    this.watch = watch;
    this.limit = limit;
    connection.setAutoCommit(false);
  }

  @Override
  public Rows execute(String sql, List<Value> parameters) throws RefusedException {
    return parameters.isEmpty() ? plain(sql) : prepared(sql, List.of(parameters));
  }

  @Override
  public Rows executeMany(String sql, List<List<Value>> parameters) throws RefusedException {
    return parameters.isEmpty() ? Rows.NONE : prepared(sql, parameters);
  }

  /** Several statements in one text are allowed here; the answer is that of the first. */
  private Rows plain(String sql) throws RefusedException {
    refuseIfStopped();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      watch.over(statement);
      return answer(statement, statement.execute(sql));
    } catch (SQLException e) {
      throw refusal(e);
    } finally {
      watch.over(null);
    }
  }

  private Rows prepared(String sql, List<List<Value>> all) throws RefusedException {
    refuseIfStopped();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      watch.over(statement);
      Rows rows = Rows.NONE;
      int count = 0;
      for (List<Value> parameters : all) {
        for (int i = 0; i < parameters.size(); i++) {
          PostgresqlValues.bind(statement, i + 1, parameters.get(i));
        }
        rows = answer(statement, statement.execute());
        count += Math.max(0, rows.count());
      }
      return new Rows(rows.columns(), rows.rows(), rows.count() < 0 ? -1 : count);
    } catch (SQLException e) {
      throw refusal(e);
    } finally {
      watch.over(null);
    }
  }

  private static void refuseIfStopped() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
  }

  private RefusedException refusal(SQLException error) {
    if (CANCELLED.equals(error.getSQLState())) {
      refuseIfStopped();
      if (PostgresqlErrors.message(error).contains("statement timeout")) {
        return new RefusedException(
            "TimeoutError", "the statement ran longer than " + limit.toSeconds() + " seconds");
      }
    }
    return PostgresqlErrors.of(error);
  }

  private static Rows answer(Statement statement, boolean hasRows) throws SQLException {
    if (!hasRows) {
      return new Rows(List.of(), List.of(), statement.getUpdateCount());
    }
    try (ResultSet result = statement.getResultSet()) {
      return read(result);
    }
  }

  static Rows read(ResultSet result) throws SQLException {
    ResultSetMetaData shape = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= shape.getColumnCount(); i++) {
      columns.add(shape.getColumnLabel(i));
    }
    List<List<Value>> rows = new ArrayList<>();
    while (result.next()) {
      List<Value> row = new ArrayList<>(columns.size());
      for (int i = 1; i <= columns.size(); i++) {
        row.add(PostgresqlValues.read(result, i));
      }
      rows.add(row);
    }
    return new Rows(columns, rows, rows.size());
  }

  @Override
  public void commit() throws RefusedException {
    try {
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw PostgresqlErrors.of(e);
    }
  }

  @Override
  public void rollback() {
    try {
      if (connection.getAutoCommit()) {
        connection.setAutoCommit(false);
      } else {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't be rolled back", e);
    }
  }

  @Override
  public void beginAutocommit() throws RefusedException {
    commit();
    autocommit(true);
  }

  @Override
  public void endAutocommit() {
    autocommit(false);
  }

  @Override
  public LockTrace locks() {
    try {
      return new PostgresqlLocks(connection);
    } catch (SQLException e) {
      throw new DatabaseException("The locks of the scratch database can't be read", e);
    }
  }

  private void autocommit(boolean on) {
    try {
      connection.setAutoCommit(on);
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't change its transaction", e);
    }
  }
}
