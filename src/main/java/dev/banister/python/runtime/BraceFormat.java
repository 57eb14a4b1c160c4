package dev.banister.python.runtime;

import java.util.Map;
import org.python.core.Py;
import org.python.core.PyObject;

/** Formats as {@code str.format} does, after the chapter on format string syntax. */
final class BraceFormat {
  private final String format;
  private final PyObject[] positional;
  private final PyObject named;
  private final AttributeReader attributes;
  private int automatic;
  private boolean manual;

  /** A value for each name, looked up as an item. */
  BraceFormat(String format, PyObject[] positional, PyObject named, AttributeReader attributes) {
    this.format = format;
    this.positional = positional;
    this.named = named;
    this.attributes = attributes;
  }

  String format() {
    return expand(format, 2);
  }

  private String expand(String text, int depth) {
    if (depth < 0) {
      throw Py.ValueError("Max string recursion exceeded");
    }
    StringBuilder result = new StringBuilder();
    int position = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      boolean doubled = position + 1 < text.length() && text.charAt(position + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        result.append(c);
        position += 2;
      } else if (c == '}') {
        throw Py.ValueError("Single '}' encountered in format string");
      } else if (c == '{') {
        int end = end(text, position);
        result.append(field(text.substring(position + 1, end), depth));
        position = end + 1;
      } else {
        result.append(c);
        position++;
      }
    }
    return result.toString();
  }

  private static int end(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw Py.ValueError(
        open == text.length() - 1
            ? "Single '{' encountered in format string"
            : "expected '}' before end of string");
  }

  private String field(String inside, int depth) {
    int colon = outside(inside, ':');
    String head = colon < 0 ? inside : inside.substring(0, colon);
    int mark = outside(head, '!');
    String conversion = mark < 0 ? "" : head.substring(mark + 1);
    String name = mark < 0 ? head : head.substring(0, mark);
    PyObject value = value(name);
    String specification = colon < 0 ? "" : expand(inside.substring(colon + 1), depth - 1);
    return Formatting.field(value, conversion, specification);
  }

  /** The first place of a character that is not inside an index. */
  private static int outside(String text, char wanted) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == wanted && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private PyObject value(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    PyObject value = first(name.substring(0, end));
    int position = end;
    while (position < name.length()) {
      boolean item = name.charAt(position) == '[';
      int stop = item ? name.indexOf(']', position) : position + 1;
      if (stop < 0) {
        throw Py.ValueError("expected '}' before end of string");
      }
      while (!item && stop < name.length() && ".[".indexOf(name.charAt(stop)) < 0) {
        stop++;
      }
      String key = name.substring(position + 1, stop);
      if (key.isEmpty()) {
        throw Py.ValueError("Empty attribute in format string");
      }
      value = item ? value.__getitem__(key(key)) : attributes.read(value, key);
      position = item ? stop + 1 : stop;
    }
    return value;
  }

  private static PyObject key(String key) {
    return isNumber(key) ? Py.newInteger(number(key)) : Py.newUnicode(key);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(String digits) {
    if (digits.length() > Formatting.LONGEST_COUNT) {
      throw Py.ValueError("Too many decimal digits in format string");
    }
    return Integer.parseInt(digits);
  }

  private PyObject first(String name) {
    if (name.isEmpty()) {
      if (manual) {
        throw Py.ValueError(
            "cannot switch from manual field specification to automatic field numbering");
      }
      return at(automatic++);
    }
    if (isNumber(name)) {
      if (automatic > 0) {
        throw Py.ValueError(
            "cannot switch from automatic field numbering to manual field specification");
      }
      manual = true;
      return at(number(name));
    }
    return named.__getitem__(Py.newUnicode(name));
  }

  private PyObject at(int index) {
    if (index >= positional.length) {
      throw Py.IndexError("Replacement index " + index + " out of range for positional args tuple");
    }
    return positional[index];
  }

  /** Keywords of a call as something that has items. */
  static PyObject keywords(Map<String, PyObject> keywords) {
    org.python.core.PyDictionary dict = Dicts.empty();
    keywords.forEach((name, value) -> dict.__setitem__(Py.newUnicode(name), value));
    return dict;
  }
}
