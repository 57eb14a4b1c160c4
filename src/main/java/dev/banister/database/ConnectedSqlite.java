package dev.banister.database;

import dev.banister.database.CopyReport.CopiedTable;
import dev.banister.database.address.SqliteAddress;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Somebody's SQLite file, of which a whole copy is rehearsed on. */
public final class ConnectedSqlite implements ConnectedDatabase {
  private static final String VERSION_TABLES =
      "SELECT '\"' || replace(m.name, '\"', '\"\"') || '\"', m.name FROM sqlite_schema m"
          + " WHERE m.type = 'table' AND (SELECT group_concat(name) FROM pragma_table_info(m.name))"
          + " = 'version_num' ORDER BY m.name";
  private static final String COUNT =
      "SELECT count(*), sqlite_version() FROM sqlite_schema WHERE type = 'table'"
          + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  private final SqliteAddress address;
  private final CopyOptions options;
  private CopyReport copied = CopyReport.NOTHING;

  public ConnectedSqlite(SqliteAddress address, CopyOptions options) {
    this.address = address;
    this.options = options;
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public SqliteAddress address() {
    return address;
  }

  /** Work on a copy of the file. */
  private interface Work<T> {
    T on(Path copy) throws SQLException, IOException, PlaceException;
  }

  private <T> T withCopy(Work<T> work) throws PlaceException {
    SqliteOriginal original = new SqliteOriginal(address.file());
    original.requireUsable();
    try (ScratchFolder scratch = ScratchFolder.create()) {
      Path copy = scratch.path().resolve("copy.sqlite");
      original.copyTo(copy);
      return work.on(copy);
    } catch (IOException e) {
      throw new PlaceException(
          "There is no room to copy '%s': %s.".formatted(address.file(), e.getMessage()), e);
    } catch (SQLException e) {
      throw new PlaceException(
          "'%s' can't be read as a SQLite database: %s. Choose another file."
              .formatted(address.file(), PythonErrors.message(e)),
          e);
    }
  }

  @Override
  public Standing look() throws PlaceException {
    return withCopy(
        copy -> {
          try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            String table = VersionTableFinder.find(connection, VERSION_TABLES);
            CatalogRow count = CatalogRow.all(connection, COUNT).getFirst();
            int tables = Integer.parseInt(count.required(0));
            return new Standing(
                "SQLite " + count.required(1),
                table,
                VersionTableFinder.revisions(connection, table),
                table == null ? tables : tables - 1);
          }
        });
  }

  @Override
  public SqliteDatabase open(Duration limit) throws PlaceException {
    return withCopy(
        copy -> {
          List<String> notes =
              options.mask() ? new SqliteMask(TextMask.random()).apply(copy) : List.of();
          SqliteDatabase database = SqliteDatabase.inMemory(limit);
          database.restore(SqliteDatabase.pagesOf(copy));
          copied =
              new CopyReport(
                  "The whole file" + (options.mask() ? ", texts masked." : "."),
                  tables(database),
                  notes);
          return database;
        });
  }

  private static List<CopiedTable> tables(SqliteDatabase database) {
    return database.inspect().tables().values().stream()
        .map(table -> tableOf(database, table))
        .toList();
  }

  private static CopiedTable tableOf(SqliteDatabase database, Table table) {
    List<Value> counted =
        database.ask("SELECT count(*) FROM " + database.quoted(table)).rows().getFirst();
    long rows = counted.getFirst() instanceof Value.Int(var number) ? number.longValue() : -1;
    return new CopiedTable(table.name(), rows, rows);
  }

  @Override
  public CopyReport copied() {
    return copied;
  }

  @Override
  public void close() {}
}
