package dev.banister.schema;

import java.util.Locale;

/**
 * A token of a SQL text with its place.
 *
 * @param text as written, quotes included
 * @param start offset of the first character
 * @param end offset after the last character
 */
public record SqlToken(Kind kind, String text, int start, int end) {

  public enum Kind {
    /** A bare name, keyword or number. */
    WORD,
    /** A name in quotes, backticks or square brackets. */
    QUOTED_NAME,
    /** A string, also a dollar-quoted one. */
    STRING,
    SYMBOL
  }

  /** Strings as written, everything else without quotes and in lower case. */
  public String folded() {
    return switch (kind) {
      case STRING -> text;
      case QUOTED_NAME -> inside().toLowerCase(Locale.ROOT);
      case WORD, SYMBOL -> text.toLowerCase(Locale.ROOT);
    };
  }

  /** A name as the catalog keeps it on SQLite and MySQL: exact, without its quotes. */
  public String name() {
    if (kind != Kind.QUOTED_NAME) {
      return text;
    }
    String quote = text.substring(text.length() - 1);
    return inside().replace(quote + quote, quote);
  }

  /** Whether this is that keyword or symbol, given in lower case. */
  public boolean is(String word) {
    return kind != Kind.QUOTED_NAME && kind != Kind.STRING && text.equalsIgnoreCase(word);
  }

  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  private String inside() {
    return text.substring(1, text.length() - 1);
  }
}
