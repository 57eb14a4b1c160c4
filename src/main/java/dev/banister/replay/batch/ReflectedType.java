package dev.banister.replay.batch;

import dev.banister.sql.ColumnType;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQLAlchemy type that reflection makes of a SQLite column's type: the class of that name where
 * there is one, else one by <a href="https://www.sqlite.org/datatype3.html">affinity</a>.
 */
final class ReflectedType {
  private static final Pattern SHAPE = Pattern.compile("([\\w ]+)(\\(.*?\\))?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Map<String, String> RENAMED =
      Map.of(
          "BOOL",
          "BOOLEAN",
          "INT",
          "INTEGER",
          "DATE_CHAR",
          "DATE",
          "DATETIME_CHAR",
          "DATETIME",
          "TIME_CHAR",
          "TIME");
  private static final List<String> KNOWN =
      List.of(
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
          "JSONB",
          "NUMERIC",
          "REAL",
          "SMALLINT",
          "TEXT",
          "TIME",
          "TIMESTAMP",
          "VARCHAR",
          "NVARCHAR",
          "NCHAR");

  private ReflectedType() {}

  static ColumnType of(String type) {
    if (Unknown.in(type)) {
      return untold(type);
    }
    Matcher shape = SHAPE.matcher(type.toUpperCase(Locale.ROOT));
    if (!shape.lookingAt()) {
      return ColumnType.NULL;
    }
    String name = shape.group(1);
    String known = RENAMED.getOrDefault(name, name);
    return withArguments(KNOWN.contains(known) ? known : byAffinity(name), shape.group(2));
  }

  /** A type that no script tells keeps its placeholder. */
  private static ColumnType untold(String type) {
    Unknown unknown =
        new Unknown(
            type,
            "",
            SourceSpan.of("", 0),
            Unknown.Origin.APPLICATION,
            "the type that the table got is not known");
    return new ColumnType("Untold", "", Map.of(), List.of(), List.of(), Map.of(), unknown);
  }

  private static String byAffinity(String name) {
    if (name.contains("INT")) {
      return "INTEGER";
    }
    if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
      return "TEXT";
    }
    if (name.contains("BLOB")) {
      return ColumnType.NULL.name();
    }
    boolean real = name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB");
    return real ? "REAL" : "NUMERIC";
  }

  private static ColumnType withArguments(String name, String arguments) {
    List<Long> numbers = new ArrayList<>();
    if (arguments != null) {
      Matcher number = NUMBER.matcher(arguments);
      while (number.find()) {
        numbers.add(Long.parseLong(number.group()));
      }
    }
    ColumnType type = ColumnType.of(name);
    if (numbers.isEmpty()) {
      return type;
    }
    return switch (name) {
      case "CHAR", "VARCHAR", "NVARCHAR", "NCHAR", "TEXT" ->
          type.with("length", Value.of(numbers.getFirst()));
      case "NUMERIC", "DECIMAL" -> precise(type, numbers);
      default -> type;
    };
  }

  private static ColumnType precise(ColumnType type, List<Long> numbers) {
    ColumnType precise = type.with("precision", Value.of(numbers.getFirst()));
    return numbers.size() == 1 ? precise : precise.with("scale", Value.of(numbers.get(1)));
  }
}
