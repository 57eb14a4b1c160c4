package dev.banister.report;

/**
 * How many columns a text takes on a terminal, where East Asian characters and emoji take two and
 * combining marks none.
 */
final class DisplayWidth {
  private static final int TAB = 4;

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /**
   * Wide and fullwidth of <a href="https://www.unicode.org/reports/tr11/">UAX 11</a>, in blocks.
   */
  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115f
        || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
        || c >= 0xac00 && c <= 0xd7a3
        || c >= 0xf900 && c <= 0xfaff
        || c >= 0xfe30 && c <= 0xfe6f
        || c >= 0xff00 && c <= 0xff60
        || c >= 0xffe0 && c <= 0xffe6
        || c >= 0x1f300 && c <= 0x1f64f
        || c >= 0x1f900 && c <= 0x1faff
        || c >= 0x20000 && c <= 0x3fffd;
  }

  /**
   * The text with its tabs spelled out as spaces, so that marks below it stand where they should.
   */
  static String untabbed(String text) {
    StringBuilder plain = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (c == '\t') {
        plain.append(" ".repeat(TAB - of(plain.toString()) % TAB));
      } else {
        plain.appendCodePoint(c);
      }
    }
    return plain.toString();
  }

  /** The text followed by as many spaces as it takes to fill so many columns. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }
}
