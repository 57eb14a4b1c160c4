package dev.banister.sql;

import java.util.Locale;

/** A family of databases, by the name that SQLAlchemy gives it. */
public enum Dialect {
  SQLITE,
  POSTGRESQL,
  MYSQL,
  MARIADB;

  /** The name in a SQLAlchemy URL and in the JSON: {@code sqlite}, {@code postgresql}… */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call the database. */
  public String title() {
    return switch (this) {
      case SQLITE -> "SQLite";
      case POSTGRESQL -> "PostgreSQL";
      case MYSQL -> "MySQL";
      case MARIADB -> "MariaDB";
    };
  }

  /**
   * The dialect of a SQLAlchemy name or URL scheme such as {@code postgresql+psycopg}.
   *
   * @throws IllegalArgumentException when there is no such dialect here
   */
  public static Dialect of(String name) {
    String base = name.toLowerCase(Locale.ROOT).split("\\+", 2)[0];
    return switch (base) {
      case "sqlite" -> SQLITE;
      case "postgresql", "postgres" -> POSTGRESQL;
      case "mysql" -> MYSQL;
      case "mariadb" -> MARIADB;
      default ->
          throw new IllegalArgumentException(
              "'" + name + "' is no dialect here; use sqlite, postgresql, mysql or mariadb");
    };
  }
}
