package dev.banister.replay;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.List;

/** What a trigger's CREATE statement says. */
final class TriggerText {
  private TriggerText() {}

  /** The table that the trigger is on, empty when the text names none. */
  static String table(String text, Dialect dialect) {
    List<SqlToken> tokens = SqlLexer.tokens(text, dialect);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("on") && tokens.get(i + 1).isName()) {
        return tokens.get(i + 1).name();
      }
    }
    return "";
  }
}
