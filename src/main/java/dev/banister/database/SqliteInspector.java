package dev.banister.database;

import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Schema;
import dev.banister.schema.SqlToken;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of a SQLite database from {@code sqlite_master} and the PRAGMAs of <a
 * href="https://www.sqlite.org/pragma.html">SQLite</a>.
 *
 * <p>A table is read once for each wording of its CREATE statements: a stairway asks for the same
 * tables hundreds of times.
 */
final class SqliteInspector implements SchemaInspector {
  private final Connection connection;
  private final Map<List<String>, Table> known = new HashMap<>();
  private List<SqliteMaster.Entry> seen = List.of();
  private Schema last = Schema.EMPTY;

  SqliteInspector(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Schema inspect() {
    try {
      List<SqliteMaster.Entry> entries = SqliteMaster.read(connection);
      if (!entries.equals(seen)) {
        last = read(entries);
        seen = entries;
      }
      return last;
    } catch (SQLException e) {
      throw new DatabaseException("The catalog of the SQLite database can't be read", e);
    }
  }

  private Schema read(List<SqliteMaster.Entry> entries) throws SQLException {
    Map<String, Table> tables = new TreeMap<>();
    Map<String, String> views = new TreeMap<>();
    Map<String, String> triggers = new TreeMap<>();
    Map<String, Map<String, String>> indexes = indexes(entries);
    for (SqliteMaster.Entry entry : entries) {
      switch (entry.type()) {
        case "table" ->
            tables.put(entry.name(), table(entry, indexes.getOrDefault(entry.name(), Map.of())));
        case "view" -> views.put(entry.name(), entry.sql());
        case "trigger" -> triggers.put(entry.name(), entry.sql());
        default -> {}
      }
    }
    return new Schema(tables, views, triggers, Map.of(), Map.of(), Map.of());
  }

  /** CREATE statements of indexes by name, by table. */
  private static Map<String, Map<String, String>> indexes(List<SqliteMaster.Entry> entries) {
    Map<String, Map<String, String>> indexes = new HashMap<>();
    for (SqliteMaster.Entry entry : entries) {
      if (entry.type().equals("index")) {
        indexes
            .computeIfAbsent(entry.table(), table -> new TreeMap<>())
            .put(entry.name(), entry.sql());
      }
    }
    return indexes;
  }

  private Table table(SqliteMaster.Entry entry, Map<String, String> indexes) throws SQLException {
    List<String> key = new ArrayList<>(List.of(entry.name(), entry.sql()));
    key.addAll(indexes.values());
    Table table = known.get(key);
    if (table == null) {
      table = readTable(entry.name(), entry.sql(), indexes);
      known.put(key, table);
    }
    return table;
  }

  private Table readTable(String name, String sql, Map<String, String> indexes)
      throws SQLException {
    TableText text = new TableText(sql);
    List<Column> columns = columns(name, text);
    List<String> key =
        columns.stream()
            .filter(c -> c.keyPosition() > 0)
            .sorted((a, b) -> Integer.compare(a.keyPosition(), b.keyPosition()))
            .map(Column::name)
            .toList();
    TableText.NamedConstraint named = text.take("primary", key);
    List<UniqueConstraint> uniques = new ArrayList<>();
    Map<String, Index> created = new TreeMap<>();
    readIndexes(name, text, indexes, uniques, created);
    return new Table(
        name,
        columns,
        key.isEmpty() ? null : new PrimaryKey(named == null ? null : named.name(), key),
        uniques,
        text.checks(),
        foreignKeys(name, text),
        created,
        text.options(),
        null,
        false,
        sql);
  }

  private List<Column> columns(String table, TableText text) throws SQLException {
    List<Column> columns = new ArrayList<>();
    String query =
        "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?)";
    for (List<@Nullable String> row : rows(query, table)) {
      String name = String.valueOf(row.get(0));
      boolean generated = "2".equals(row.get(5)) || "3".equals(row.get(5));
      columns.add(
          new Column(
              name,
              String.valueOf(row.get(1)).toUpperCase(Locale.ROOT),
              "0".equals(row.get(2)),
              row.get(3),
              Integer.parseInt(String.valueOf(row.get(4))),
              text.autoincrement(name),
              text.collation(name),
              generated ? text.generated(name) : null,
              null,
              null));
    }
    return columns;
  }

  private void readIndexes(
      String table,
      TableText text,
      Map<String, String> statements,
      List<UniqueConstraint> uniques,
      Map<String, Index> created)
      throws SQLException {
    for (List<@Nullable String> row :
        rows("SELECT name, \"unique\", origin FROM pragma_index_list(?)", table)) {
      String name = String.valueOf(row.get(0));
      if ("u".equals(row.get(2))) {
        List<String> columns =
            rows("SELECT name FROM pragma_index_info(?)", name).stream()
                .map(r -> String.valueOf(r.get(0)))
                .toList();
        TableText.NamedConstraint named = text.take("unique", columns);
        uniques.add(new UniqueConstraint(named == null ? null : named.name(), columns));
      } else if ("c".equals(row.get(2))) {
        created.put(name, index(name, "1".equals(row.get(1)), statements.getOrDefault(name, "")));
      }
    }
    Collections.reverse(uniques);
  }

  private static Index index(String name, boolean unique, String sql) {
    BracketedText text = BracketedText.of(sql);
    List<SqlToken> tail = text.tail();
    String where =
        tail.size() > 1 && tail.getFirst().is("where")
            ? text.text(tail.subList(1, tail.size()))
            : null;
    return new Index(name, text.items().stream().map(text::text).toList(), unique, where, "");
  }

  private List<ForeignKey> foreignKeys(String table, TableText text) throws SQLException {
    Map<String, List<List<@Nullable String>>> byId = new LinkedHashMap<>();
    String query =
        "SELECT id, \"table\", \"from\", \"to\", on_update, on_delete"
            + " FROM pragma_foreign_key_list(?)";
    for (List<@Nullable String> row : rows(query, table)) {
      byId.computeIfAbsent(String.valueOf(row.get(0)), id -> new ArrayList<>()).add(row);
    }
    List<ForeignKey> keys = new ArrayList<>();
    byId.values().stream().toList().reversed().forEach(rows -> keys.add(foreignKey(rows, text)));
    return keys;
  }

  private static ForeignKey foreignKey(List<List<@Nullable String>> rows, TableText text) {
    List<String> columns = rows.stream().map(r -> String.valueOf(r.get(2))).toList();
    List<String> referenced = new ArrayList<>();
    rows.stream().map(r -> r.get(3)).filter(c -> c != null).forEach(referenced::add);
    TableText.NamedConstraint named = text.take("foreign", columns);
    List<SqlToken> tail = named == null ? text.column(columns.getFirst()) : named.tail();
    List<@Nullable String> first = rows.getFirst();
    return new ForeignKey(
        named == null ? null : named.name(),
        columns,
        String.valueOf(first.get(1)),
        referenced,
        String.valueOf(first.get(5)),
        String.valueOf(first.get(4)),
        TableText.deferrable(tail));
  }

  private List<List<@Nullable String>> rows(String query, String argument) throws SQLException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, argument);
      try (ResultSet row = statement.executeQuery()) {
        int width = row.getMetaData().getColumnCount();
        while (row.next()) {
          List<@Nullable String> values = new ArrayList<>(width);
          for (int i = 1; i <= width; i++) {
            values.add(row.getString(i));
          }
          rows.add(values);
        }
      }
    }
    return rows;
  }
}
