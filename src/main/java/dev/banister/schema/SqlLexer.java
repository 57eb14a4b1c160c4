package dev.banister.schema;

import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL into tokens as a dialect reads it; comments and spacing fall away.
 *
 * <p>A quote that is never closed is a symbol, so any text at all can be read.
 */
public final class SqlLexer {
  private final String sql;
  private final Dialect dialect;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int at;

  private SqlLexer(String sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  public static List<SqlToken> tokens(String sql, Dialect dialect) {
    return new SqlLexer(sql, dialect).read();
  }

  private List<SqlToken> read() {
    while (at < sql.length()) {
      if (Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else if (!comment() && !string() && !quotedName()) {
        wordOrSymbol();
      }
    }
    return List.copyOf(tokens);
  }

  private boolean comment() {
    if (sql.startsWith("--", at) || (isMysql() && sql.charAt(at) == '#')) {
      at = endOr(sql.indexOf('\n', at), sql.length());
      return true;
    }
    int close = sql.startsWith("/*", at) ? commentEnd() : -1;
    if (close < 0) {
      return false;
    }
    at = close;
    return true;
  }

  /** PostgreSQL's comments nest. */
  private int commentEnd() {
    int depth = 0;
    for (int i = at; i < sql.length() - 1; i++) {
      if (sql.startsWith("/*", i) && (depth == 0 || dialect == Dialect.POSTGRESQL)) {
        depth++;
        i++;
      } else if (sql.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  private boolean string() {
    char first = sql.charAt(at);
    if (first == '\'' || (first == '"' && isMysql())) {
      return quoted(SqlToken.Kind.STRING, at, first, isMysql());
    }
    if (dialect != Dialect.POSTGRESQL) {
      return false;
    }
    if ((first == 'e' || first == 'E') && sql.startsWith("'", at + 1)) {
      return quoted(SqlToken.Kind.STRING, at + 1, '\'', true);
    }
    return first == '$' && dollarQuoted();
  }

  private boolean dollarQuoted() {
    int open = at + 1;
    while (open < sql.length() && isWord(sql.charAt(open))) {
      open++;
    }
    boolean tag = open < sql.length() && sql.charAt(open) == '$';
    if (!tag || Character.isDigit(sql.charAt(at + 1))) {
      return false;
    }
    String quote = sql.substring(at, open + 1);
    int close = sql.indexOf(quote, open + 1);
    return close >= 0 && add(SqlToken.Kind.STRING, close + quote.length());
  }

  private boolean quotedName() {
    char first = sql.charAt(at);
    if (first == '"' || (first == '`' && dialect != Dialect.POSTGRESQL)) {
      return quoted(SqlToken.Kind.QUOTED_NAME, at, first, false);
    }
    int close = first == '[' && dialect == Dialect.SQLITE ? sql.indexOf(']', at) : -1;
    return close >= 0 && add(SqlToken.Kind.QUOTED_NAME, close + 1);
  }

  private boolean quoted(SqlToken.Kind kind, int open, char quote, boolean backslash) {
    int i = open + 1;
    while (i < sql.length()) {
      if (backslash && sql.charAt(i) == '\\') {
        i += 2;
      } else if (sql.charAt(i) != quote) {
        i++;
      } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return add(kind, i + 1);
      }
    }
    return false;
  }

  private void wordOrSymbol() {
    int end = at;
    while (end < sql.length() && isWord(sql.charAt(end))) {
      end++;
    }
    if (end > at) {
      add(SqlToken.Kind.WORD, end);
    } else {
      add(SqlToken.Kind.SYMBOL, at + Character.charCount(sql.codePointAt(at)));
    }
  }

  private boolean add(SqlToken.Kind kind, int end) {
    tokens.add(new SqlToken(kind, sql.substring(at, end), at, end));
    at = end;
    return true;
  }

  private boolean isMysql() {
    return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '⟨' || c == '⟩';
  }

  private static int endOr(int found, int otherwise) {
    return found < 0 ? otherwise : found;
  }
}
