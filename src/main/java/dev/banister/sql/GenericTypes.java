package dev.banister.sql;

import org.jspecify.annotations.Nullable;

/** The types that most dialects write alike, as SQLAlchemy's generic compiler does. */
final class GenericTypes {
  private final Dialect dialect;
  private final Identifiers identifiers;

  GenericTypes(Dialect dialect) {
    this.dialect = dialect;
    this.identifiers = new Identifiers(Lexicon.of(dialect));
  }

  /**
   * The text of a type that is already the dialect's own variant.
   *
   * @throws SpellingException when there is no generic text for it
   */
  String spell(ColumnType type) {
    if (type.unknown() != null) {
      return type.unknown().placeholder();
    }
    return switch (type.name()) {
      case "Integer", "INTEGER", "INT" -> "INTEGER";
      case "BigInteger", "BIGINT" -> "BIGINT";
      case "SmallInteger", "SMALLINT" -> "SMALLINT";
      case "Boolean", "BOOLEAN", "MatchType" -> "BOOLEAN";
      case "Date", "DATE" -> "DATE";
      case "DateTime", "DATETIME", "Interval" -> "DATETIME";
      case "TIMESTAMP" -> "TIMESTAMP";
      case "Time", "TIME" -> "TIME";
      case "Float", "FLOAT" -> "FLOAT";
      case "Double", "DOUBLE" -> "DOUBLE";
      case "DOUBLE_PRECISION" -> "DOUBLE PRECISION";
      case "REAL" -> "REAL";
      case "Numeric", "NUMERIC" -> withPrecision("NUMERIC", type);
      case "DECIMAL" -> withPrecision("DECIMAL", type);
      case "LargeBinary", "PickleType", "BLOB" -> "BLOB";
      case "BINARY", "VARBINARY" -> withLength(type.name(), type.argument("length"));
      case "JSON" -> "JSON";
      case "Uuid" -> "CHAR(32)";
      case "UUID" -> "UUID";
      case "NullType" ->
          throw SpellingException.compile(
              "Can't generate DDL for NullType(); did you forget to specify a type on this"
                  + " Column?");
      default -> text(type);
    };
  }

  private String text(ColumnType type) {
    return switch (type.name()) {
      case "String", "Unicode", "VARCHAR", "AutoString" -> string("VARCHAR", type);
      case "Text", "UnicodeText", "TEXT" -> string("TEXT", type);
      case "CHAR", "NCHAR", "NVARCHAR", "CLOB" -> string(type.name(), type);
      case "Enum" -> withLength("VARCHAR", longest(type));
      case "TupleType" ->
          throw new SpellingException(
              "AttributeError", "'TupleType' object has no attribute '_compiler_dispatch'");
      default -> userDefined(type);
    };
  }

  /** What {@code get_col_spec} of a type of the script's own gives. */
  private String userDefined(ColumnType type) {
    String text = type.argument("col_spec");
    if (text == null) {
      throw unsupported(type);
    }
    return text;
  }

  SpellingException unsupported(ColumnType type) {
    return SpellingException.unsupported(dialect, "TypeCompiler", type.name());
  }

  private String string(String name, ColumnType type) {
    String collation = type.argument("collation");
    return withLength(name, type.argument("length"))
        + (collation == null ? "" : " COLLATE " + identifiers.quote(collation));
  }

  /** {@code name}, or {@code name(length)}. */
  static String withLength(String name, @Nullable String length) {
    return length == null ? name : name + "(" + length + ")";
  }

  /** {@code name}, {@code name(precision)} or {@code name(precision, scale)}. */
  static String withPrecision(String name, ColumnType type) {
    String precision = type.argument("precision");
    String scale = type.argument("scale");
    return precision == null || scale == null
        ? withLength(name, precision)
        : name + "(" + precision + ", " + scale + ")";
  }

  /** Length of the column that holds an enumeration's labels; null when there is no label. */
  static @Nullable String longest(ColumnType type) {
    String length = type.argument("length");
    if (length != null || type.labels().isEmpty()) {
      return length;
    }
    return String.valueOf(
        type.labels().stream().mapToInt(GenericTypes::characters).max().orElse(0));
  }

  private static int characters(String label) {
    return label.codePointCount(0, label.length());
  }
}
