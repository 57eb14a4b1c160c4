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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection that behaves as Alembic's does on SQLite, over Python's {@code sqlite3} in its <a
 * href="https://docs.python.org/3.11/library/sqlite3.html#transaction-control">legacy mode</a>:
 * {@code BEGIN} is sent before INSERT, UPDATE, DELETE and REPLACE only, so DDL that comes first is
 * committed at once.
 */
final class SqliteScript implements ScriptConnection {
  private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "replace");
  private static final Set<String> CONTROL =
      Set.of("begin", "commit", "end", "rollback", "savepoint", "release");

  /** What is known of the transaction without asking SQLite. */
  private enum Transaction {
    NONE,
    OPEN,
    UNKNOWN
  }

  private final Connection connection;
  private final StatementGuard guard;
  private Transaction transaction = Transaction.NONE;
  private boolean autocommit;

  SqliteScript(Connection connection, StatementGuard guard) {
    this.connection = connection;
    this.guard = guard;
  }

  @Override
  public Rows execute(String sql, List<Value> parameters) throws RefusedException {
    return execute(sql, parameters, List.of(parameters));
  }

  @Override
  public Rows executeMany(String sql, List<List<Value>> parameters) throws RefusedException {
    return parameters.isEmpty() ? Rows.NONE : execute(sql, parameters.getFirst(), parameters);
  }

  private Rows execute(String sql, List<Value> first, List<List<Value>> all)
      throws RefusedException {
    String verb = firstWord(sql);
    if (verb.isEmpty()) {
      return Rows.NONE;
    }
    refuseSeveral(sql);
    if (verb.equals("alter")) {
      refuseNewerGrammar(sql);
    }
    guard.start();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      refuseWrongCount(statement, first.size());
      if (CHANGES.contains(verb) && !autocommit) {
        begin();
      }
      Rows rows = Rows.NONE;
      int count = 0;
      for (List<Value> parameters : all) {
        rows = run(statement, parameters);
        count += Math.max(0, rows.count());
      }
      int touched = CHANGES.contains(verb) ? count : -1;
      return new Rows(rows.columns(), rows.rows(), touched, key(verb));
    } catch (SQLException e) {
      transaction = Transaction.UNKNOWN;
      throw refusal(e);
    } finally {
      if (CONTROL.contains(verb)) {
        transaction = Transaction.UNKNOWN;
      }
    }
  }

  private @Nullable Value key(String verb) throws SQLException {
    if (!verb.equals("insert") && !verb.equals("replace")) {
      return null;
    }
    try (Statement statement = connection.createStatement();
        ResultSet key = statement.executeQuery("SELECT last_insert_rowid()")) {
      return Value.of(key.getLong(1));
    }
  }

  private RefusedException refusal(SQLException error) {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
    return guard.late()
        ? new RefusedException(
            "TimeoutError",
            "the statement ran longer than " + guard.limit().toSeconds() + " seconds")
        : PythonErrors.of(error);
  }

  private static Rows run(PreparedStatement statement, List<Value> parameters)
      throws SQLException, RefusedException {
    for (int i = 0; i < parameters.size(); i++) {
      SqliteValues.bind(statement, i + 1, parameters.get(i));
    }
    if (!statement.execute()) {
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
        row.add(SqliteValues.read(result, i));
      }
      rows.add(row);
    }
    return new Rows(columns, rows, rows.size());
  }

  private static String firstWord(String sql) {
    int at = 0;
    while (at < sql.length()) {
      if (sql.startsWith("--", at)) {
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
      } else if (sql.startsWith("/*", at)) {
        int end = sql.indexOf("*/", at + 2);
        at = end < 0 ? sql.length() : end + 2;
      } else if (Character.isWhitespace(sql.charAt(at)) || sql.charAt(at) == ';') {
        at++;
      } else {
        break;
      }
    }
    int end = at;
    while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
      end++;
    }
    return at == sql.length()
        ? ""
        : sql.substring(at, Math.max(end, at + 1)).toLowerCase(Locale.ROOT);
  }

  private static void refuseSeveral(String sql) throws RefusedException {
    if (sql.indexOf(';') >= 0 && SqlScript.statements(sql).size() > 1) {
      throw PythonErrors.wrapped(
          "ProgrammingError", "You can only execute one statement at a time.");
    }
  }

  private static void refuseNewerGrammar(String sql) throws RefusedException {
    Optional<String> word = OlderGrammar.offence(sql);
    if (word.isPresent()) {
      throw PythonErrors.wrapped("OperationalError", "near \"" + word.get() + "\": syntax error");
    }
  }

  private static void refuseWrongCount(PreparedStatement statement, int supplied)
      throws SQLException, RefusedException {
    int used = statement.getParameterMetaData().getParameterCount();
    if (used != supplied) {
      throw PythonErrors.wrapped(
          "ProgrammingError",
          "Incorrect number of bindings supplied. The current statement uses %d, and there are %d supplied."
              .formatted(used, supplied));
    }
  }

  private void begin() throws SQLException {
    if (transaction == Transaction.OPEN) {
      return;
    }
    tolerating("BEGIN", "cannot start a transaction within a transaction");
    transaction = Transaction.OPEN;
  }

  @Override
  public void commit() throws RefusedException {
    end("COMMIT", "cannot commit - no transaction is active");
  }

  @Override
  public void rollback() {
    try {
      end("ROLLBACK", "cannot rollback - no transaction is active");
    } catch (RefusedException e) {
      throw new DatabaseException("The scratch database can't be rolled back", e);
    }
  }

  private void end(String sql, String harmless) throws RefusedException {
    if (transaction == Transaction.NONE) {
      return;
    }
    try {
      tolerating(sql, harmless);
      transaction = Transaction.NONE;
    } catch (SQLException e) {
      transaction = Transaction.UNKNOWN;
      throw PythonErrors.of(e);
    }
  }

  private void tolerating(String sql, String harmless) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains(harmless)) {
        throw e;
      }
    }
  }

  @Override
  public void beginAutocommit() throws RefusedException {
    commit();
    autocommit = true;
  }

  @Override
  public void endAutocommit() {
    autocommit = false;
  }

  @Override
  public LockTrace locks() {
    return new LockTrace.None();
  }
}
