package dev.banister.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds Alembic's version table in a connected database: {@code alembic_version}, or else the only
 * table that has nothing but a column {@code version_num}, for a project may name its own.
 */
final class VersionTableFinder {
  private static final String NAME = "alembic_version";

  private VersionTableFinder() {}

  /**
   * The table as the database writes it, or null.
   *
   * @param candidates asks for the tables with that one column, each as written and its bare name
   */
  static @Nullable String find(Connection connection, String candidates) throws SQLException {
    List<CatalogRow> found = CatalogRow.all(connection, candidates);
    List<CatalogRow> usual = found.stream().filter(r -> NAME.equals(r.text(1))).toList();
    if (!usual.isEmpty()) {
      return usual.getFirst().required(0);
    }
    return found.size() == 1 ? found.getFirst().required(0) : null;
  }

  /** What the table holds. */
  static List<String> revisions(Connection connection, @Nullable String table) throws SQLException {
    return table == null
        ? List.of()
        : CatalogRow.all(connection, "SELECT version_num FROM " + table).stream()
            .map(row -> row.required(0))
            .toList();
  }
}
