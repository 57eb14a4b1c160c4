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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A scratch database of PostgreSQL, on the throwaway server or beside a connected database. A
 * moment is kept as a copy that the server makes of the whole database; coming back to it means to
 * go on in another database.
 */
public final class PostgresqlDatabase implements ScratchDatabase {
  private static final Pattern PSQL = Pattern.compile("(?m)^\\\\\\w.*$");
  private static final Pattern ROLE = Pattern.compile("role \"([^\"]+)\" does not exist");
  private static final int MOST_ROLES = 50;
  private final PostgresqlHost host;
  private final Duration limit;
  private final StatementWatch watch = new StatementWatch();
  private String name;
  private Connection connection;
  private PostgresqlScript script;
  private @Nullable String searchPath;

  PostgresqlDatabase(PostgresqlHost host, String name, Duration limit) throws SQLException {
    this.host = host;
    this.limit = limit;
    this.name = name;
    this.connection = host.connect(name, limit);
    this.script = new PostgresqlScript(connection, watch, limit);
  }

  /**
   * A database at one moment.
   *
   * @param copy the database that holds it, or null for what was committed last
   */
  record Copy(@Nullable String copy) implements Snapshot {}

  /** Work on the connection that may fail. */
  private interface Work<T> {
    T run() throws SQLException;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public ScriptConnection script() {
    return script;
  }

  @Override
  public Schema inspect() {
    return aside(
        "The catalog of the scratch database can't be read",
        () -> new PostgresqlInspector(connection).inspect());
  }

  /**
   * Commands of psql are left out, and roles that the text speaks of are made; what it sets for its
   * session ends with it.
   */
  @Override
  public void run(String statements) throws RefusedException {
    String text = PSQL.matcher(statements).replaceAll("");
    for (int tries = 0; ; tries++) {
      try {
        script.execute(text, List.of());
        script.commit();
        break;
      } catch (RefusedException e) {
        script.rollback();
        Matcher role = ROLE.matcher(String.valueOf(e.getMessage()));
        if (tries == MOST_ROLES || !role.find()) {
          throw e;
        }
        trying("A role can't be made", () -> host.makeRole(role.group(1)));
      }
    }
    trying(
        "The scratch database can't be entered anew",
        () -> {
          connection.close();
          connect(name);
          return name;
        });
  }

  @Override
  public Snapshot snapshot() {
    return trying(
        "The scratch database can't be copied",
        () -> {
          host.leave(connection);
          String copy = host.create(name);
          connect(name);
          return new Copy(copy);
        });
  }

  private void connect(String to) throws SQLException {
    name = to;
    connection = host.connect(to, limit);
    if (searchPath != null) {
      try (PreparedStatement set =
          connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
        set.setString(1, searchPath);
        set.execute();
      }
    }
    script = new PostgresqlScript(connection, watch, limit);
  }

  /** Fills a new database past the script. */
  interface Filling {
    void fill(Connection to, PostgresqlHost host) throws SQLException, PlaceException;
  }

  /** Fills this database; each statement of the filling is committed. */
  void fill(Filling filling) throws SQLException, PlaceException {
    connection.setAutoCommit(true);
    filling.fill(connection, host);
    connection.close();
    connect(name);
  }

  /** From here on migrations look for bare names where those of the connected database do. */
  void searchIn(String path) throws SQLException {
    searchPath = path;
    connection.close();
    connect(name);
  }

  /** Ends the connection; nothing but closing can be done after that. */
  void leave() throws SQLException {
    host.leave(connection);
  }

  @Override
  public Snapshot untilCommit() {
    return new Copy(null);
  }

  @Override
  public void restore(Snapshot snapshot) {
    goTo(snapshot, host::create);
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
    if (copy == null) {
      script.rollback();
      return;
    }
    trying(
        "The scratch database can't be put back",
        () -> {
          connection.close();
          host.drop(name);
          connect(successor.of(copy));
          return name;
        });
  }

  @Override
  public Snapshot leaveFor(Snapshot snapshot) {
    String copy = copy(snapshot);
    if (copy == null) {
      throw new IllegalArgumentException("it was never copied");
    }
    return trying(
        "The scratch database can't be left",
        () -> {
          Snapshot left = new Copy(name);
          connection.close();
          connect(copy);
          return left;
        });
  }

  private static @Nullable String copy(Snapshot snapshot) {
    if (snapshot instanceof Copy(String copy)) {
      return copy;
    }
    throw new IllegalArgumentException("a snapshot of another database");
  }

  @Override
  public void discard(Snapshot snapshot) {
    String copy = copy(snapshot);
    if (copy != null) {
      trying(
          "A copy of the scratch database can't be dropped",
          () -> {
            host.drop(copy);
            return copy;
          });
    }
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
    throw new UnsupportedOperationException("a database of PostgreSQL is no file");
  }

  /** A dot stands between a schema and its table. */
  @Override
  public String quoted(Table table) {
    return Arrays.stream(table.name().split("\\.", 2))
        .map(RowSnapshot::quoted)
        .collect(Collectors.joining("."));
  }

  @Override
  public RowSnapshot rows(Schema schema, @Nullable RowSnapshot earlier) {
    return aside(
        "The rows of the scratch database can't be read",
        () -> RowSnapshot.read(connection, schema, earlier, this::quoted, PostgresqlValues::read));
  }

  @Override
  public List<@Nullable String> insert(String sql, List<List<Value>> rows) {
    return trying(
        "The scratch database can't be filled",
        () -> {
          connection.setAutoCommit(true);
          try {
            return new RowInsertion(connection, sql).insert(rows);
          } finally {
            connection.setAutoCommit(false);
          }
        });
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
            return PostgresqlScript.read(result);
          }
        });
  }

  /** Works in the transaction that is open, or in one of its own. */
  private <T> T aside(String failure, Work<T> work) {
    return trying(
        failure,
        () -> {
          boolean own =
              connection.unwrap(BaseConnection.class).getTransactionState()
                  == TransactionState.IDLE;
          T result = work.run();
          if (own && !connection.getAutoCommit()) {
            connection.commit();
          }
          return result;
        });
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
