package dev.banister.database;

import dev.banister.schema.CheckConstraint;
import dev.banister.schema.Column;
import dev.banister.schema.ForeignKey;
import dev.banister.schema.Index;
import dev.banister.schema.PrimaryKey;
import dev.banister.schema.Schema;
import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.schema.Table;
import dev.banister.schema.UniqueConstraint;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema in the form in which the Python reference writes a SQLite catalog. */
public final class CatalogJson {
  private CatalogJson() {}

  public static Map<String, Object> of(Schema schema) {
    Map<String, Object> tables = new TreeMap<>();
    schema.tables().forEach((name, table) -> tables.put(name, table(table)));
    Map<String, Object> catalog = new TreeMap<>();
    catalog.put("tables", tables);
    catalog.put("views", normalized(schema.views()));
    catalog.put("triggers", normalized(schema.triggers()));
    return catalog;
  }

  private static Map<String, Object> normalized(Map<String, String> texts) {
    Map<String, Object> out = new TreeMap<>();
    texts.forEach((name, text) -> out.put(name, norm(text)));
    return out;
  }

  private static Map<String, Object> table(Table table) {
    Map<String, Object> columns = new TreeMap<>();
    table.columns().forEach(c -> columns.put(c.name(), column(c)));
    Map<String, Object> indexes = new TreeMap<>();
    table.indexes().forEach((name, index) -> indexes.put(name, index(index)));
    Map<String, Object> out = new TreeMap<>();
    out.put("columns", columns);
    out.put("primary_key", table.primaryKey() == null ? null : primaryKey(table.primaryKey()));
    out.put("unique", sorted(table.uniques().stream().map(CatalogJson::unique).toList()));
    out.put("checks", sorted(table.checks().stream().map(CatalogJson::check).toList()));
    out.put(
        "foreign_keys", sorted(table.foreignKeys().stream().map(CatalogJson::foreignKey).toList()));
    out.put("indexes", indexes);
    out.put("options", norm(table.options()));
    return out;
  }

  private static List<Object> sorted(List<Map<String, Object>> items) {
    List<Map<String, Object>> out = new ArrayList<>(items);
    out.sort(Comparator.comparing(CatalogJson::orderOf));
    return Collections.unmodifiableList(out);
  }

  /** Uniques and checks are ordered by their JSON with the name first, foreign keys by all keys. */
  private static String orderOf(Map<?, ?> item) {
    if (item.containsKey("references")) {
      return dumps(item);
    }
    return item.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().equals("name") ? "" : e.getKey().toString()))
        .map(e -> dumps(e.getKey()) + ": " + dumps(e.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> out = new TreeMap<>();
    out.put("type", column.type());
    out.put("nullable", column.nullable());
    out.put("default", column.defaultText() == null ? null : bare(norm(column.defaultText())));
    out.put("pk", column.keyPosition());
    if (column.collation() != null) {
      out.put("collation", column.collation().toLowerCase(Locale.ROOT));
    }
    if (column.generated() != null) {
      out.put("generated", norm(column.generated()));
    }
    if (column.autoincrement()) {
      out.put("autoincrement", true);
    }
    return out;
  }

  private static Map<String, Object> primaryKey(PrimaryKey key) {
    return named(key.name(), Map.of("columns", key.columns()));
  }

  private static Map<String, Object> unique(UniqueConstraint unique) {
    return named(unique.name(), Map.of("columns", unique.columns()));
  }

  private static Map<String, Object> check(CheckConstraint check) {
    return named(check.name(), Map.of("text", norm(check.condition())));
  }

  private static Map<String, Object> foreignKey(ForeignKey key) {
    List<@Nullable String> references = new ArrayList<>(key.referencedColumns());
    while (references.size() < key.columns().size()) {
      references.add(null);
    }
    Map<String, Object> out = named(key.name(), Map.of("columns", key.columns()));
    out.put("table", key.referencedTable());
    out.put("references", references);
    out.put("on_update", key.onUpdate());
    out.put("on_delete", key.onDelete());
    out.put("deferrable", key.deferrable());
    return out;
  }

  private static Map<String, Object> index(Index index) {
    Map<String, Object> out = new TreeMap<>();
    out.put("columns", index.parts().stream().map(CatalogJson::norm).toList());
    out.put("unique", index.unique());
    out.put("where", index.where() == null ? null : norm(index.where()));
    return out;
  }

  private static Map<String, Object> named(@Nullable String name, Map<String, Object> rest) {
    Map<String, Object> out = new TreeMap<>(rest);
    out.put("name", name == null || !isReadable(name) ? null : name.toLowerCase(Locale.ROOT));
    return out;
  }

  /** The reference sees no name that holds a space or ends in a sign. */
  private static boolean isReadable(String name) {
    return name.chars().noneMatch(Character::isWhitespace)
        && isWord(name.charAt(name.length() - 1));
  }

  static String norm(String sql) {
    StringBuilder out = new StringBuilder();
    for (SqlToken token : SqlLexer.tokens(sql, Dialect.SQLITE)) {
      String text =
          token.text().startsWith("'") ? token.text() : plain(token).toLowerCase(Locale.ROOT);
      if (text.isEmpty()) {
        continue;
      }
      if (!out.isEmpty() && isWord(out.charAt(out.length() - 1)) && isWord(text.charAt(0))) {
        out.append(' ');
      }
      out.append(text);
    }
    return out.toString();
  }

  private static String plain(SqlToken token) {
    String text = token.text();
    return "\"`[".indexOf(text.charAt(0)) >= 0 && text.length() > 1
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
  }

  static String bare(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && i < text.length() - 1) {
        return text;
      }
    }
    return text.startsWith("(") && text.endsWith(")")
        ? bare(text.substring(1, text.length() - 1))
        : text;
  }

  private static final List<String> FOREIGN_KEY =
      List.of("columns", "table", "references", "on_update", "on_delete", "name", "deferrable");

  /** As {@code json.dumps(value)} writes an item of a list, whose keys keep their order. */
  static String inOrder(Object value) {
    Map<?, ?> item = (Map<?, ?>) value;
    if (!item.containsKey("references")) {
      return orderOf(item);
    }
    return FOREIGN_KEY.stream()
        .map(key -> dumps(key) + ": " + dumps(item.get(key)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** As {@code json.dumps(value, sort_keys=True)}. */
  public static String dumps(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> PythonJson.dumps(dev.banister.value.Value.of(text));
      case List<?> items ->
          items.stream().map(CatalogJson::dumps).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> dumps(e.getKey()) + ": " + dumps(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }
}
