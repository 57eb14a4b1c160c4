package dev.banister.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code sqlite_master} says, without SQLite's own objects and Alembic's version table.
 *
 * <p>It comes as one text: to fetch each cell from SQLite would cost more than all else that an
 * inspection does.
 */
final class SqliteMaster {
  private static final String OURS =
      " FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
          + " AND tbl_name <> 'alembic_version' ORDER BY rowid";
  private static final String CELLS = "SELECT type, name, tbl_name, sql" + OURS;
  private static final char BETWEEN_CELLS = 31;
  private static final char BETWEEN_ROWS = 30;
  private static final String TEXT =
      "SELECT count(*), group_concat(row, char(30)) FROM (SELECT type || char(31) || name"
          + " || char(31) || tbl_name || char(31) || sql AS row"
          + OURS
          + ")";

  private SqliteMaster() {}

  /** A table, an index, a view or a trigger, with the statement that creates it. */
  record Entry(String type, String name, String table, String sql) {}

  static List<Entry> read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Optional<List<Entry>> entries;
      try (ResultSet row = statement.executeQuery(TEXT)) {
        entries =
            row.getInt(1) == 0 ? Optional.of(List.of()) : split(row.getInt(1), row.getString(2));
      }
      return entries.isPresent() ? entries.get() : cells(statement);
    }
  }

  /** Empty when a name holds one of the marks. */
  private static Optional<List<Entry>> split(int count, String text) {
    List<Entry> entries = new ArrayList<>(count);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(BETWEEN_ROWS, start);
      end = end < 0 ? text.length() : end;
      int name = text.indexOf(BETWEEN_CELLS, start) + 1;
      int table = text.indexOf(BETWEEN_CELLS, name) + 1;
      int sql = text.indexOf(BETWEEN_CELLS, table) + 1;
      int more = text.indexOf(BETWEEN_CELLS, sql);
      if (name == 0 || table == 0 || sql == 0 || sql > end || more >= 0 && more < end) {
        return Optional.empty();
      }
      entries.add(
          new Entry(
              text.substring(start, name - 1),
              text.substring(name, table - 1),
              text.substring(table, sql - 1),
              text.substring(sql, end)));
      start = end + 1;
    }
    return entries.size() == count ? Optional.of(entries) : Optional.empty();
  }

  private static List<Entry> cells(Statement statement) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(CELLS)) {
      while (row.next()) {
        entries.add(
            new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return entries;
  }
}
