package dev.banister.sql;

import java.util.Set;

/** Types as PostgreSQL gets to see them. */
final class PostgresqlTypes implements TypeSpelling {
  private static final Set<String> BY_NAME =
      Set.of(
          "JSONB",
          "JSONPATH",
          "BYTEA",
          "CIDR",
          "INET",
          "MACADDR",
          "MACADDR8",
          "MONEY",
          "OID",
          "REGCLASS",
          "REGCONFIG",
          "TSVECTOR",
          "TSQUERY",
          "HSTORE",
          "CITEXT",
          "INT4RANGE",
          "INT8RANGE",
          "NUMRANGE",
          "DATERANGE",
          "TSRANGE",
          "TSTZRANGE",
          "INT4MULTIRANGE",
          "INT8MULTIRANGE",
          "NUMMULTIRANGE",
          "DATEMULTIRANGE",
          "TSMULTIRANGE",
          "TSTZMULTIRANGE");

  private final GenericTypes generic = new GenericTypes(Dialect.POSTGRESQL);
  private final Identifiers identifiers = new Identifiers(Lexicon.of(Dialect.POSTGRESQL));

  @Override
  public String spell(ColumnType declared) {
    ColumnType type = declared.on(Dialect.POSTGRESQL);
    return BY_NAME.contains(type.name()) ? type.name() : other(type);
  }

  private String other(ColumnType type) {
    return switch (type.name()) {
      case "Float", "FLOAT" -> GenericTypes.withLength("FLOAT", type.argument("precision"));
      case "Double" -> "DOUBLE PRECISION";
      case "DateTime", "TIMESTAMP" -> zoned("TIMESTAMP", type);
      case "DATETIME" -> type.dialect().equals("sqlite") ? zoned("TIMESTAMP", type) : "DATETIME";
      case "Time", "TIME" -> zoned("TIME", type);
      case "Interval" -> generalInterval(type);
      case "INTERVAL" -> interval(type, "precision");
      case "BIT" -> bit(type);
      case "Uuid" -> type.flag("native_uuid", true) ? "UUID" : "CHAR(32)";
      case "LargeBinary", "PickleType" -> "BYTEA";
      case "Enum", "ENUM" -> enumeration(type);
      case "DOMAIN" -> named(type, "PostgreSQL DOMAIN type requires a name.");
      case "ARRAY" -> array(type);
      default -> generic.spell(type);
    };
  }

  private static String zoned(String name, ColumnType type) {
    return GenericTypes.withLength(name, type.argument("precision"))
        + (type.flag("timezone", false) ? " WITH TIME ZONE" : " WITHOUT TIME ZONE");
  }

  private static String generalInterval(ColumnType type) {
    return type.flag("native", true)
        ? interval(type, "second_precision")
        : "TIMESTAMP WITHOUT TIME ZONE";
  }

  private static String interval(ColumnType type, String precisionArgument) {
    String fields = type.argument("fields");
    String precision = type.argument(precisionArgument);
    return "INTERVAL"
        + (fields == null ? "" : " " + fields)
        + (precision == null ? "" : " (" + precision + ")");
  }

  private static String bit(ColumnType type) {
    if (type.dialect().equals("mysql")) {
      throw new SpellingException("AttributeError", "'BIT' object has no attribute 'varying'");
    }
    String length = type.argument("length");
    return type.flag("varying", false)
        ? GenericTypes.withLength("BIT VARYING", length)
        : GenericTypes.withLength("BIT", length == null ? "1" : length);
  }

  private String enumeration(ColumnType type) {
    boolean isNative = !type.name().equals("Enum") || type.flag("native_enum", true);
    return isNative
        ? named(type, "PostgreSQL " + type.name() + " type requires a name.")
        : GenericTypes.withLength("VARCHAR", GenericTypes.longest(type));
  }

  private String named(ColumnType type, String otherwise) {
    String name = type.argument("name");
    if (name == null) {
      throw SpellingException.compile(otherwise);
    }
    return identifiers.qualified(type.argument("schema"), name);
  }

  private String array(ColumnType type) {
    String item = type.elements().isEmpty() ? "" : spell(type.elements().getFirst());
    String dimensions = type.argument("dimensions");
    String brackets = "[]".repeat(dimensions == null ? 1 : Integer.parseInt(dimensions));
    int collation = item.indexOf(" COLLATE");
    return collation < 0
        ? item + brackets
        : item.substring(0, collation) + brackets + item.substring(collation);
  }
}
