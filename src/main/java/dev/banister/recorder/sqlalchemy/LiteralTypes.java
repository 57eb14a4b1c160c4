package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.ColumnType;
import dev.banister.value.Value;
import java.util.Map;

/** Which type a plain value has beside a column, as SQLAlchemy coerces compared values. */
final class LiteralTypes {
  private static final Map<String, String> AFFINITIES =
      Map.ofEntries(
          Map.entry("Integer", "Integer"),
          Map.entry("INTEGER", "Integer"),
          Map.entry("BigInteger", "Integer"),
          Map.entry("BIGINT", "Integer"),
          Map.entry("SmallInteger", "Integer"),
          Map.entry("SMALLINT", "Integer"),
          Map.entry("TINYINT", "Integer"),
          Map.entry("MEDIUMINT", "Integer"),
          Map.entry("String", "String"),
          Map.entry("VARCHAR", "String"),
          Map.entry("CHAR", "String"),
          Map.entry("NCHAR", "String"),
          Map.entry("NVARCHAR", "String"),
          Map.entry("Text", "String"),
          Map.entry("TEXT", "String"),
          Map.entry("CLOB", "String"),
          Map.entry("Unicode", "String"),
          Map.entry("UnicodeText", "String"),
          Map.entry("TINYTEXT", "String"),
          Map.entry("MEDIUMTEXT", "String"),
          Map.entry("LONGTEXT", "String"),
          Map.entry("CITEXT", "String"),
          Map.entry("Enum", "String"),
          Map.entry("ENUM", "String"),
          Map.entry("Boolean", "Boolean"),
          Map.entry("BOOLEAN", "Boolean"),
          Map.entry("Float", "Numeric"),
          Map.entry("FLOAT", "Numeric"),
          Map.entry("REAL", "Numeric"),
          Map.entry("Double", "Numeric"),
          Map.entry("DOUBLE", "Numeric"),
          Map.entry("DOUBLE_PRECISION", "Numeric"),
          Map.entry("Numeric", "Numeric"),
          Map.entry("NUMERIC", "Numeric"),
          Map.entry("DECIMAL", "Numeric"),
          Map.entry("Date", "Date"),
          Map.entry("DATE", "Date"),
          Map.entry("DateTime", "DateTime"),
          Map.entry("DATETIME", "DateTime"),
          Map.entry("TIMESTAMP", "DateTime"),
          Map.entry("Time", "Time"),
          Map.entry("TIME", "Time"),
          Map.entry("Interval", "Interval"),
          Map.entry("INTERVAL", "Interval"),
          Map.entry("Uuid", "Uuid"),
          Map.entry("UUID", "Uuid"),
          Map.entry("LargeBinary", "LargeBinary"),
          Map.entry("BLOB", "LargeBinary"),
          Map.entry("BYTEA", "LargeBinary"));

  private LiteralTypes() {}

  /** The column's type when it can hold such a value, else the value's own. */
  static ColumnType of(Value value, ColumnType beside) {
    String own = own(value);
    String affinity = AFFINITIES.get(beside.name());
    boolean other = affinity != null && !own.isEmpty() && !own.equals(affinity);
    return other || beside.isNull() && !own.isEmpty() ? ColumnType.of(own) : beside;
  }

  static boolean isText(ColumnType type) {
    return "String".equals(AFFINITIES.get(type.name()));
  }

  private static String own(Value value) {
    return switch (value) {
      case Value.Bool b -> "Boolean";
      case Value.Int i -> "Integer";
      case Value.Real r -> "Numeric";
      case Value.Decimal d -> "Numeric";
      case Value.Text t -> "String";
      case Value.Bytes b -> "LargeBinary";
      case Value.Date d -> "Date";
      case Value.DateTime d -> "DateTime";
      case Value.Time t -> "Time";
      case Value.Interval i -> "Interval";
      case Value.Uuid u -> "Uuid";
      case Value.Null n -> "";
      case Value.Sequence s -> "";
      case Value.Mapping m -> "";
      case Value.Undetermined u -> "";
    };
  }
}
