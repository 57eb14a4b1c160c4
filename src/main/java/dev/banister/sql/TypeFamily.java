package dev.banister.sql;

/**
 * The affinity class of a type: two types of one family convert without CAST when SQLite's batch
 * mode copies a column. A variant counts by its base type.
 */
public enum TypeFamily {
  INTEGER,
  STRING,
  BOOLEAN,
  DATE,
  DATETIME,
  TIME,
  INTERVAL,
  FLOAT,
  NUMERIC,
  BINARY,
  JSON,
  UUID,
  ARRAY,
  OTHER;

  /** The family of a type. */
  public static TypeFamily of(ColumnType type) {
    if (type.isDecorated()) {
      return of(type.elements().getFirst());
    }
    return switch (type.name()) {
      case "Integer", "INTEGER", "INT", "BigInteger", "BIGINT", "SmallInteger", "SMALLINT" ->
          INTEGER;
      case "TINYINT", "MEDIUMINT" -> INTEGER;
      case "String", "Unicode", "VARCHAR", "NVARCHAR", "CHAR", "NCHAR", "AutoString" -> STRING;
      case "Text", "UnicodeText", "TEXT", "CLOB", "TINYTEXT", "MEDIUMTEXT", "LONGTEXT" -> STRING;
      case "Enum", "ENUM", "SET", "CITEXT" -> STRING;
      case "Boolean", "BOOLEAN" -> BOOLEAN;
      case "Date", "DATE" -> DATE;
      case "DateTime", "DATETIME", "TIMESTAMP" -> DATETIME;
      case "Time", "TIME" -> TIME;
      case "Interval", "INTERVAL" -> INTERVAL;
      case "Float", "FLOAT", "Double", "DOUBLE", "DOUBLE_PRECISION", "REAL" -> FLOAT;
      case "Numeric", "NUMERIC", "DECIMAL" -> NUMERIC;
      case "LargeBinary", "PickleType", "BLOB", "BINARY", "VARBINARY", "BYTEA" -> BINARY;
      case "TINYBLOB", "MEDIUMBLOB", "LONGBLOB" -> BINARY;
      case "JSON", "JSONB" -> JSON;
      case "Uuid", "UUID" -> UUID;
      case "ARRAY" -> ARRAY;
      default -> OTHER;
    };
  }
}
