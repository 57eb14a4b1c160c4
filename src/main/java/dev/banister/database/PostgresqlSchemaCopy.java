package dev.banister.database;

import dev.banister.database.PostgresqlDefinitions.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects of one PostgreSQL database in another. What fails because something that it
 * needs is not there yet is tried again when the rest is.
 */
final class PostgresqlSchemaCopy {
  private static final Pattern ROLE = Pattern.compile("role \"([^\"]+)\" does not exist");
  private final Connection from;
  private final Connection to;
  private final PostgresqlHost host;
  private final List<String> missingExtensions = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> roles = new HashSet<>();

  /**
   * A copy.
   *
   * @param from a connection that only reads
   * @param to a connection that commits each statement
   * @param host of the database that the copy goes to
   */
  PostgresqlSchemaCopy(Connection from, Connection to, PostgresqlHost host) {
    this.from = from;
    this.to = to;
    this.host = host;
  }

  private record Pending(Kind kind, String name, String sql) {}

  void beforeRows() throws SQLException, PlaceException {
    run(to, "SET search_path = ''");
    run(to, "SET check_function_bodies = off");
    make(PostgresqlDefinitions.beforeRows(collations()));
  }

  void afterRows() throws SQLException, PlaceException {
    make(PostgresqlDefinitions.afterRows());
    for (CatalogRow sequence : CatalogRow.all(from, PostgresqlDefinitions.SEQUENCE_NAMES)) {
      CatalogRow state =
          CatalogRow.all(from, "SELECT last_value, is_called FROM " + sequence.required(0))
              .getFirst();
      run(
          to,
          "SELECT setval(%s, %s, %s)"
              .formatted(sequence.required(1), state.required(0), state.isTrue(1)));
    }
  }

  /** Sentences on what could not be made. */
  List<String> notes() {
    return notes;
  }

  private List<String> collations() throws SQLException {
    return CatalogRow.all(to, "SELECT quote_literal(oid::regcollation::text) FROM pg_collation")
        .stream()
        .map(row -> row.required(0))
        .toList();
  }

  private void make(List<Kind> kinds) throws SQLException, PlaceException {
    List<Pending> pending = new ArrayList<>();
    for (Kind kind : kinds) {
      for (CatalogRow row : CatalogRow.all(from, kind.query())) {
        pending.add(new Pending(kind, row.required(0), row.required(1)));
      }
    }
    List<String> reasons = new ArrayList<>();
    int before;
    do {
      before = pending.size();
      reasons.clear();
      List<Pending> failed = new ArrayList<>();
      for (Pending next : pending) {
        String reason = tried(next.sql());
        if (reason != null) {
          failed.add(next);
          reasons.add(reason);
        }
      }
      pending = failed;
    } while (!pending.isEmpty() && pending.size() < before);
    for (int i = 0; i < pending.size(); i++) {
      leftOut(pending.get(i), reasons.get(i));
    }
  }

  private void leftOut(Pending left, String reason) throws PlaceException {
    String what = left.kind().kind() + " " + left.name();
    if (left.kind().kind().equals("extension")) {
      missingExtensions.add(left.name());
    }
    if (left.kind().needed()) {
      throw new PlaceException(
          "The throwaway PostgreSQL can't have %s: %s. %sUse --on-server to rehearse on the connected server."
              .formatted(
                  what,
                  reason,
                  missingExtensions.isEmpty()
                      ? ""
                      : "It lacks the extension " + String.join(", ", missingExtensions) + ". "));
    }
    notes.add("The copy is without " + what + ": " + reason + ".");
  }

  /** Runs a statement, and gives the reason where it fails, or null. */
  private @Nullable String tried(String sql) throws SQLException {
    try {
      run(to, sql);
      return null;
    } catch (SQLException e) {
      Matcher role = ROLE.matcher(String.valueOf(e.getMessage()));
      if (role.find() && roles.add(role.group(1))) {
        host.makeRole(role.group(1));
        return tried(sql);
      }
      return PostgresqlErrors.message(e).replaceFirst("\\.$", "");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
