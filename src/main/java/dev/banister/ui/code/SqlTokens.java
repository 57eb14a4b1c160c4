package dev.banister.ui.code;

import dev.banister.ui.code.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours one SQL statement. */
public final class SqlTokens {

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<comment>--[^\\n]*)|(?<string>'(?:[^']|'')*')|\\b(?<constant>\\d+)\\b"
              + "|\\b(?<keyword>ADD|ALTER|AND|AS|BEGIN|BY|CASCADE|CHECK|COLUMN|COMMIT|CONSTRAINT"
              + "|CREATE|DEFAULT|DELETE|DISTINCT|DROP|EXISTS|FOREIGN|FROM|IF|IN|INDEX|INSERT|INTO"
              + "|IS|KEY|NOT|NULL|ON|OR|PRIMARY|REFERENCES|RENAME|SELECT|SET|TABLE|TO|TYPE|UNIQUE"
              + "|UPDATE|USING|VALUES|VIEW|WHERE|WITH)\\b",
          Pattern.CASE_INSENSITIVE);

  private SqlTokens() {}

  public static List<Token> of(String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(sql);
    while (matcher.find()) {
      tokens.add(new Token(matcher.start(), matcher.end(), kind(matcher)));
    }
    return List.copyOf(tokens);
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (matcher.group("string") != null) {
      return Kind.STRING;
    }
    return matcher.group("constant") != null ? Kind.CONSTANT : Kind.KEYWORD;
  }
}
