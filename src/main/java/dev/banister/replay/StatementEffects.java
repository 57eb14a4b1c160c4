package dev.banister.replay;

import dev.banister.replay.raw.RawAction;
import dev.banister.replay.raw.RawReader;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import java.util.List;

/** What an executed statement does to a schema: rows nothing, text what it says. */
final class StatementEffects {
  private final Draft draft;
  private final RawReader reader;

  StatementEffects(Draft draft, RawReader reader) {
    this.draft = draft;
    this.reader = reader;
  }

  void apply(SqlStatement statement) {
    if (statement instanceof SqlStatement.Raw raw) {
      List<RawAction> actions = reader.read(text(raw));
      if (actions.size() > 1 && draft.dialect() == Dialect.SQLITE) {
        throw new RefusedException("SQLite executes one statement at a time.");
      }
      RawChanges changes = new RawChanges(draft);
      actions.forEach(changes::apply);
    }
  }

  /** {@code text()} reads a backslash before a colon as a plain colon. */
  private static String text(SqlStatement.Raw raw) {
    return raw.driver() ? raw.text() : raw.text().replace("\\:", ":");
  }
}
