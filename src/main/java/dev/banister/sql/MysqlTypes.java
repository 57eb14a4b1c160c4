package dev.banister.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types as MySQL and MariaDB get to see them. */
final class MysqlTypes implements TypeSpelling {
  private final Dialect dialect;
  private final GenericTypes generic;

  MysqlTypes(Dialect dialect) {
    this.dialect = dialect;
    this.generic = new GenericTypes(dialect);
  }

  @Override
  public String spell(ColumnType declared) {
    ColumnType type = declared.on(dialect);
    return switch (type.name()) {
      case "Integer", "INTEGER", "INT" -> integer("INTEGER", type);
      case "BigInteger", "BIGINT" -> integer("BIGINT", type);
      case "SmallInteger", "SMALLINT" -> integer("SMALLINT", type);
      case "TINYINT", "MEDIUMINT" -> integer(own(type), type);
      case "Numeric", "NUMERIC" -> signed(GenericTypes.withPrecision("NUMERIC", type), type);
      case "DECIMAL" -> signed(GenericTypes.withPrecision("DECIMAL", type), type);
      case "Float", "FLOAT" -> signed(floating(type), type);
      case "Double", "DOUBLE", "REAL" -> signed(doublePrecision(type), type);
      case "Boolean", "BOOLEAN", "MatchType" -> "BOOL";
      case "DATETIME", "TIMESTAMP", "TIME" ->
          GenericTypes.withLength(type.name(), type.argument("fsp"));
      case "YEAR" -> GenericTypes.withLength(own(type), type.argument("display_width"));
      case "BIT" -> bit(type);
      case "LargeBinary", "PickleType", "BLOB" ->
          GenericTypes.withLength("BLOB", type.argument("length"));
      case "TINYBLOB", "MEDIUMBLOB", "LONGBLOB" -> own(type);
      case "VARBINARY" -> varbinary(type);
      case "Uuid" -> uuid(type);
      default -> text(type);
    };
  }

  private String text(ColumnType type) {
    String length = type.argument("length");
    return switch (type.name()) {
      case "String", "Unicode", "VARCHAR", "AutoString" ->
          extended(required("VARCHAR", "VARCHAR", length), type, false);
      case "NVARCHAR" -> extended(required("NVARCHAR", "VARCHAR", length), type, true);
      case "CHAR" -> extended(GenericTypes.withLength("CHAR", length), type, false);
      case "NCHAR" -> extended(GenericTypes.withLength("CHAR", length), type, true);
      case "Text", "UnicodeText", "TEXT" ->
          extended(GenericTypes.withLength("TEXT", length), type, false);
      case "TINYTEXT", "MEDIUMTEXT", "LONGTEXT" -> extended(own(type), type, false);
      case "Enum" -> type.flag("native_enum", true) ? labels("ENUM", type) : varchar(type);
      case "ENUM" -> labels("ENUM", type);
      case "SET" -> labels(own(type), type);
      default -> generic.spell(type);
    };
  }

  /** The name of a type that only this dialect's module has. */
  private static String own(ColumnType type) {
    return type.name();
  }

  private static String integer(String name, ColumnType type) {
    return signed(GenericTypes.withLength(name, type.argument("display_width")), type);
  }

  private static String signed(String text, ColumnType type) {
    return text
        + (type.flag("unsigned", false) ? " UNSIGNED" : "")
        + (type.flag("zerofill", false) ? " ZEROFILL" : "");
  }

  private static String floating(ColumnType type) {
    return GenericTypes.withPrecision("FLOAT", type);
  }

  private static String doublePrecision(ColumnType type) {
    boolean both = type.argument("precision") != null && type.argument("scale") != null;
    boolean either = type.argument("precision") != null || type.argument("scale") != null;
    if (either && !both && type.name().equals("Double")) {
      throw new SpellingException(
          "sqlalchemy.exc.ArgumentError",
          "You must specify both precision and scale or omit both altogether.");
    }
    String name = type.name().equals("REAL") ? "REAL" : "DOUBLE";
    return both ? GenericTypes.withPrecision(name, type) : name;
  }

  private static String bit(ColumnType type) {
    String length = type.argument("length");
    boolean single = length == null && type.dialect().equals("postgresql");
    boolean varying = type.flag("varying", false);
    return GenericTypes.withLength("BIT", single && !varying ? "1" : length);
  }

  private static String varbinary(ColumnType type) {
    String length = type.argument("length");
    if (length == null) {
      throw new SpellingException(
          "TypeError", "%d format: a real number is required, not NoneType");
    }
    return "VARBINARY(" + length + ")";
  }

  private String uuid(ColumnType type) {
    return dialect == Dialect.MARIADB && type.flag("native_uuid", true) ? "UUID" : "CHAR(32)";
  }

  private String required(String name, String written, @Nullable String length) {
    if (length == null) {
      throw SpellingException.compile(name + " requires a length on dialect " + dialect.id());
    }
    return written + "(" + length + ")";
  }

  private String varchar(ColumnType type) {
    return required("VARCHAR", "VARCHAR", GenericTypes.longest(type));
  }

  private static String labels(String name, ColumnType type) {
    String labels =
        type.labels().stream()
            .map(label -> "'" + label.replace("'", "''").replace("\\", "\\\\") + "'")
            .collect(Collectors.joining(","));
    return extended(name + "(" + labels + ")", type, false);
  }

  /** A text with its character set and collation. */
  private static String extended(String text, ColumnType type, boolean national) {
    boolean isNational = type.flag("national", national);
    List<@Nullable String> parts =
        isNational
            ? Arrays.asList("NATIONAL", text, collation(type))
            : Arrays.asList(text, characterSet(type), collation(type));
    return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static @Nullable String characterSet(ColumnType type) {
    String charset = type.argument("charset");
    if (charset != null) {
      return "CHARACTER SET " + charset;
    }
    return Stream.of("ascii", "unicode")
        .filter(flag -> type.flag(flag, false))
        .map(flag -> flag.equals("ascii") ? "ASCII" : "UNICODE")
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String collation(ColumnType type) {
    String collation = type.argument("collation");
    if (collation != null) {
      return "COLLATE " + collation;
    }
    return type.flag("binary", false) ? "BINARY" : null;
  }
}
