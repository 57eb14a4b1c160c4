package dev.banister.sql;

/** Types as one dialect writes them in DDL. */
public interface TypeSpelling {

  /**
   * The text of a type, with its variant for the dialect. A type that could not be read is spelled
   * as the placeholder of the unknown.
   *
   * @throws SpellingException when the dialect cannot express it
   */
  String spell(ColumnType type);

  /** The spelling of a dialect. */
  static TypeSpelling of(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> new SqliteTypes();
      case POSTGRESQL -> new PostgresqlTypes();
      case MYSQL, MARIADB -> new MysqlTypes(dialect);
    };
  }
}
