package dev.banister.database;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses the forms of ALTER TABLE that SQLite took up in 3.53: the driver's SQLite knows them, the
 * one that Python brings along mostly does not, and then the migration stops there.
 *
 * <p>They are {@code ALTER COLUMN}, and {@code ADD} or {@code DROP} of a constraint.
 */
final class OlderGrammar {
  private static final Set<String> CONSTRAINTS = Set.of("constraint", "check");

  private OlderGrammar() {}

  /** The word at which an older SQLite stops, as written. */
  static Optional<String> offence(String sql) {
    List<SqlToken> tokens = SqlLexer.tokens(sql, Dialect.SQLITE);
    if (tokens.size() < 5 || !tokens.get(0).is("alter") || !tokens.get(1).is("table")) {
      return Optional.empty();
    }
    int action = tokens.get(3).is(".") ? 5 : 3;
    if (action + 1 >= tokens.size()) {
      return Optional.empty();
    }
    SqlToken verb = tokens.get(action);
    SqlToken object = tokens.get(action + 1);
    if (verb.is("alter")) {
      return Optional.of(verb.text());
    }
    boolean changes = verb.is("add") || verb.is("drop");
    return changes && CONSTRAINTS.stream().anyMatch(object::is)
        ? Optional.of(object.text())
        : Optional.empty();
  }
}
