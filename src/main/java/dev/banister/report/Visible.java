package dev.banister.report;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Makes visible what a reader could not see or what would command the terminal: control characters,
 * marks that change the direction of text, lone surrogates.
 *
 * <p>They appear as {@code <U+202E>}; everything else stays as it is.
 */
public final class Visible {
  private Visible() {}

  /** One line: line breaks become spaces. */
  public static String line(String text) {
    return of(text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' '), c -> true);
  }

  /** The text with its line breaks and tabs. */
  public static String text(String text) {
    return of(text.replace("\r\n", "\n"), c -> true);
  }

  /**
   * @param drawable what the reader's fonts have; the rest is named by its number too
   */
  static String of(String text, IntPredicate drawable) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c) || !drawable.test(c)) {
                shown.append('<').append(name(c)).append('>');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      // joins the parts of emoji and of some scripts
      case Character.FORMAT -> c != 0x200d && c != 0x200c && c != 0xad;
      default -> false;
    };
  }
}
