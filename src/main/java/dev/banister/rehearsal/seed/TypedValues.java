package dev.banister.rehearsal.seed;

import dev.banister.schema.Column;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.util.List;
import java.util.SplittableRandom;

/** Values that fit a column's type; the n-th of a column is the same for the same seed. */
sealed interface TypedValues permits SqliteValues, PostgresqlValues, MariadbValues {

  /** Values for the tables of a schema. */
  static TypedValues of(Dialect dialect, long seed, Schema schema) {
    return switch (dialect) {
      case SQLITE -> new SqliteValues(seed);
      case POSTGRESQL -> new PostgresqlValues(seed, schema);
      case MYSQL, MARIADB -> new MariadbValues(seed);
    };
  }

  /**
   * The n-th value of a column, different from the others where the type and the checks allow it.
   *
   * @param longest whether a text shall be as long as the type allows
   */
  Value of(String table, Column column, Domain domain, long n, boolean longest);

  /** The ends of what a column's type holds; empty where they are nothing special. */
  List<Value> extremes(Column column);

  /** Chance of its own for the n-th value of a column. */
  SplittableRandom random(String table, String column, long n);
}
