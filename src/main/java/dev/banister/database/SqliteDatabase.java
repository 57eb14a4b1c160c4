package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * A throwaway SQLite database in memory: empty, from a script of statements, or a copy of a file.
 *
 * <p>Foreign keys are not enforced, as with Alembic, until a script asks for it.
 */
public final class SqliteDatabase implements ScratchDatabase {
  private final SQLiteConnection connection;
  private final StatementGuard guard;
  private final SqliteInspector inspector;
  private ScriptConnection script;
  private @Nullable Pages present;

  private SqliteDatabase(SQLiteConnection connection, Duration limit) throws SQLException {
    this.connection = connection;
    this.guard = StatementGuard.on(connection, limit);
    this.inspector = new SqliteInspector(connection);
    this.script = new SqliteScript(connection, guard);
  }

  /** The pages of a file that another program wrote, with what its journal still holds. */
  static Pages pagesOf(Path file) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return new Pages(other.unwrap(SQLiteConnection.class).serialize("main"));
    }
  }

  /** All pages of a database at one moment. */
  public static final class Pages implements Snapshot {
    private final byte[] pages;

    private Pages(byte[] pages) {
      this.pages = pages;
    }

    /** Size in bytes. */
    public int size() {
      return pages.length;
    }
  }

  /**
   * An empty database.
   *
   * @param limit how long one statement may run
   */
  public static SqliteDatabase inMemory(Duration limit) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
      SqliteDatabase database =
          new SqliteDatabase(connection.unwrap(SQLiteConnection.class), limit);
      database.writeHeader();
      return database;
    } catch (SQLException e) {
      throw new DatabaseException("SQLite can't open a database in memory", e);
    }
  }

  /**
   * A copy of a user's file; the file is opened read-only and copied by SQLite's own backup, so
   * that pages still in its write-ahead log are part of the copy.
   */
  public static SqliteDatabase copyOf(Path file, Duration limit) {
    try (ScratchFolder scratch = ScratchFolder.create()) {
      Path copy = scratch.path().resolve("copy.sqlite");
      backup(file, copy);
      SqliteDatabase database = inMemory(limit);
      database.restore(new Pages(Files.readAllBytes(copy)));
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("'" + file + "' can't be copied for a rehearsal", e);
    } catch (SQLException e) {
      throw new DatabaseException(
          "'" + file + "' can't be read as a SQLite database. Choose another file.", e);
    }
  }

  private static void backup(Path file, Path copy) throws SQLException {
    SQLiteConfig readOnly = new SQLiteConfig();
    readOnly.setReadOnly(true);
    String url = "jdbc:sqlite:" + file.toAbsolutePath();
    try (Connection original = DriverManager.getConnection(url, readOnly.toProperties())) {
      DB database = original.unwrap(SQLiteConnection.class).getDatabase();
      int code = database.backup("main", copy.toString(), null);
      if (code != 0) {
        throw new SQLException("the backup ended with code " + code);
      }
    }
    try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = plain.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
    }
  }

  /** A database without pages can't be saved; this gives it the first. */
  private void writeHeader() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 1");
      statement.execute("PRAGMA user_version = 0");
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  /** Whoever asks for it may change what the pages hold. */
  @Override
  public ScriptConnection script() {
    present = null;
    return script;
  }

  @Override
  public Schema inspect() {
    return inspector.inspect();
  }

  @Override
  public void run(String statements) throws RefusedException {
    present = null;
    for (String statement : SqlScript.statements(statements)) {
      script.execute(statement, List.of());
    }
    script.commit();
  }

  @Override
  public Pages snapshot() {
    try {
      if (present == null) {
        present = new Pages(connection.serialize("main"));
      }
      return present;
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't be saved", e);
    }
  }

  @Override
  public Pages untilCommit() {
    return snapshot();
  }

  /** What is open is lost, and so are the PRAGMAs set since. */
  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof Pages pages)) {
      throw new IllegalArgumentException("a snapshot of another database");
    }
    try {
      script.rollback();
      connection.deserialize("main", pages.pages);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA foreign_keys = OFF");
      }
      script = new SqliteScript(connection, guard);
      present = pages;
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't be put back", e);
    }
  }

  @Override
  public void become(Snapshot snapshot) {
    restore(snapshot);
  }

  @Override
  public Pages leaveFor(Snapshot snapshot) {
    Pages left = snapshot();
    restore(snapshot);
    return left;
  }

  @Override
  public void discard(Snapshot snapshot) {}

  /** Leaves the database as a file that any SQLite tool opens. */
  @Override
  public void saveTo(Path file) throws IOException {
    Files.write(file, snapshot().pages);
  }

  @Override
  public Visit visit() {
    return SqliteVisit.of(this);
  }

  @Override
  public String quoted(Table table) {
    return RowSnapshot.quoted(table.name());
  }

  @Override
  public RowSnapshot rows(Schema schema, @Nullable RowSnapshot earlier) {
    return RowSnapshot.read(connection, schema, earlier, this::quoted, SqliteValues::read);
  }

  @Override
  public List<@Nullable String> insert(String sql, List<List<Value>> rows) {
    present = null;
    try (Statement transaction = connection.createStatement()) {
      transaction.executeUpdate("BEGIN");
      List<@Nullable String> errors = insertEach(sql, rows);
      transaction.executeUpdate("COMMIT");
      return errors;
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't be filled", e);
    }
  }

  @Override
  public int change(String sql) {
    present = null;
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't be changed", e);
    }
  }

  private List<@Nullable String> insertEach(String sql, List<List<Value>> rows) {
    List<@Nullable String> errors = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<Value> row : rows) {
        errors.add(insert(statement, row));
      }
    } catch (SQLException e) {
      return Collections.nCopies(rows.size(), PythonErrors.message(e));
    }
    return errors;
  }

  private static @Nullable String insert(PreparedStatement statement, List<Value> row) {
    try {
      for (int i = 0; i < row.size(); i++) {
        SqliteValues.bind(statement, i + 1, row.get(i));
      }
      statement.execute();
      return null;
    } catch (SQLException e) {
      return PythonErrors.message(e);
    } catch (RefusedException e) {
      return e.getMessage();
    }
  }

  @Override
  public Rows ask(String query) {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet result = statement.executeQuery()) {
      return SqliteScript.read(result);
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't answer", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseException("The scratch database can't be closed", e);
    }
  }
}
