package dev.banister.database;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Schema;
import dev.banister.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of a MariaDB database from its <a
 * href="https://mariadb.com/docs/server/reference/system-tables/information-schema">information
 * schema</a>.
 *
 * <p>A unique constraint is there a unique index, and so it is here.
 */
final class MariadbInspector {
  private final Connection connection;
  private final String database;
  private final Map<String, List<Column>> columns = new LinkedHashMap<>();
  private final Map<String, Map<String, List<CatalogRow>>> indexes = new LinkedHashMap<>();
  private final Map<String, List<CheckConstraint>> checks = new LinkedHashMap<>();
  private final Map<String, Map<String, List<CatalogRow>>> keys = new LinkedHashMap<>();

  MariadbInspector(Connection connection, String database) {
    this.connection = connection;
    this.database = database;
  }

  Schema inspect() throws SQLException {
    grouped(MariadbQueries.INDEXES, indexes);
    grouped(MariadbQueries.FOREIGN_KEYS, keys);
    for (CatalogRow row : rows(MariadbQueries.CHECKS)) {
      checks
          .computeIfAbsent(row.required(0), table -> new ArrayList<>())
          .add(new CheckConstraint(row.required(1), row.required(2)));
    }
    for (CatalogRow row : rows(MariadbQueries.COLUMNS)) {
      columns.computeIfAbsent(row.required(0), table -> new ArrayList<>()).add(column(row));
    }
    Map<String, Table> tables = new TreeMap<>();
    for (CatalogRow row : rows(MariadbQueries.TABLES)) {
      tables.put(row.required(0), table(row));
    }
    return new Schema(
        tables,
        texts(MariadbQueries.VIEWS),
        texts(MariadbQueries.TRIGGERS),
        Map.of(),
        sequences(),
        texts(MariadbQueries.ROUTINES));
  }

  private List<CatalogRow> rows(String query) throws SQLException {
    return CatalogRow.all(connection, query);
  }

  /** A view names its tables with the database, whose name means nothing. */
  private Map<String, String> texts(String query) throws SQLException {
    Map<String, String> texts = new TreeMap<>();
    for (CatalogRow row : rows(query)) {
      texts.put(row.required(0), row.required(1).replace(MariadbCopy.quoted(database) + ".", ""));
    }
    return texts;
  }

  private Map<String, String> sequences() throws SQLException {
    Map<String, String> sequences = new TreeMap<>();
    for (CatalogRow row : rows(MariadbQueries.SEQUENCES)) {
      String name = row.required(0);
      CatalogRow shown = rows("SHOW CREATE SEQUENCE " + MariadbCopy.quoted(name)).getFirst();
      sequences.put(name, shown.required(1));
    }
    return sequences;
  }

  /** Rows by table, then by name. */
  private void grouped(String query, Map<String, Map<String, List<CatalogRow>>> into)
      throws SQLException {
    for (CatalogRow row : rows(query)) {
      into.computeIfAbsent(row.required(0), table -> new TreeMap<>())
          .computeIfAbsent(row.required(1), name -> new ArrayList<>())
          .add(row);
    }
  }

  private Column column(CatalogRow row) {
    String table = row.required(0);
    String name = row.required(1);
    String extra = row.required(5).toLowerCase(Locale.ROOT);
    String generated = row.text(8);
    return new Column(
        name,
        row.required(2),
        "YES".equals(row.text(3)),
        defaultText(row.text(4), extra),
        keyColumns(table).indexOf(name) + 1,
        extra.contains("auto_increment"),
        row.text(6),
        generated == null ? null : generated + (extra.contains("virtual") ? " virtual" : ""),
        null,
        row.text(7));
  }

  /** What changes with every update belongs to the default, as in the statement that sets it. */
  private static @Nullable String defaultText(@Nullable String text, String extra) {
    int update = extra.indexOf("on update");
    if (update < 0) {
      return text;
    }
    String rule = extra.substring(update);
    return text == null ? rule : text + " " + rule;
  }

  private List<String> keyColumns(String table) {
    return indexes.getOrDefault(table, Map.of()).getOrDefault("PRIMARY", List.of()).stream()
        .map(row -> row.required(4))
        .toList();
  }

  private Table table(CatalogRow row) {
    String name = row.required(0);
    List<String> key = keyColumns(name);
    return new Table(
        name,
        columns.getOrDefault(name, List.of()),
        key.isEmpty() ? null : new PrimaryKey(null, key),
        List.of(),
        checks.getOrDefault(name, List.of()),
        keys.getOrDefault(name, Map.of()).values().stream()
            .map(MariadbInspector::foreignKey)
            .toList(),
        indexes(name),
        "engine=%s collate=%s".formatted(row.text(1), row.text(2)),
        row.text(3),
        false,
        null);
  }

  private Map<String, Index> indexes(String table) {
    Map<String, Index> made = new TreeMap<>();
    indexes
        .getOrDefault(table, Map.of())
        .forEach(
            (name, parts) -> {
              if (!name.equals("PRIMARY")) {
                made.put(name, index(name, parts));
              }
            });
    return made;
  }

  private static Index index(String name, List<CatalogRow> parts) {
    CatalogRow first = parts.getFirst();
    String method = first.required(3).toLowerCase(Locale.ROOT);
    return new Index(
        name,
        parts.stream().map(MariadbInspector::part).toList(),
        "0".equals(first.text(2)),
        null,
        method.equals("btree") ? "" : method);
  }

  private static String part(CatalogRow row) {
    String length = row.text(5) == null ? "" : "(" + row.text(5) + ")";
    return row.required(4) + length + ("D".equals(row.text(6)) ? " desc" : "");
  }

  private static ForeignKey foreignKey(List<CatalogRow> rows) {
    CatalogRow first = rows.getFirst();
    return new ForeignKey(
        first.required(1),
        rows.stream().map(row -> row.required(2)).toList(),
        first.required(3),
        rows.stream().map(row -> row.required(4)).toList(),
        first.required(5),
        first.required(6),
        null);
  }
}
