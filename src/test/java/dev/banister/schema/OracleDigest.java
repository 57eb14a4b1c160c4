package dev.banister.schema;

import dev.banister.sql.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hash that the test oracle gives to the catalog of a SQLite database: SHA-256, 16 digits, of
 * its snapshot as Python's {@code json.dumps} writes it with sorted keys. The oracle leaves every
 * key {@code order} out, columns of that name included.
 */
public final class OracleDigest {
  private static final Dialect SQLITE = Dialect.SQLITE;

  private OracleDigest() {}

  public static String of(Schema schema) {
    return sha256(json(schema)).substring(0, 16);
  }

  /** The snapshot itself, for finding out why two hashes differ. */
  public static String json(Schema schema) {
    Map<String, Object> tables = new TreeMap<>();
    schema.tables().forEach((name, table) -> tables.put(name, table(table)));
    Map<String, Object> snapshot = new TreeMap<>();
    snapshot.put("tables", tables);
    snapshot.put("views", normalised(schema.views()));
    snapshot.put("triggers", normalised(schema.triggers()));
    return write(snapshot);
  }

  private static Map<String, Object> normalised(Map<String, String> texts) {
    Map<String, Object> out = new TreeMap<>();
    texts.forEach((name, text) -> out.put(name, norm(text)));
    return out;
  }

  private static Map<String, Object> table(Table table) {
    Map<String, Object> out = new TreeMap<>();
    Map<String, Object> columns = new TreeMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column(column)));
    out.put("columns", columns);
    out.put("primary_key", primaryKey(table.primaryKey()));
    out.put("unique", sorted(table.uniques().stream().map(OracleDigest::unique).toList()));
    out.put("checks", sorted(table.checks().stream().map(OracleDigest::check).toList()));
    out.put(
        "foreign_keys", sorted(table.foreignKeys().stream().map(OracleDigest::reference).toList()));
    Map<String, Object> indexes = new TreeMap<>();
    table.indexes().forEach((name, index) -> indexes.put(name, index(index)));
    out.put("indexes", indexes);
    out.put("options", norm(table.options()));
    return out;
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> out = new TreeMap<>();
    out.put("type", column.type().toUpperCase(Locale.ROOT));
    out.put("nullable", column.nullable());
    String text = column.defaultText();
    out.put(
        "default",
        text == null || text.isEmpty() ? text : CatalogText.withoutOuterBrackets(norm(text)));
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

  private static @Nullable Map<String, Object> primaryKey(@Nullable PrimaryKey key) {
    if (key == null) {
      return null;
    }
    Map<String, Object> out = new TreeMap<>();
    out.put("name", name(key.name()));
    out.put("columns", key.columns());
    return out;
  }

  private static Map<String, Object> unique(UniqueConstraint unique) {
    Map<String, Object> out = new TreeMap<>(Comparator.reverseOrder());
    out.put("name", name(unique.name()));
    out.put("columns", unique.columns());
    return out;
  }

  private static Map<String, Object> check(CheckConstraint check) {
    Map<String, Object> out = new TreeMap<>();
    out.put("name", name(check.name()));
    out.put("text", norm(check.condition()));
    return out;
  }

  private static Map<String, Object> reference(ForeignKey key) {
    Map<String, Object> out = new TreeMap<>();
    out.put("columns", key.columns());
    out.put("table", key.referencedTable());
    List<@Nullable String> references = new ArrayList<>(key.referencedColumns());
    while (references.size() < key.columns().size()) {
      references.add(null);
    }
    out.put("references", references);
    out.put("on_update", key.onUpdate());
    out.put("on_delete", key.onDelete());
    out.put("name", name(key.name()));
    out.put("deferrable", key.deferrable());
    return out;
  }

  private static Map<String, Object> index(Index index) {
    Map<String, Object> out = new TreeMap<>();
    out.put("columns", index.parts().stream().map(OracleDigest::norm).toList());
    out.put("unique", index.unique());
    out.put("where", index.where() == null ? null : norm(index.where()));
    return out;
  }

  /** The oracle sorts lists by their text, and writes the keys of each in order afterwards. */
  private static List<Object> sorted(List<Map<String, Object>> items) {
    return items.stream()
        .sorted(Comparator.comparing(OracleDigest::write))
        .<Object>map(TreeMap::new)
        .toList();
  }

  /** The oracle reads no name that holds a blank or ends with other than a letter or digit. */
  private static @Nullable String name(@Nullable String name) {
    boolean read = name != null && name.matches("(?sU)\\S*\\w");
    return read ? name.toLowerCase(Locale.ROOT) : null;
  }

  private static String norm(String text) {
    return CatalogText.normalised(text, SQLITE);
  }

  private static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (entry.getKey().equals("order")) {
            continue;
          }
          out.append(separator);
          write(entry.getKey(), out);
          out.append(": ");
          write(entry.getValue(), out);
          separator = ", ";
        }
        out.append(separator.equals("{") ? "{}" : "}");
      }
      case List<?> list -> {
        String separator = "[";
        for (Object item : list) {
          out.append(separator);
          write(item, out);
          separator = ", ";
        }
        out.append(list.isEmpty() ? "[]" : "]");
      }
      case String text -> string(text, out);
      default -> out.append(value);
    }
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
