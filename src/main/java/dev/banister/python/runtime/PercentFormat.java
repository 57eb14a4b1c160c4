package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/** Formats with {@code %}, after the chapter on printf-style formatting in Python's library. */
final class PercentFormat {
  /** Digits of a width or a precision: a million characters are more than any script needs. */
  private static final int LONGEST_COUNT = 6;

  private final String format;
  private final PyObject values;
  private final PyObject[] items;
  private final StringBuilder text = new StringBuilder();
  private int position;
  private int used;
  private boolean mapped;

  PercentFormat(String format, PyObject values) {
    this.format = format;
    this.values = values;
    this.items = values instanceof PyTuple tuple ? tuple.getArray() : new PyObject[] {values};
  }

  String format() {
    while (position < format.length()) {
      char c = format.charAt(position++);
      if (c == '%') {
        directive();
      } else {
        text.append(c);
      }
    }
    if (!mapped && used < items.length && !isMapping()) {
      throw Py.TypeError("not all arguments converted during string formatting");
    }
    return text.toString();
  }

  private boolean isMapping() {
    return values instanceof PyDictionary
        || !(values instanceof PyTuple)
            && !(values instanceof PyString)
            && !(values instanceof Undecided)
            && values.__findattr__("__getitem__") != null;
  }

  private void directive() {
    PyObject named = name();
    String flags = run("#0- +");
    String width = count();
    String precision = "";
    if (position < format.length() && format.charAt(position) == '.') {
      position++;
      precision = "." + count();
    }
    run("hlL");
    if (position == format.length()) {
      throw Py.ValueError("incomplete format");
    }
    char type = format.charAt(position++);
    if (type == '%') {
      text.append('%');
      return;
    }
    PyObject value = named == null ? next() : named;
    text.append(convert(type, flags, width, precision, value));
  }

  private @Nullable PyObject name() {
    if (position >= format.length() || format.charAt(position) != '(') {
      return null;
    }
    int end = position + 1;
    int depth = 1;
    while (end < format.length() && depth > 0) {
      depth += format.charAt(end) == '(' ? 1 : format.charAt(end) == ')' ? -1 : 0;
      end++;
    }
    if (depth > 0) {
      throw Py.ValueError("incomplete format key");
    }
    if (!isMapping() && !(values instanceof Undecided)) {
      throw Py.TypeError("format requires a mapping");
    }
    mapped = true;
    String key = format.substring(position + 1, end - 1);
    position = end;
    return values.__getitem__(Py.newUnicode(key));
  }

  private String run(String characters) {
    int start = position;
    while (position < format.length() && characters.indexOf(format.charAt(position)) >= 0) {
      position++;
    }
    return format.substring(start, position);
  }

  private String count() {
    if (position < format.length() && format.charAt(position) == '*') {
      position++;
      return Numbers.index(next()).toString();
    }
    String digits = run("0123456789");
    if (digits.length() > LONGEST_COUNT) {
      throw Py.ValueError("width or precision too big");
    }
    return digits;
  }

  private PyObject next() {
    if (used >= items.length) {
      throw Py.TypeError("not enough arguments for format string");
    }
    return items[used++];
  }

  private String convert(char type, String flags, String width, String precision, PyObject value) {
    return switch (type) {
      case 's' -> padded(Texts.of(value), flags, width, precision);
      case 'r' -> padded(Representation.of(value), flags, width, precision);
      case 'a' -> padded(Representation.ascii(value), flags, width, precision);
      case 'c' -> padded(character(value), flags, width, "");
      case 'd', 'i', 'u', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G' ->
          number(type, flags, width, precision, value);
      default ->
          throw Py.ValueError(
              "unsupported format character '%s' (0x%x) at index %d"
                  .formatted(type, (int) type, position - 1));
    };
  }

  private static String character(PyObject value) {
    return Texts.is(value) ? Texts.of(value) : Character.toString(Numbers.small(value));
  }

  private static String padded(String value, String flags, String width, String precision) {
    String cut =
        precision.length() < 2
            ? precision.isEmpty() ? value : ""
            : value.substring(
                0, Math.min(value.length(), Integer.parseInt(precision.substring(1))));
    int missing = width.isEmpty() ? 0 : Integer.parseInt(width) - cut.length();
    String spaces = " ".repeat(Math.max(0, missing));
    return flags.indexOf('-') >= 0 ? cut + spaces : spaces + cut;
  }

  private static String number(
      char type, String flags, String width, String precision, PyObject value) {
    if (value instanceof Undecided) {
      return Texts.of(value);
    }
    boolean whole = "oxX".indexOf(type) >= 0;
    if (whole && !Numbers.isInt(value)) {
      throw Py.TypeError(
          "%%%s format: an integer is required, not %s".formatted(type, TypeNames.of(value)));
    }
    if (value instanceof PyString || value == Py.None) {
      String required =
          "diu".indexOf(type) >= 0
              ? "%" + type + " format: a real number is required, not "
              : "must be real number, not ";
      throw Py.TypeError(required + TypeNames.of(value));
    }
    PyObject native2 = new PyUnicode("%" + flags + width + precision + type);
    String text = ((PyUnicode) native2).__mod__(new PyTuple(value)).asString();
    return type == 'o' && flags.indexOf('#') >= 0 ? text.replaceFirst("0", "0o") : text;
  }
}
