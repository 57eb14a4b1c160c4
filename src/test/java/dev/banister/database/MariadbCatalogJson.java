package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of a MariaDB database in the form in which the Python reference writes it, asked for
 * with the reference's questions, so that it does not hang on our own inspector.
 */
public final class MariadbCatalogJson {
  private static final String HERE =
      " WHERE table_schema = DATABASE() AND table_name <> 'alembic_version'";
  private final MariadbDatabase database;
  private final Map<String, Map<String, Object>> tables = new TreeMap<>();

  private MariadbCatalogJson(MariadbDatabase database) {
    this.database = database;
  }

  public static Map<String, Object> of(ScratchDatabase database) {
    return new MariadbCatalogJson((MariadbDatabase) database).catalog();
  }

  private Map<String, Object> catalog() {
    List<Object> sequences = new ArrayList<>();
    for (List<@Nullable Object> row :
        ask(
            "SELECT table_name, table_type, engine, table_collation, table_comment"
                + " FROM information_schema.tables"
                + HERE)) {
      if ("SEQUENCE".equals(row.get(1))) {
        sequences.add(row.get(0));
      } else if ("BASE TABLE".equals(row.get(1))) {
        tables.put(text(row, 0), table(row));
      }
    }
    readColumns();
    readIndexes();
    ask("SELECT table_name, constraint_name, check_clause FROM"
            + " information_schema.check_constraints WHERE constraint_schema = DATABASE()")
        .forEach(row -> part(row, "checks").put(text(row, 1), row.get(2)));
    readForeignKeys();
    Map<String, Object> catalog = new TreeMap<>();
    catalog.put("tables", tables);
    catalog.put("sequences", sequences);
    catalog.put(
        "views",
        texts(
            "SELECT table_name, view_definition FROM information_schema.views"
                + " WHERE table_schema = DATABASE()"));
    catalog.put(
        "triggers",
        texts(
            "SELECT trigger_name, CONCAT(action_timing, ' ', event_manipulation, ' on ',"
                + " event_object_table, ': ', action_statement)"
                + " FROM information_schema.triggers WHERE trigger_schema = DATABASE()"));
    return catalog;
  }

  private static Map<String, Object> table(List<@Nullable Object> row) {
    Map<String, Object> table = new TreeMap<>();
    for (String part : List.of("columns", "unique", "indexes", "checks", "foreign_keys")) {
      table.put(part, new TreeMap<String, Object>());
    }
    table.put("primary_key", null);
    table.put("engine", row.get(2));
    table.put("collation", row.get(3));
    table.put("comment", row.get(4));
    return table;
  }

  private void readColumns() {
    for (List<@Nullable Object> row :
        ask(
            "SELECT table_name, column_name, column_type, is_nullable, column_default, extra,"
                + " collation_name, column_comment, generation_expression"
                + " FROM information_schema.columns"
                + HERE)) {
      if (tables.containsKey(text(row, 0))) {
        Map<String, Object> column = new TreeMap<>();
        column.put("type", row.get(2));
        column.put("nullable", "YES".equals(row.get(3)));
        column.put("default", row.get(4));
        column.put("extra", row.get(5));
        column.put("collation", row.get(6));
        column.put("comment", row.get(7));
        column.put("generated", row.get(8));
        part(row, "columns").put(text(row, 1), column);
      }
    }
  }

  private void readIndexes() {
    for (List<@Nullable Object> row :
        ask(
            "SELECT table_name, index_name, non_unique, index_type, column_name, sub_part"
                + " FROM information_schema.statistics"
                + HERE
                + " ORDER BY table_name, index_name, seq_in_index")) {
      boolean key = "PRIMARY".equals(row.get(1));
      Map<String, Object> index =
          key
              ? keyOf(tables.get(text(row, 0)))
              : entry(part(row, "indexes"), text(row, 1), "columns");
      if (!key) {
        index.put("unique", "0".equals(String.valueOf(row.get(2))));
        index.put("method", row.get(3));
      }
      list(index, "columns")
          .add(row.get(5) == null ? row.get(4) : row.get(4) + "(" + row.get(5) + ")");
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> keyOf(Map<String, Object> table) {
    if (table.get("primary_key") == null) {
      table.put("primary_key", new TreeMap<>(Map.of("columns", new ArrayList<>())));
    }
    return (Map<String, Object>) table.get("primary_key");
  }

  private void readForeignKeys() {
    for (List<@Nullable Object> row :
        ask(
            "SELECT table_name, constraint_name, referenced_table_name, update_rule, delete_rule"
                + " FROM information_schema.referential_constraints"
                + " WHERE constraint_schema = DATABASE()")) {
      Map<String, Object> key =
          entry(part(row, "foreign_keys"), text(row, 1), "columns", "references");
      key.put("table", row.get(2));
      key.put("on_update", row.get(3));
      key.put("on_delete", row.get(4));
    }
    for (List<@Nullable Object> row :
        ask(
            "SELECT table_name, constraint_name, column_name, referenced_column_name"
                + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                + " AND referenced_table_name IS NOT NULL ORDER BY ordinal_position")) {
      Map<String, Object> key =
          entry(part(row, "foreign_keys"), text(row, 1), "columns", "references");
      list(key, "columns").add(row.get(2));
      list(key, "references").add(row.get(3));
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> part(List<@Nullable Object> row, String part) {
    return (Map<String, Object>) tables.get(text(row, 0)).get(part);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> entry(Map<String, Object> part, String name, String... lists) {
    return (Map<String, Object>)
        part.computeIfAbsent(
            name,
            absent -> {
              Map<String, Object> made = new TreeMap<>();
              Arrays.stream(lists).forEach(list -> made.put(list, new ArrayList<>()));
              return made;
            });
  }

  @SuppressWarnings("unchecked")
  private static List<@Nullable Object> list(Map<String, Object> of, String name) {
    return (List<@Nullable Object>) of.get(name);
  }

  private Map<String, Object> texts(String query) {
    Map<String, Object> texts = new TreeMap<>();
    ask(query).forEach(row -> texts.put(text(row, 0), row.get(1)));
    return texts;
  }

  private static String text(List<@Nullable Object> row, int column) {
    return String.valueOf(row.get(column));
  }

  private List<List<@Nullable Object>> ask(String query) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try { // on the script's connection, for ours writes the quotes of the standard
      for (List<Value> row : database.script().execute(query, List.of()).rows()) {
        rows.add(Arrays.asList(row.stream().map(MariadbCatalogJson::plain).toArray()));
      }
      return rows;
    } catch (RefusedException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Null() -> null;
      case Value.Text(String text) -> text;
      case Value.Int(var number) -> number.longValueExact();
      case Value.Bytes(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("not expected in a catalog: " + value);
    };
  }
}
