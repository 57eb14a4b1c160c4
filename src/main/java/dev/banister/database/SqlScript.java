package dev.banister.database;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into SQL statements where SQLite would, a trigger's body left whole.
 *
 * <p>Follows <a href="https://www.sqlite.org/c3ref/complete.html">sqlite3_complete</a>: a trigger
 * ends with {@code ; END ;}.
 */
final class SqlScript {
  private final String text;
  private final List<String> statements = new ArrayList<>();
  private final List<SqlToken> current = new ArrayList<>();

  private SqlScript(String text) {
    this.text = text;
  }

  /** The statements, without their semicolons; comments alone are no statement. */
  static List<String> statements(String text) {
    SqlScript script = new SqlScript(text);
    SqlLexer.tokens(text, Dialect.SQLITE).forEach(script::accept);
    script.finish();
    return List.copyOf(script.statements);
  }

  private void accept(SqlToken token) {
    if (!token.is(";")) {
      current.add(token);
    } else if (isTrigger() && !endsTrigger()) {
      current.add(token);
    } else {
      finish();
    }
  }

  private void finish() {
    if (!current.isEmpty()) {
      statements.add(text.substring(current.getFirst().start(), current.getLast().end()));
    }
    current.clear();
  }

  private boolean isTrigger() {
    if (current.size() < 2 || !current.getFirst().is("create")) {
      return false;
    }
    SqlToken second = current.get(1);
    boolean temporary = second.is("temp") || second.is("temporary");
    return second.is("trigger") || temporary && current.size() > 2 && current.get(2).is("trigger");
  }

  private boolean endsTrigger() {
    int last = current.size() - 1;
    return current.get(last).is("end") && current.get(last - 1).is(";");
  }
}
