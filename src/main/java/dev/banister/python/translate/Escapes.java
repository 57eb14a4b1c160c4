package dev.banister.python.translate;

import org.sonar.plugins.python.api.tree.Tree;

/** Decodes the escape sequences of a literal. */
final class Escapes {
  private final Tree at;
  private final String body;
  private final boolean bytes;
  private final StringBuilder decoded = new StringBuilder();
  private int position;

  Escapes(Tree at, String body, boolean bytes) {
    this.at = at;
    this.body = body;
    this.bytes = bytes;
  }

  String decode() {
    while (position < body.length()) {
      char c = body.charAt(position++);
      if (c == '\\' && position < body.length()) {
        escape(body.charAt(position++));
      } else {
        decoded.append(c);
      }
    }
    return decoded.toString();
  }

  private void escape(char c) {
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> decoded.append(c);
      case 'a' -> decoded.append('\u0007');
      case 'b' -> decoded.append('\b');
      case 'f' -> decoded.append('\f');
      case 'n' -> decoded.append('\n');
      case 'r' -> decoded.append('\r');
      case 't' -> decoded.append('\t');
      case 'v' -> decoded.append('\u000b');
      case 'x' -> hex(2);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> textEscape(c);
    }
  }

  private void textEscape(char c) {
    if (bytes) {
      decoded.append('\\').append(c);
      return;
    }
    switch (c) {
      case 'u' -> hex(4);
      case 'U' -> hex(8);
      case 'N' -> named();
      default -> decoded.append('\\').append(c);
    }
  }

  private void hex(int digits) {
    int end = position + digits;
    if (end > body.length()) {
      throw broken();
    }
    try {
      decoded.appendCodePoint(Integer.parseInt(body, position, end, 16));
    } catch (IllegalArgumentException e) {
      throw broken();
    }
    position = end;
  }

  private void octal() {
    int start = position - 1;
    while (position < body.length() && position < start + 3 && isOctal(body.charAt(position))) {
      position++;
    }
    decoded.append((char) Integer.parseInt(body, start, position, 8));
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private void named() {
    int end = body.indexOf('}', position);
    if (position >= body.length() || body.charAt(position) != '{' || end < 0) {
      throw broken();
    }
    try {
      decoded.appendCodePoint(Character.codePointOf(body.substring(position + 1, end)));
    } catch (IllegalArgumentException e) {
      throw broken();
    }
    position = end + 1;
  }

  private TranslationException broken() {
    return TranslationException.syntax(at, "an escape sequence in a literal is broken");
  }
}
