package dev.banister.database;

import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a database at one moment, by table name: a hash of every value, and the values
 * themselves of the first rows of each table, so that large tables fit in memory.
 */
public final class RowSnapshot {
  private static final int FETCHED = 5_000;
  private final Map<String, TableRows> tables;

  private RowSnapshot(Map<String, TableRows> tables) {
    this.tables = Collections.unmodifiableMap(new TreeMap<>(tables));
  }

  static RowSnapshot read(
      Connection connection,
      Schema schema,
      @Nullable RowSnapshot earlier,
      Function<Table, String> names,
      CellReader cells) {
    Map<String, TableRows> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED); // PostgreSQL's driver would hold the whole table otherwise
      for (Table table : schema.tables().values()) {
        TableRows before = earlier == null ? null : earlier.tables.get(table.name());
        TableReading reading = new TableReading(table, cells, before);
        tables.put(table.name(), read(statement, reading, names.apply(table)));
      }
    } catch (SQLException e) {
      throw new DatabaseException("The rows of the scratch database can't be read", e);
    }
    return new RowSnapshot(tables);
  }

  private static TableRows read(Statement statement, TableReading reading, String from)
      throws SQLException {
    String list =
        reading.columns().stream().map(RowSnapshot::quoted).collect(Collectors.joining(", "));
    try (ResultSet row = statement.executeQuery("SELECT " + list + " FROM " + from)) {
      return reading.all(row);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** By name. */
  public Map<String, TableRows> tables() {
    return tables;
  }

  public Optional<TableRows> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  public long count() {
    return tables.values().stream().mapToLong(t -> t.rows().size()).sum();
  }
}
