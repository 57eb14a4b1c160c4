package dev.banister.schema;

import dev.banister.sql.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A dialect's rules for telling two spellings of one thing equal.
 *
 * <p>Each method gives a canonical form that equal spellings share; the form is for comparison
 * only, never for a reader.
 */
public interface CatalogSpelling {

  /** The rules of {@code dialect}. */
  static CatalogSpelling of(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> new SqliteSpelling();
      case POSTGRESQL -> new PostgresqlSpelling();
      case MYSQL, MARIADB -> new MysqlSpelling(dialect);
    };
  }

  String type(String type);

  /** The form of a default of a column of that type; null stands for no default at all. */
  @Nullable String defaultText(@Nullable String text, String type);

  /** The form of a check's condition, a partial index's WHERE or an index part. */
  String condition(String text);

  /** The form of a whole statement: a view, a trigger, a function. */
  String statement(String text);
}
