package dev.banister.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row that a system catalog answered with; columns count from 0. */
record CatalogRow(List<@Nullable Object> cells) {

  static List<CatalogRow> all(Connection connection, String query) throws SQLException {
    List<CatalogRow> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      int width = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<@Nullable Object> cells = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
          cells.add(row.getObject(i) instanceof Array array ? array.getArray() : row.getString(i));
        }
        rows.add(new CatalogRow(cells));
      }
    }
    return rows;
  }

  /** The second column by the first. */
  static Map<String, String> texts(Connection connection, String query) throws SQLException {
    Map<String, String> texts = new TreeMap<>();
    for (CatalogRow row : all(connection, query)) {
      texts.put(row.required(0), row.text(1) == null ? "" : row.required(1));
    }
    return texts;
  }

  @Nullable String text(int column) {
    Object cell = cells.get(column);
    return cell == null ? null : cell.toString();
  }

  String required(int column) {
    return String.valueOf(cells.get(column));
  }

  boolean isTrue(int column) {
    return "t".equals(cells.get(column));
  }

  List<String> names(int column) {
    return cells.get(column) instanceof Object[] names
        ? Arrays.stream(names).map(String::valueOf).toList()
        : List.of();
  }
}
