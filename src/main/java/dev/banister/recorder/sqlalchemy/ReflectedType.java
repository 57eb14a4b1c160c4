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

/** The type that a catalog's text names: {@code VARCHAR(50)}, {@code timestamp with time zone}. */
final class ReflectedType {
  private static final Pattern TEXT = Pattern.compile("([\\w ]*\\w)\\s*(?:\\(([\\d, ]+)\\))?(.*)");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("CHARACTER VARYING", "VARCHAR"),
          Map.entry("CHARACTER", "CHAR"),
          Map.entry("DOUBLE PRECISION", "DOUBLE_PRECISION"),
          Map.entry("INT", "INTEGER"),
          Map.entry("BOOL", "BOOLEAN"),
          Map.entry("TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP"),
          Map.entry("TIMESTAMP WITH TIME ZONE", "TIMESTAMP"),
          Map.entry("TIME WITHOUT TIME ZONE", "TIME"),
          Map.entry("TIME WITH TIME ZONE", "TIME"));

  private static final Set<String> NUMBERS = Set.of("NUMERIC", "DECIMAL");
  private static final Set<String> POSTGRESQL =
      Set.of(
          "JSONB",
          "BYTEA",
          "INET",
          "CIDR",
          "MACADDR",
          "MONEY",
          "OID",
          "TSVECTOR",
          "TSQUERY",
          "HSTORE",
          "CITEXT",
          "INTERVAL");
  private static final Set<String> MYSQL =
      Set.of(
          "TINYINT",
          "MEDIUMINT",
          "TINYTEXT",
          "MEDIUMTEXT",
          "LONGTEXT",
          "TINYBLOB",
          "MEDIUMBLOB",
          "LONGBLOB",
          "YEAR");

  private ReflectedType() {}

  static ColumnType of(String text) {
    boolean array = text.endsWith("[]");
    if (array) {
      ColumnType item = of(text.substring(0, text.length() - 2));
      return new ColumnType("ARRAY", "", Map.of(), List.of(), List.of(item), Map.of(), null);
    }
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return ColumnType.NULL;
    }
    String written = (matcher.group(1) + after(matcher.group(3))).toUpperCase(Locale.ROOT);
    String name = NAMES.getOrDefault(written, written);
    Map<String, Value> arguments = new LinkedHashMap<>();
    String brackets = matcher.group(2);
    if (brackets != null) {
      addNumbers(name, brackets.split("\\s*,\\s*"), arguments);
    }
    if (written.contains("WITH TIME ZONE")) {
      arguments.put("timezone", Value.of(true));
    }
    return new ColumnType(name, dialect(name), arguments, List.of(), List.of(), Map.of(), null);
  }

  private static String after(String rest) {
    String words = rest.strip().toLowerCase(Locale.ROOT);
    return words.startsWith("with") ? " " + words : "";
  }

  private static void addNumbers(String name, String[] numbers, Map<String, Value> arguments) {
    if (NUMBERS.contains(name)) {
      arguments.put("precision", Value.of(Long.parseLong(numbers[0].strip())));
      if (numbers.length > 1) {
        arguments.put("scale", Value.of(Long.parseLong(numbers[1].strip())));
      }
    } else {
      arguments.put("length", Value.of(Long.parseLong(numbers[0].strip())));
    }
  }

  private static String dialect(String name) {
    return POSTGRESQL.contains(name) ? "postgresql" : MYSQL.contains(name) ? "mysql" : "";
  }
}
