package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.value.Value;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows into a PostgreSQL table: all at once, and one by one where that fails. */
final class RowInsertion {
  private final Connection connection;
  private final String sql;

  /**
   * An insertion.
   *
   * @param connection in autocommit mode
   */
  RowInsertion(Connection connection, String sql) {
    this.connection = connection;
    this.sql = sql;
  }

  /** For each row the server's reason for refusing it, or null. */
  List<@Nullable String> insert(List<List<Value>> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (rows.size() > 1 && together(statement, rows)) {
        return Collections.nCopies(rows.size(), null);
      }
      List<@Nullable String> errors = new ArrayList<>();
      for (List<Value> row : rows) {
        errors.add(alone(statement, row));
      }
      return errors;
    }
  }

  private boolean together(PreparedStatement statement, List<List<Value>> rows)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      for (List<Value> row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
      connection.commit();
      return true;
    } catch (BatchUpdateException | RefusedException e) {
      connection.rollback();
      statement.clearBatch();
      return false;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static @Nullable String alone(PreparedStatement statement, List<Value> row) {
    try {
      bind(statement, row);
      statement.execute();
      return null;
    } catch (SQLException e) {
      return PostgresqlErrors.message(e);
    } catch (RefusedException e) {
      return e.getMessage();
    }
  }

  private static void bind(PreparedStatement statement, List<Value> row)
      throws SQLException, RefusedException {
    for (int i = 0; i < row.size(); i++) {
      PostgresqlValues.bind(statement, i + 1, row.get(i));
    }
  }
}
