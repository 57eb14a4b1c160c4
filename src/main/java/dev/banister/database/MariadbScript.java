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
 * A connection that behaves as Alembic's does over PyMySQL: changes of rows stand in a transaction,
 * which every DDL statement ends, for good.
 */
final class MariadbScript implements ScriptConnection {
  private static final int STATEMENT_TIME = 1969;
  private static final int INTERRUPTED = 1317;
  private final Connection connection;
  private final StatementWatch watch;
  private final Duration limit;

  MariadbScript(Connection connection, StatementWatch watch, Duration limit) throws SQLException {
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

  private Rows plain(String sql) throws RefusedException {
    refuseIfStopped();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      watch.over(statement);
      boolean rows = statement.execute(sql, Statement.RETURN_GENERATED_KEYS);
      return answer(statement, rows);
    } catch (SQLException e) {
      throw refusal(e);
    } finally {
      watch.over(null);
    }
  }

  private Rows prepared(String sql, List<List<Value>> all) throws RefusedException {
    refuseIfStopped();
    try (PreparedStatement statement =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      watch.over(statement);
      Rows rows = Rows.NONE;
      int count = 0;
      for (List<Value> parameters : all) {
        for (int i = 0; i < parameters.size(); i++) {
          MariadbValues.bind(statement, i + 1, parameters.get(i));
        }
        rows = answer(statement, statement.execute());
        count += Math.max(0, rows.count());
      }
      return new Rows(rows.columns(), rows.rows(), rows.count() < 0 ? -1 : count, rows.key());
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
    if (error.getErrorCode() == INTERRUPTED) {
      refuseIfStopped();
    }
    return error.getErrorCode() == STATEMENT_TIME
        ? new RefusedException(
            "TimeoutError", "the statement ran longer than " + limit.toSeconds() + " seconds")
        : MariadbErrors.of(error);
  }

  private static Rows answer(Statement statement, boolean hasRows) throws SQLException {
    if (hasRows) {
      try (ResultSet result = statement.getResultSet()) {
        return read(result);
      }
    }
    int count = statement.getUpdateCount();
    try (ResultSet key = statement.getGeneratedKeys()) {
      return key.next()
          ? new Rows(List.of(), List.of(), count, Value.of(key.getLong(1)))
          : new Rows(List.of(), List.of(), count);
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
        row.add(MariadbValues.read(result, i));
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
      throw MariadbErrors.of(e);
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

  private void autocommit(boolean on) {
    try {
      connection.setAutoCommit(on);
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't change its transaction", e);
    }
  }

  /** What a statement locks there is not told. */
  @Override
  public LockTrace locks() {
    return new LockTrace.None();
  }
}
