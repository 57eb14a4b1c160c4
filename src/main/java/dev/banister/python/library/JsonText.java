package dev.banister.python.library;

import java.util.Locale;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** The parts of JSON that go character by character. */
final class JsonText {

  private JsonText() {}

  static PyObject escaped(String text, boolean ascii) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\f' -> escaped.append("\\f");
        case '\b' -> escaped.append("\\b");
        default -> {
          boolean plain = c >= ' ' && (!ascii || c < 127);
          escaped.append(plain ? c : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
      }
    }
    return Py.newUnicode(escaped.toString());
  }

  /** The text that begins with a quote and its end; a complaint and minus its place when broken. */
  static PyObject string(String text, int start) {
    StringBuilder value = new StringBuilder();
    int position = start + 1;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '"') {
        return new PyTuple(Py.newUnicode(value.toString()), Py.newInteger(position + 1));
      }
      if (c < ' ') {
        return broken("Invalid control character at", position);
      }
      if (c != '\\') {
        value.append(c);
        position++;
        continue;
      }
      if (position + 1 == text.length()) {
        break;
      }
      char escape = text.charAt(position + 1);
      int plain = "\"\\/bfnrt".indexOf(escape);
      if (plain >= 0) {
        value.append("\"\\/\b\f\n\r\t".charAt(plain));
        position += 2;
      } else if (escape == 'u' && isHex(text, position + 2)) {
        value.append((char) Integer.parseInt(text, position + 2, position + 6, 16));
        position += 6;
      } else {
        return broken(escape == 'u' ? "Invalid \\uXXXX escape" : "Invalid \\escape", position);
      }
    }
    return broken("Unterminated string starting at", start + 1);
  }

  private static boolean isHex(String text, int from) {
    return from + 4 <= text.length()
        && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static PyObject broken(String complaint, int position) {
    return new PyTuple(Py.newUnicode(complaint), Py.newInteger(-position));
  }

  /** The end of the number that begins at a place, and whether it has a fraction or exponent. */
  static PyObject number(String text, int start) {
    int position = start;
    if (at(text, position) == '-') {
      position++;
    }
    int whole = digits(text, position);
    if (whole == position) {
      return new PyTuple(Py.newInteger(start), Py.False);
    }
    position = at(text, position) == '0' ? position + 1 : whole;
    int end = position;
    if (at(text, position) == '.' && digits(text, position + 1) > position + 1) {
      end = digits(text, position + 1);
    }
    if (at(text, end) == 'e' || at(text, end) == 'E') {
      int sign = at(text, end + 1) == '-' || at(text, end + 1) == '+' ? 1 : 0;
      int exponent = digits(text, end + 1 + sign);
      end = exponent > end + 1 + sign ? exponent : end;
    }
    return new PyTuple(Py.newInteger(end), Py.newBoolean(end > position));
  }

  private static char at(String text, int position) {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private static int digits(String text, int from) {
    int position = from;
    while (at(text, position) >= '0' && at(text, position) <= '9') {
      position++;
    }
    return position;
  }
}
