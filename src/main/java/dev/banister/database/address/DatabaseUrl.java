package dev.banister.database.address;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a database URL in SQLAlchemy's or JDBC's spelling.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/core/engines.html#database-urls">SQLAlchemy's
 *     database URLs</a>
 */
public final class DatabaseUrl {
  private static final String JDBC = "jdbc:";
  private static final Map<String, Set<String>> DRIVERS =
      Map.of(
          "sqlite", Set.of("", "pysqlite", "aiosqlite"),
          "postgresql",
              Set.of(
                  "", "psycopg", "psycopg_async", "psycopg2", "psycopg2cffi", "asyncpg", "pg8000"));

  private DatabaseUrl() {}

  /**
   * The address that a URL means.
   *
   * @param environment for what the URL leaves open
   */
  public static DatabaseAddress parse(String url, LibpqEnvironment environment)
      throws AddressException {
    String text = url.strip();
    boolean jdbc = text.toLowerCase(Locale.ROOT).startsWith(JDBC);
    String plain = jdbc ? text.substring(JDBC.length()) : text;
    int colon = plain.indexOf(':');
    String scheme = colon < 0 ? "" : plain.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.matches("[a-z][a-z0-9_]*(\\+[a-z0-9_]*)?")) {
      throw new AddressException(
          "This is no database URL. Write postgresql://user@host/database or sqlite:///file.");
    }
    String rest = plain.substring(colon + 1);
    int plus = scheme.indexOf('+');
    String name = dialect(plus < 0 ? scheme : scheme.substring(0, plus));
    requireDriver(name, plus < 0 ? "" : scheme.substring(plus + 1));
    return name.equals("sqlite")
        ? sqlite(rest, jdbc)
        : PostgresqlUrl.of(withoutSlashes(rest), environment);
  }

  private static String dialect(String scheme) throws AddressException {
    return switch (scheme) {
      case "sqlite", "postgresql" -> scheme;
      case "postgres" -> "postgresql";
      case "mysql", "mariadb" ->
          throw new AddressException(
              "Banister connects to SQLite and PostgreSQL, not to MySQL or MariaDB. Leave"
                  + " --database out to rehearse without it.");
      default ->
          throw new AddressException(
              "There is no database '%s' here. Write postgresql://user@host/database or sqlite:///file."
                  .formatted(scheme));
    };
  }

  private static void requireDriver(String name, String driver) throws AddressException {
    Set<String> known = DRIVERS.getOrDefault(name, Set.of());
    if (!known.contains(driver)) {
      throw new AddressException(
          "'%s' is no driver for %s. Write %s:// without it.".formatted(driver, name, name));
    }
  }

  private static String withoutSlashes(String rest) throws AddressException {
    if (rest.startsWith("//")) {
      return rest.substring(2);
    }
    if (rest.isEmpty() || rest.startsWith("/")) {
      throw new AddressException(
          "The database URL lacks // after its first colon. Write postgresql://user@host/database.");
    }
    return "/" + rest; // jdbc:postgresql:database
  }

  private static SqliteAddress sqlite(String rest, boolean jdbc) throws AddressException {
    String path = jdbc ? rest : sqlalchemyPath(rest);
    if (path.startsWith("file:")) {
      path = path.substring("file:".length()).replaceFirst("^//(?=/)", "");
    }
    int question = path.indexOf('?');
    String file = question < 0 ? path : path.substring(0, question);
    if (file.isEmpty() || file.startsWith(":memory:")) {
      throw new AddressException(
          "A SQLite database in memory can't be connected. Name its file: sqlite:///file.");
    }
    return new SqliteAddress(Path.of(file).toAbsolutePath().normalize());
  }

  /** Three slashes before a path from here, four before one from the root. */
  private static String sqlalchemyPath(String rest) throws AddressException {
    if (rest.equals("//") || rest.isEmpty()) {
      return "";
    }
    if (!rest.startsWith("///")) {
      throw new AddressException(
          "A SQLite URL has three slashes before its file, four before a path from the root:"
              + " sqlite:///file.");
    }
    return rest.substring(3);
  }
}
