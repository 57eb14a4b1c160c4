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
      Connection connection, Schema schema, Function<Table, String> names, CellReader cells) {
    Map<String, TableRows> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED); // PostgreSQL's driver would hold the whole table otherwise
      for (Table table : schema.tables().values()) {
        tables.put(table.name(), read(statement, table, names.apply(table), cells));
      }
    } catch (SQLException e) {
      throw new DatabaseException("The rows of the scratch database can't be read", e);
    }
    return new RowSnapshot(tables);
  }

  private static TableRows read(Statement statement, Table table, String from, CellReader cells)
      throws SQLException {
    TableReading reading = new TableReading(table, cells);
    String list =
        reading.columns().stream().map(RowSnapshot::quoted).collect(Collectors.joining(", "));
    try (ResultSet row = statement.executeQuery("SELECT " + list + " FROM " + from)) {
      return reading.all(row);
    }
  }

  /**
   * This moment, holding the rows of an earlier one where they are the same: a revision touches few
   * of many tables.
   */
  public RowSnapshot sharing(RowSnapshot earlier) {
    Map<String, TableRows> shared = new TreeMap<>(tables);
    shared.replaceAll((name, rows) -> earlier.table(name).filter(rows::isSame).orElse(rows));
    return new RowSnapshot(shared);
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
