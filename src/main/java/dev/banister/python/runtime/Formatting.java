package dev.banister.python.runtime;

import java.util.regex.Pattern;
import org.python.core.Py;
import org.python.core.PyBoolean;
import org.python.core.PyFloat;
import org.python.core.PyInteger;
import org.python.core.PyLong;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyUnicode;

/** Formats single values, as {@code format()} and the fields of f-strings do. */
public final class Formatting {
  /** Digits of a width or precision; a longer one would make a text of many megabytes. */
  static final int LONGEST_COUNT = 7;

  private static final Pattern TOO_LONG = Pattern.compile("\\d{" + (LONGEST_COUNT + 1) + "}");

  private Formatting() {}

  /**
   * Formats a field.
   *
   * @param conversion r, s, a or empty
   */
  static String field(PyObject value, String conversion, String specification) {
    PyObject converted =
        switch (conversion) {
          case "" -> value;
          case "r" -> Py.newUnicode(Representation.of(value));
          case "s" -> Texts.text(value);
          case "a" -> Py.newUnicode(Representation.ascii(value));
          default -> throw Py.ValueError("Unknown conversion specifier " + conversion);
        };
    return format(converted, specification);
  }

  public static String format(PyObject value, String specification) {
    PyObject own = Methods.defined(value, "__format__");
    if (own != null) {
      PyObject text = own.__call__(value, Py.newUnicode(specification));
      return Texts.checked(text, "__format__");
    }
    if (value instanceof Undecided) {
      return Texts.of(value.__format__(Py.newUnicode(specification)));
    }
    if (specification.isEmpty()) {
      return Texts.of(value);
    }
    return switch (value) {
      case Bytes bytes -> throw unsupported(value);
      case PyString text -> text(text, specification);
      case PyBoolean truth -> truth(truth, specification);
      case PyInteger number -> number(number, specification);
      case PyLong number -> number(number, specification);
      case PyFloat number -> number(number, specification);
      default -> other(value, specification);
    };
  }

  private static String text(PyString text, String specification) {
    char last = specification.charAt(specification.length() - 1);
    if (Character.isLetter(last) && last != 's' && specification.length() == 1) {
      throw Py.ValueError(
          "Unknown format code '" + last + "' for object of type '" + TypeNames.of(text) + "'");
    }
    return natively(Py.newUnicode(text.getString()), specification);
  }

  private static String truth(PyBoolean truth, String specification) {
    char last = specification.charAt(specification.length() - 1);
    return natively(Py.newInteger(truth.__nonzero__() ? 1 : 0), specification);
  }

  private static String number(PyObject number, String specification) {
    return specification.indexOf('_', 1) > 0 || specification.startsWith("_")
        ? grouped(number, specification)
        : natively(number, specification);
  }

  /** Underscores between groups, which Python 2 cannot write. */
  private static String grouped(PyObject number, String specification) {
    char type = specification.charAt(specification.length() - 1);
    if ("xXob".indexOf(type) >= 0) {
      String digits = natively(number, specification.replace("_", ""));
      return digits.replaceAll("(?<=[0-9a-fA-F])(?=([0-9a-fA-F]{4})+$)", "_");
    }
    int underscore = specification.lastIndexOf('_');
    String commas =
        specification.substring(0, underscore) + "," + specification.substring(underscore + 1);
    return natively(number, commas).replace(',', '_');
  }

  private static String natively(PyObject value, String specification) {
    if (TOO_LONG.matcher(specification).find()) {
      throw Py.ValueError("Too many decimal digits in format string");
    }
    return value.__format__(new PyUnicode(specification)).asString();
  }

  private static String other(PyObject value, String specification) {
    if (value.getClass().getName().startsWith("org.python.") && !hasFormat(value)) {
      throw unsupported(value);
    }
    return Texts.of(value.__format__(new PyUnicode(specification)));
  }

  private static boolean hasFormat(PyObject value) {
    return value instanceof org.python.core.PyComplex;
  }

  private static RuntimeException unsupported(PyObject value) {
    return Py.TypeError(
        "unsupported format string passed to " + TypeNames.of(value) + ".__format__");
  }
}
