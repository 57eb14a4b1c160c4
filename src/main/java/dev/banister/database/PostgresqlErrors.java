package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.postgresql.util.PSQLException;

/**
 * Says a PostgreSQL error as Python prints it: psycopg has a class for each <a
 * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">SQLSTATE</a>, and
 * SQLAlchemy wraps it.
 */
final class PostgresqlErrors {
  private static final Map<String, Names> BY_STATE = read();

  private PostgresqlErrors() {}

  /** The class of psycopg, and the one of SQLAlchemy around it. */
  private record Names(String driver, String wrapper) {}

  static RefusedException of(SQLException error) {
    String state = String.valueOf(error.getSQLState());
    Names names = BY_STATE.get(state);
    String wrapper = names == null ? wrapper(state) : names.wrapper();
    String driver = names == null ? "psycopg." + wrapper : "psycopg.errors." + names.driver();
    return new RefusedException("sqlalchemy.exc." + wrapper, "(" + driver + ") " + message(error));
  }

  /** An error that psycopg itself raises, before the server is asked. */
  static RefusedException wrapped(String exception, String message) {
    return new RefusedException(
        "sqlalchemy.exc." + exception, "(psycopg." + exception + ") " + message);
  }

  /** The first line of the server's own words, without the severity that the driver adds. */
  static String message(SQLException error) {
    String text =
        error instanceof PSQLException server && server.getServerErrorMessage() != null
            ? String.valueOf(server.getServerErrorMessage().getMessage())
            : String.valueOf(error.getMessage());
    return text.lines().findFirst().orElse("");
  }

  /** A state that has no class of its own takes that of its first two characters. */
  private static String wrapper(String state) {
    String group = state.length() < 2 ? state : state.substring(0, 2);
    return BY_STATE.entrySet().stream()
        .filter(e -> e.getKey().startsWith(group))
        .map(e -> e.getValue().wrapper())
        .findFirst()
        .orElse("DatabaseError");
  }

  private static Map<String, Names> read() {
    Map<String, Names> names = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PostgresqlErrors.class.getResourceAsStream("sqlstates.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        String[] parts = line.split("\t");
        names.put(parts[0], new Names(parts[1], parts[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table of error classes can't be read", e);
    }
    return Map.copyOf(names);
  }
}
