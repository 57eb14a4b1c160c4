package dev.banister.replay.raw;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Splits SQL text at the semicolons that end a statement. */
public final class StatementSplitter {
  private StatementSplitter() {}

  /** The statements without their semicolons; none for blank text and lone comments. */
  public static List<String> split(String sql, Dialect dialect) {
    List<String> statements = new ArrayList<>();
    List<SqlToken> current = new ArrayList<>();
    int depth = 0;
    for (SqlToken token : SqlLexer.tokens(sql, dialect)) {
      depth = isRoutine(current) ? depth + nesting(token, current) : 0;
      if (token.is(";") && depth == 0) {
        add(statements, current, sql);
        current.clear();
      } else {
        current.add(token);
      }
    }
    add(statements, current, sql);
    return List.copyOf(statements);
  }

  private static void add(List<String> statements, List<SqlToken> tokens, String sql) {
    if (!tokens.isEmpty()) {
      statements.add(sql.substring(tokens.getFirst().start(), tokens.getLast().end()));
    }
  }

  /** A trigger or routine, whose body holds semicolons between BEGIN and END. */
  private static boolean isRoutine(List<SqlToken> tokens) {
    return !tokens.isEmpty()
        && tokens.getFirst().is("create")
        && tokens.stream()
            .limit(8)
            .anyMatch(t -> t.is("trigger") || t.is("procedure") || t.is("function"));
  }

  private static int nesting(SqlToken token, List<SqlToken> before) {
    if (token.is("begin") || token.is("case")) {
      return before.getLast().is("end") ? 0 : 1;
    }
    return token.is("end") ? -1 : 0;
  }
}
