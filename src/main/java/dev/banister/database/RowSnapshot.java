package dev.banister.database;

import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  private static final int KEPT = 1_000;
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
    List<String> columns = table.columns().stream().map(Column::name).toList();
    List<String> key = table.primaryKey() == null ? List.of() : table.primaryKey().columns();
    String list = columns.stream().map(RowSnapshot::quoted).collect(Collectors.joining(", "));
    List<TableRows.Row> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("SELECT " + list + " FROM " + from)) {
      while (row.next()) {
        rows.add(TableRows.Row.read(row, cells, columns.size(), rows.size() < KEPT));
      }
    }
    return new TableRows(table.name(), columns, key, rows);
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
