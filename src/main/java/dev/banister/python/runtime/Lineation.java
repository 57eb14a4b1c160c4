package dev.banister.python.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;

/** Lines and tabs of texts, with all ends of lines that Unicode has. */
final class Lineation {
  private static final Pattern LINE =
      Pattern.compile(
          "([^\\n\\r\\x0b\\x0c\\x1c-\\x1e\\x85\\u2028\\u2029]*)"
              + "(\\r\\n|[\\n\\r\\x0b\\x0c\\x1c-\\x1e\\x85\\u2028\\u2029]|\\z)");
  private static final int TAB = 8;

  private Lineation() {}

  static PyList lines(String text, boolean keepEnds) {
    PyList lines = new PyList();
    Matcher line = LINE.matcher(text);
    while (line.lookingAt() && line.end() > line.start()) {
      lines.append(Py.newUnicode(keepEnds ? line.group() : line.group(1)));
      line.region(line.end(), text.length());
    }
    return lines;
  }

  static String expanded(String text, @Nullable PyObject size) {
    int width = size == null ? TAB : Numbers.index(size).intValueExact();
    StringBuilder expanded = new StringBuilder();
    int column = 0;
    for (int c : text.codePoints().toArray()) {
      if (c == '\t') {
        int spaces = width > 0 ? width - column % width : 0;
        expanded.repeat(' ', spaces);
        column += spaces;
      } else {
        expanded.appendCodePoint(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return expanded.toString();
  }
}
