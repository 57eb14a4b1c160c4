package dev.banister.ddl;

import java.util.Locale;

/** Looks at SQL that a script gives as text, as far as a driver does before it sends it. */
final class SqlText {
  private SqlText() {}

  /** Whether something other than blanks and comments follows a semicolon outside a trigger. */
  static boolean holdsSeveralStatements(String sql) {
    if (sql.strip().regionMatches(true, 0, "CREATE", 0, 6)
        && sql.toUpperCase(Locale.ROOT).contains("TRIGGER")) {
      return false;
    }
    boolean ended = false;
    int position = 0;
    while (position < sql.length()) {
      int next = skip(sql, position);
      char c = sql.charAt(position);
      boolean comment = next > position + 1 && (c == '-' || c == '/');
      if (c == ';') {
        ended = true;
      } else if (ended && !comment && !Character.isWhitespace(c)) {
        return true;
      }
      position = next;
    }
    return false;
  }

  /** The end of the quoted text, comment or character that begins here. */
  private static int skip(String sql, int position) {
    char c = sql.charAt(position);
    return switch (c) {
      case '\'', '"', '`' -> after(sql, String.valueOf(c), position + 1);
      case '[' -> after(sql, "]", position + 1);
      case '-' -> sql.startsWith("--", position) ? after(sql, "\n", position) : position + 1;
      case '/' -> sql.startsWith("/*", position) ? after(sql, "*/", position + 2) : position + 1;
      default -> position + 1;
    };
  }

  private static int after(String sql, String end, int from) {
    int found = sql.indexOf(end, from);
    return found < 0 ? sql.length() : found + end.length();
  }
}
