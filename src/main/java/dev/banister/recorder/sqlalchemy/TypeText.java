package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.ColumnType;
import dev.banister.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code str(type)}: how SQLAlchemy's default dialect spells the usual types. */
final class TypeText {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Integer", "INTEGER"),
          Map.entry("BigInteger", "BIGINT"),
          Map.entry("SmallInteger", "SMALLINT"),
          Map.entry("String", "VARCHAR"),
          Map.entry("Unicode", "VARCHAR"),
          Map.entry("Text", "TEXT"),
          Map.entry("UnicodeText", "TEXT"),
          Map.entry("Boolean", "BOOLEAN"),
          Map.entry("Date", "DATE"),
          Map.entry("DateTime", "DATETIME"),
          Map.entry("Time", "TIME"),
          Map.entry("Interval", "DATETIME"),
          Map.entry("Float", "FLOAT"),
          Map.entry("Double", "DOUBLE"),
          Map.entry("Numeric", "NUMERIC"),
          Map.entry("LargeBinary", "BLOB"),
          Map.entry("Uuid", "CHAR(32)"),
          Map.entry("NullType", "NULL"));

  private TypeText() {}

  static @Nullable String of(ColumnType type) {
    if (!type.dialect().isEmpty() || !type.elements().isEmpty() || type.unknown() != null) {
      return null;
    }
    boolean plain = type.name().equals(type.name().toUpperCase(java.util.Locale.ROOT));
    String name = plain ? type.name() : NAMES.get(type.name());
    if (name == null || type.arguments().containsKey("collation")) {
      return null;
    }
    return name.equals("NUMERIC") || name.equals("DECIMAL")
        ? name + brackets(type, "precision", "scale")
        : name + brackets(type, "length");
  }

  private static String brackets(ColumnType type, String... arguments) {
    StringBuilder text = new StringBuilder();
    for (String argument : arguments) {
      if (type.arguments().get(argument) instanceof Value.Int number) {
        text.append(text.isEmpty() ? "" : ", ").append(number.number());
      }
    }
    return text.isEmpty() ? "" : "(" + text + ")";
  }
}
