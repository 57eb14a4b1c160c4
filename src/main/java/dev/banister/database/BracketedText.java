package dev.banister.database;

import dev.banister.schema.SqlLexer;
import dev.banister.schema.SqlToken;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * A CREATE statement cut at the commas of its first brackets.
 *
 * @param items tokens of each item
 * @param tail tokens that follow the closing bracket
 */
record BracketedText(String sql, List<List<SqlToken>> items, List<SqlToken> tail) {

  static BracketedText of(String sql) {
    List<SqlToken> tokens = SqlLexer.tokens(sql, Dialect.SQLITE);
    int open = indexOf(tokens, 0, "(");
    if (open < 0) {
      return new BracketedText(sql, List.of(), List.of());
    }
    int close = closing(tokens, open);
    List<SqlToken> tail =
        close + 1 < tokens.size() ? tokens.subList(close + 1, tokens.size()) : List.of();
    return new BracketedText(sql, items(tokens.subList(open + 1, close)), tail);
  }

  private static List<List<SqlToken>> items(List<SqlToken> tokens) {
    List<List<SqlToken>> items = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += depthChange(tokens.get(i));
      if (depth == 0 && tokens.get(i).is(",")) {
        items.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    items.add(tokens.subList(from, tokens.size()));
    return items;
  }

  static int indexOf(List<SqlToken> tokens, int from, String word) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the bracket that closes the one at {@code open}, or the end. */
  static int closing(List<SqlToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += depthChange(tokens.get(i));
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  private static int depthChange(SqlToken token) {
    return token.is("(") ? 1 : token.is(")") ? -1 : 0;
  }

  /** The text that these tokens span, as written. */
  String text(List<SqlToken> tokens) {
    return tokens.isEmpty() ? "" : sql.substring(tokens.getFirst().start(), tokens.getLast().end());
  }
}
