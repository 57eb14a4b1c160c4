package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.ColumnType;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type that SQLAlchemy makes of the text with which a column of SQLite was declared: the one of
 * that name, else by SQLite's rules of <a
 * href="https://www.sqlite.org/datatype3.html">affinity</a>.
 */
final class SqliteReflectedType {
  private static final Pattern TEXT = Pattern.compile("([\\w ]+)(\\(.*?\\))?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Set<String> KNOWN =
      Set.of(
          "BIGINT",
          "BLOB",
          "BOOLEAN",
          "CHAR",
          "DATE",
          "DATETIME",
          "DOUBLE",
          "DECIMAL",
          "FLOAT",
          "INTEGER",
          "JSON",
          "NUMERIC",
          "REAL",
          "SMALLINT",
          "TEXT",
          "TIME",
          "TIMESTAMP",
          "VARCHAR",
          "NVARCHAR",
          "DOUBLE_PRECISION");
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "BOOL", "BOOLEAN",
          "INT", "INTEGER",
          "DATE_CHAR", "DATE",
          "DATETIME_CHAR", "DATETIME",
          "TIME_CHAR", "TIME",
          "_NVARCHAR", "NVARCHAR");

  private SqliteReflectedType() {}

  static ColumnType of(String declared) {
    Matcher matcher = TEXT.matcher(declared);
    String name = matcher.lookingAt() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
    String brackets = name.isEmpty() || matcher.group(2) == null ? "" : matcher.group(2);
    String type = named(name);
    return type.equals("NullType") ? ColumnType.NULL : of(type, arguments(type, brackets));
  }

  private static ColumnType of(String type, Map<String, Value> arguments) {
    return new ColumnType(type, "", arguments, List.of(), List.of(), Map.of(), null);
  }

  private static String named(String name) {
    String known = OTHER_NAMES.getOrDefault(name, name);
    if (KNOWN.contains(known)) {
      return known;
    }
    if (name.contains("INT")) {
      return "INTEGER";
    }
    if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
      return "TEXT";
    }
    if (name.isEmpty() || name.contains("BLOB")) {
      return "NullType";
    }
    return name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")
        ? "REAL"
        : "NUMERIC";
  }

  private static Map<String, Value> arguments(String type, String brackets) {
    List<Value> numbers =
        NUMBER
            .matcher(brackets)
            .results()
            .<Value>map(m -> Value.of(Long.parseLong(m.group())))
            .toList();
    Map<String, Value> arguments = new LinkedHashMap<>();
    switch (type) {
      case "NUMERIC", "DECIMAL" -> {
        put(arguments, "precision", numbers, 0);
        put(arguments, "scale", numbers, 1);
      }
      case "FLOAT", "REAL", "DOUBLE", "DOUBLE_PRECISION" -> put(arguments, "precision", numbers, 0);
      case "VARCHAR", "CHAR", "NVARCHAR", "TEXT", "BLOB" -> put(arguments, "length", numbers, 0);
      default -> {}
    }
    return arguments;
  }

  private static void put(
      Map<String, Value> arguments, String name, List<Value> numbers, int index) {
    if (index < numbers.size()) {
      arguments.put(name, numbers.get(index));
    }
  }
}
