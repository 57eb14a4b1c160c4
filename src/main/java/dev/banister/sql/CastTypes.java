package dev.banister.sql;

/** Types as they stand in CAST, where MySQL knows other words than in DDL. */
final class CastTypes {
  private final Dialect dialect;
  private final TypeSpelling types;

  CastTypes(Dialect dialect, TypeSpelling types) {
    this.dialect = dialect;
    this.types = types;
  }

  /** The type after AS; empty when the dialect cannot cast to it and CAST is left out. */
  String spell(ColumnType declared) {
    return switch (dialect) {
      case SQLITE, POSTGRESQL -> types.spell(declared);
      case MYSQL, MARIADB -> mysql(declared.on(dialect));
    };
  }

  private String mysql(ColumnType type) {
    return switch (TypeFamily.of(type)) {
      case INTEGER -> type.flag("unsigned", false) ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
      case DATE, TIME -> types.spell(type);
      case DATETIME -> type.name().equals("TIMESTAMP") ? "DATETIME" : types.spell(type);
      case STRING -> isEnumeration(type) ? "" : character(type);
      case BINARY -> "BINARY";
      case JSON -> "JSON";
      case NUMERIC -> types.spell(type).replace("NUMERIC", "DECIMAL");
      case BOOLEAN, INTERVAL, FLOAT, UUID, ARRAY, OTHER -> "";
    };
  }

  private static boolean isEnumeration(ColumnType type) {
    return switch (type.name()) {
      case "Enum", "ENUM", "SET" -> true;
      default -> false;
    };
  }

  private static String character(ColumnType type) {
    return GenericTypes.withLength("CHAR", type.argument("length"));
  }
}
