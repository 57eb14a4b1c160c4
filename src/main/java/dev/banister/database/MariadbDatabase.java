package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database on the throwaway MariaDB. A moment is kept as a copy of the whole database, since DDL
 * is never taken back there; coming back to it means to go on in another database.
 */
public final class MariadbDatabase implements ScratchDatabase {
  private static final int IN_TRANSACTION = 1;
  private static final String OUR_QUOTES =
      "SET @banister_mode = @@sql_mode, SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')";
  private static final String THEIR_QUOTES = "SET SESSION sql_mode = @banister_mode";
  private final MariadbHost host;
  private final Dialect dialect;
  private final Duration limit;
  private final StatementWatch watch = new StatementWatch();
  private String name;
  private Connection connection;
  private MariadbScript script;

  MariadbDatabase(MariadbHost host, String name, Dialect dialect, Duration limit)
      throws SQLException {
    this.host = host;
    this.dialect = dialect;
    this.limit = limit;
    this.name = name;
    this.connection = host.connect(name, limit);
    this.script = new MariadbScript(connection, watch, limit);
  }

  /** A database at one moment, by the name of the database that holds it. */
  record Copy(String copy) implements Snapshot {}

  /** Work on the connection that may fail. */
  private interface Work<T> {
    T run() throws SQLException;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public ScriptConnection script() {
    return script;
  }

  @Override
  public Schema inspect() {
    return within(
        "The catalog of the scratch database can't be read",
        () -> new MariadbInspector(connection, name).inspect());
  }

  @Override
  public void run(String statements) throws RefusedException {
    for (String statement : SqlScript.statements(statements)) {
      script.execute(statement, List.of());
    }
    script.commit();
  }

  @Override
  public Snapshot snapshot() {
    return trying("The scratch database can't be copied", () -> new Copy(host.copy(name)));
  }

  /** Every DDL statement commits, so nothing less than a copy will do. */
  @Override
  public Snapshot untilCommit() {
    return snapshot();
  }

  @Override
  public void restore(Snapshot snapshot) {
    goTo(snapshot, host::copy);
  }

  @Override
  public void become(Snapshot snapshot) {
    goTo(snapshot, copy -> copy);
  }

  /** Finds the database to go on in. */
  private interface Successor {
    String of(String copy) throws SQLException;
  }

  private void goTo(Snapshot snapshot, Successor successor) {
    String copy = copy(snapshot);
    trying(
        "The scratch database can't be put back",
        () -> {
          connection.close();
          host.drop(name);
          enter(successor.of(copy));
          return name;
        });
  }

  private void enter(String to) throws SQLException {
    name = to;
    connection = host.connect(to, limit);
    script = new MariadbScript(connection, watch, limit);
  }

  @Override
  public Snapshot leaveFor(Snapshot snapshot) {
    String copy = copy(snapshot);
    return trying(
        "The scratch database can't be left",
        () -> {
          Snapshot left = new Copy(name);
          connection.close();
          enter(copy);
          return left;
        });
  }

  private static String copy(Snapshot snapshot) {
    if (snapshot instanceof Copy(String copy)) {
      return copy;
    }
    throw new IllegalArgumentException("a snapshot of another database");
  }

  @Override
  public void discard(Snapshot snapshot) {
    String copy = copy(snapshot);
    trying(
        "A copy of the scratch database can't be dropped",
        () -> {
          host.drop(copy);
          return copy;
        });
  }

  @Override
  public Visit visit() {
    Map<String, String> address = host.address(name);
    return new Visit() {
      @Override
      public Map<String, String> address() {
        return address;
      }

      /** The other program worked on the server itself. */
      @Override
      public void close() {}
    };
  }

  @Override
  public void saveTo(Path file) {
    throw new UnsupportedOperationException("a database of MariaDB is no file");
  }

  @Override
  public String quoted(Table table) {
    return RowSnapshot.quoted(table.name());
  }

  @Override
  public RowSnapshot rows(Schema schema, @Nullable RowSnapshot earlier) {
    return aside(
        "The rows of the scratch database can't be read",
        () -> RowSnapshot.read(connection, schema, earlier, this::quoted, MariadbValues::read));
  }

  /** The first error of a row leaves the others. */
  @Override
  public List<@Nullable String> insert(String sql, List<List<Value>> rows) {
    return aside(
        "The scratch database can't be filled",
        () -> {
          List<@Nullable String> errors = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Value> row : rows) {
              errors.add(insert(statement, row));
            }
          }
          return errors;
        });
  }

  private static @Nullable String insert(PreparedStatement statement, List<Value> row) {
    try {
      for (int i = 0; i < row.size(); i++) {
        MariadbValues.bind(statement, i + 1, row.get(i));
      }
      statement.execute();
      return null;
    } catch (SQLException e) {
      return MariadbErrors.message(e);
    } catch (RefusedException e) {
      return e.getMessage();
    }
  }

  @Override
  public int change(String sql) {
    return aside(
        "The scratch database can't be changed",
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  @Override
  public Rows ask(String query) {
    return aside(
        "The scratch database can't answer",
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(query);
              ResultSet result = statement.executeQuery()) {
            return MariadbScript.read(result);
          }
        });
  }

  /**
   * Works beside the script with statements of ours, which quote names as the standard does,
   * whatever the script has set.
   */
  private <T> T aside(String failure, Work<T> work) {
    return within(
        failure,
        () -> {
          execute(OUR_QUOTES);
          try {
            return work.run();
          } finally {
            execute(THEIR_QUOTES);
          }
        });
  }

  /** Works in the transaction that is open, or in one of its own. */
  private <T> T within(String failure, Work<T> work) {
    return trying(
        failure,
        () -> {
          boolean open = (status() & IN_TRANSACTION) != 0;
          try {
            return work.run();
          } finally {
            if (!open && !connection.getAutoCommit()) {
              connection.commit();
            }
          }
        });
  }

  private int status() throws SQLException {
    return connection.unwrap(org.mariadb.jdbc.Connection.class).getContext().getServerStatus();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static <T> T trying(String failure, Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new DatabaseException(failure + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    watch.close();
    trying(
        "The scratch database can't be dropped",
        () -> {
          connection.close();
          host.drop(name);
          return name;
        });
  }
}
