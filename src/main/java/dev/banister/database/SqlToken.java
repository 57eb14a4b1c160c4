package dev.banister.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, string, quoted name or sign of a SQL text, with where it stands; comments are no tokens.
 */
record SqlToken(String text, int start, int end) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|/\\*(?:.|\\n)*?\\*/|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|`[^`]*+`"
              + "|\\[[^\\]]*+\\]|[\\w$]++|[^\\s\\w]",
          Pattern.UNICODE_CHARACTER_CLASS);

  static List<SqlToken> all(String sql) {
    List<SqlToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      if (!matcher.group().startsWith("--") && !matcher.group().startsWith("/*")) {
        tokens.add(new SqlToken(matcher.group(), matcher.start(), matcher.end()));
      }
    }
    return tokens;
  }

  boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  /** The name without its quotes. */
  String name() {
    return switch (text.charAt(0)) {
      case '"' -> inner().replace("\"\"", "\"");
      case '\'' -> inner().replace("''", "'");
      case '`', '[' -> inner();
      default -> text;
    };
  }

  private String inner() {
    return text.length() < 2 ? text : text.substring(1, text.length() - 1);
  }
}
