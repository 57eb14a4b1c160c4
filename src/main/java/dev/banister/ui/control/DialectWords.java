package dev.banister.ui.control;

import dev.banister.sql.Dialect;

/** What people call the databases. */
public final class DialectWords {

  private DialectWords() {}

  public static String name(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> "SQLite";
      case POSTGRESQL -> "PostgreSQL";
      case MYSQL -> "MySQL";
      case MARIADB -> "MariaDB";
    };
  }
}
