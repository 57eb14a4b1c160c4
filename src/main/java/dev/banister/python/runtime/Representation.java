package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.python.core.BaseSet;
import org.python.core.PyBaseException;
import org.python.core.PyBoolean;
import org.python.core.PyDictionary;
import org.python.core.PyFloat;
import org.python.core.PyFrozenSet;
import org.python.core.PyFunction;
import org.python.core.PyList;
import org.python.core.PyLong;
import org.python.core.PyMethod;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** What {@code repr()} gives in Python 3. */
public final class Representation {
  private static final int DEEPEST = 100;

  private Representation() {}

  public static String of(PyObject value) {
    return of(value, 0);
  }

  /** With everything beyond ASCII escaped, as {@code ascii()} has it. */
  static String ascii(PyObject value) {
    StringBuilder text = new StringBuilder();
    of(value).codePoints().forEach(c -> text.append(c < 127 ? Character.toString(c) : hex(c)));
    return text.toString();
  }

  private static String of(PyObject value, int depth) {
    if (depth > DEEPEST) {
      return "...";
    }
    PyObject own = Methods.defined(value, "__repr__");
    if (own != null) {
      return Texts.checked(own.__call__(value), "__repr__");
    }
    return natively(value, depth);
  }

  /** Without regard to a method of a class in Python. */
  static String natively(PyObject value) {
    return natively(value, 0);
  }

  private static String natively(PyObject value, int depth) {
    return switch (value) {
      case Bytes bytes -> bytes.__repr__().getString();
      case PyString text -> quoted(text.getString());
      case PyBoolean truth -> truth.__repr__().getString();
      case PyLong number -> number.getValue().toString();
      case PyFloat number -> number(number);
      case PyList list -> "[" + joined(list.getArray(), depth) + "]";
      case PyTuple tuple -> tuple(tuple, depth);
      case PyDictionary dict -> dict(dict, depth);
      case BaseSet set -> set(set, depth);
      case PyType type -> "<class '" + TypeNames.qualified(type) + "'>";
      case PyBaseException exception -> exception(exception, depth);
      case PyFunction function -> "<function " + function.__name__ + ">";
      case PyMethod method -> "<bound method " + method.__findattr__("__name__") + ">";
      default -> other(value);
    };
  }

  private static String other(PyObject value) {
    if (Methods.isInstance(value)) {
      return "<" + TypeNames.qualified(value.getType()) + " object>";
    }
    return value.__repr__().getString();
  }

  private static String number(PyFloat number) {
    double value = number.getValue();
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return Math.abs(value) < Double.MIN_NORMAL && value != 0
        ? shortest(value)
        : new PyFloat(value).__repr__().getString();
  }

  /** Java writes at least two digits, one of which may say nothing. */
  private static String shortest(double value) {
    String one = String.format(Locale.ROOT, "%.0e", value);
    return Double.parseDouble(one) == value ? one : new PyFloat(value).__repr__().getString();
  }

  static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder quoted = new StringBuilder().append(quote);
    text.codePoints().forEach(c -> quoted.append(escaped(c, quote)));
    return quoted.append(quote).toString();
  }

  private static String escaped(int c, char quote) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c == quote ? "\\" + quote : printable(c) ? Character.toString(c) : hex(c);
    };
  }

  /** Whether {@code repr()} shows a character as it is. */
  static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  static String hex(int c) {
    String format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    return String.format(Locale.ROOT, format, c);
  }

  private static String joined(PyObject[] items, int depth) {
    return Arrays.stream(items).map(item -> of(item, depth + 1)).collect(Collectors.joining(", "));
  }

  private static String tuple(PyTuple tuple, int depth) {
    PyObject[] items = tuple.getArray();
    return "(" + joined(items, depth) + (items.length == 1 ? ",)" : ")");
  }

  private static String dict(PyDictionary dict, int depth) {
    String body =
        dict.getMap().entrySet().stream()
            .map(entry -> of(entry.getKey(), depth + 1) + ": " + of(entry.getValue(), depth + 1))
            .collect(Collectors.joining(", ", "{", "}"));
    return body;
  }

  /** Numbers first and then by text, since the order of CPython cannot be known. */
  private static String set(BaseSet set, int depth) {
    List<PyObject> items = new ArrayList<>();
    set.asIterable().forEach(items::add);
    boolean numbers = items.stream().allMatch(Numbers::isInt);
    List<String> texts =
        numbers
            ? items.stream().map(Numbers::big).sorted().map(Object::toString).toList()
            : items.stream()
                .map(item -> of(item, depth + 1))
                .sorted(Comparator.naturalOrder())
                .toList();
    String name = set instanceof PyFrozenSet ? "frozenset" : "set";
    String body = "{" + String.join(", ", texts) + "}";
    if (items.isEmpty()) {
      return name + "()";
    }
    return set instanceof PyFrozenSet ? "frozenset(" + body + ")" : body;
  }

  private static String exception(PyBaseException exception, int depth) {
    PyObject[] arguments = Sequences.array(exception.__getattr__("args"));
    return TypeNames.of(exception) + "(" + joined(arguments, depth) + ")";
  }
}
