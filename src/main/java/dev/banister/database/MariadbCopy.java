package dev.banister.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies a database of MariaDB into an empty one of the same server, which cannot do that itself:
 * tables with their rows, sequences with where they stand, routines, views, triggers.
 */
final class MariadbCopy {
  private static final String QUIET =
      "SET SESSION foreign_key_checks = 0, unique_checks = 0, check_constraint_checks = 0,"
          + " sql_mode = 'NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION'";
  private final Connection admin;
  private final String from;
  private final String to;

  MariadbCopy(Connection admin, String from, String to) {
    this.admin = admin;
    this.from = from;
    this.to = to;
  }

  void make() throws SQLException {
    run(QUIET);
    run("USE " + to);
    for (CatalogRow row : rows("SELECT table_name, table_type" + inOriginal("tables"))) {
      switch (row.required(1)) {
        case "BASE TABLE" -> table(row.required(0));
        case "SEQUENCE" -> sequence(row.required(0));
        default -> {}
      }
    }
    for (CatalogRow row :
        rows(
            "SELECT routine_type, routine_name FROM information_schema.routines"
                + " WHERE routine_schema = '%s'".formatted(from))) {
      run(shown(row.required(0), row.required(1), 2));
    }
    views();
    for (CatalogRow row :
        rows(
            "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = '%s'"
                    .formatted(from)
                + " ORDER BY event_object_table, action_order")) {
      run(shown("TRIGGER", row.required(0), 2));
    }
    run("USE mysql");
  }

  private String inOriginal(String what) {
    return " FROM information_schema.%s WHERE table_schema = '%s'".formatted(what, from);
  }

  private void table(String name) throws SQLException {
    run(shown("TABLE", name, 1));
    String columns =
        rows(
                "SELECT column_name"
                    + inOriginal("columns")
                    + " AND table_name = '%s' AND coalesce(generation_expression, '') = ''"
                        .formatted(name.replace("'", "''"))
                    + " ORDER BY ordinal_position")
            .stream()
            .map(row -> quoted(row.required(0)))
            .collect(Collectors.joining(", "));
    run(
        "INSERT INTO %1$s.%2$s (%3$s) SELECT %3$s FROM %4$s.%2$s"
            .formatted(to, quoted(name), columns, from));
  }

  private void sequence(String name) throws SQLException {
    run(shown("SEQUENCE", name, 1));
    String next =
        rows("SELECT next_not_cached_value FROM %s.%s".formatted(from, quoted(name)))
            .getFirst()
            .required(0);
    run("SELECT SETVAL(%s, %s, 0)".formatted(quoted(name), next));
  }

  /** A view may stand on others, so those that fail are tried again as long as one succeeds. */
  private void views() throws SQLException {
    List<String> left = new ArrayList<>();
    for (CatalogRow row : rows("SELECT table_name" + inOriginal("views"))) {
      left.add(shown("VIEW", row.required(0), 1).replace(quoted(from) + ".", quoted(to) + "."));
    }
    while (!left.isEmpty()) {
      List<String> failed = new ArrayList<>();
      SQLException reason = null;
      for (String view : left) {
        try {
          run(view);
        } catch (SQLException e) {
          failed.add(view);
          reason = e;
        }
      }
      if (failed.size() == left.size()) {
        throw reason == null ? new SQLException("a view can't be copied") : reason;
      }
      left = failed;
    }
  }

  /** The statement that creates an object. */
  private String shown(String kind, String name, int column) throws SQLException {
    return rows("SHOW CREATE %s %s.%s".formatted(kind, from, quoted(name)))
        .getFirst()
        .required(column);
  }

  private List<CatalogRow> rows(String query) throws SQLException {
    return CatalogRow.all(admin, query);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  static String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }
}
