package dev.banister.python;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the escapes of a Python string literal.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html">Escape sequences</a>
 */
final class Escapes {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(\\r?\\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}"
              + "|N\\{[^}]+}|.)",
          Pattern.DOTALL);

  private Escapes() {}

  static String resolve(String text) {
    return text.indexOf('\\') < 0
        ? text
        : ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  private static String character(MatchResult match) {
    String escape = match.group(1);
    return switch (escape.charAt(0)) {
      case '\r', '\n' -> "";
      case '0', '1', '2', '3', '4', '5', '6', '7' -> codePoint(match, escape, 8);
      case 'x', 'u', 'U' ->
          escape.length() > 1 ? codePoint(match, escape.substring(1), 16) : match.group();
      case 'N' -> named(match, escape);
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'v' -> "\u000B";
      case '\\', '\'', '"' -> escape;
      default -> match.group();
    };
  }

  private static String codePoint(MatchResult match, String digits, int radix) {
    long value = Long.parseLong(digits, radix);
    return value <= Character.MAX_CODE_POINT ? Character.toString((int) value) : match.group();
  }

  private static String named(MatchResult match, String escape) {
    if (escape.length() < 3) {
      return match.group();
    }
    try {
      return Character.toString(Character.codePointOf(escape.substring(2, escape.length() - 1)));
    } catch (IllegalArgumentException unknown) {
      return match.group();
    }
  }
}
