package dev.banister.python.runtime;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.python.core.Py;
import org.python.core.PyBaseException;
import org.python.core.PyBoolean;
import org.python.core.PyFloat;
import org.python.core.PyJavaType;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;
import org.python.core.PyUnicode;

/** What {@code str()} gives in Python 3. */
public final class Texts {
  private static final String UNBOUND =
      "cannot access local variable $1 where it is not associated with a value";

  private Texts() {}

  /** Whether a value is a text of the script; Jython's own byte strings count as text. */
  public static boolean is(PyObject value) {
    return value instanceof PyString && !(value instanceof Bytes);
  }

  public static PyUnicode text(PyObject value) {
    return value.getClass() == PyUnicode.class ? (PyUnicode) value : Py.newUnicode(of(value));
  }

  public static String of(PyObject value) {
    PyObject own = Methods.defined(value, "__str__");
    if (own == null) {
      own = Methods.defined(value, "__unicode__");
    }
    if (own != null) {
      return checked(own.__call__(value), "__str__");
    }
    if (value instanceof PyBaseException exception) {
      return exception(exception);
    }
    if (value instanceof Bytes || value instanceof PyBoolean || value instanceof PyFloat) {
      return Representation.of(value);
    }
    if (value instanceof PyString text) {
      return text.getString();
    }
    return isForeign(value) ? checked(value.__unicode__(), "__str__") : Representation.of(value);
  }

  /** Objects that others wrote in Java say themselves what their text is. */
  private static boolean isForeign(PyObject value) {
    return value instanceof Undecided
        || value.getType() instanceof PyJavaType
        || !value.getClass().getName().startsWith("org.python.")
            && !(value instanceof ScriptFunction)
            && !(value instanceof Native);
  }

  static String checked(PyObject text, String method) {
    if (text instanceof PyString string && is(string)) {
      return string.getString();
    }
    throw Py.TypeError(method + " returned non-string (type " + TypeNames.of(text) + ")");
  }

  /** The message of an exception. */
  public static String exception(PyBaseException exception) {
    PyObject[] arguments = Sequences.array(exception.__getattr__("args"));
    if (Py.isInstance(exception, (PyType) Py.KeyError) && arguments.length == 1) {
      return Representation.of(arguments[0]);
    }
    if (isUnicode(exception) && arguments.length == 5) {
      return unicode(exception, arguments);
    }
    if (isOs(exception) && (arguments.length == 2 || arguments.length == 3)) {
      String file =
          arguments.length == 3 ? ": " + Representation.of(arguments[2]) : fileOf(exception);
      return "[Errno " + of(arguments[0]) + "] " + of(arguments[1]) + file;
    }
    return switch (arguments.length) {
      case 0 -> "";
      case 1 -> renamed(of(arguments[0]));
      default ->
          Arrays.stream(arguments)
              .map(Representation::of)
              .collect(Collectors.joining(", ", "(", ")"));
    };
  }

  /** Jython's own complaints name the types of Python 2. */
  private static String renamed(String complaint) {
    return complaint.indexOf('\'') < 0
        ? complaint
        : complaint
            .replace("'unicode' object", "'str' object")
            .replace("'long' object", "'int' object")
            .replaceFirst("^local variable ('[^']*') referenced before assignment$", UNBOUND);
  }

  private static String fileOf(PyBaseException exception) {
    PyObject file = exception.__findattr__("filename");
    return file == null || file == Py.None ? "" : ": " + Representation.of(file);
  }

  private static boolean isUnicode(PyBaseException exception) {
    return Py.isInstance(exception, (PyType) Py.UnicodeDecodeError)
        || Py.isInstance(exception, (PyType) Py.UnicodeEncodeError);
  }

  private static String unicode(PyBaseException exception, PyObject[] arguments) {
    boolean decoding = Py.isInstance(exception, (PyType) Py.UnicodeDecodeError);
    int start = Numbers.small(arguments[2]);
    int end = Numbers.small(arguments[3]);
    String source = of(arguments[1]);
    int code = source.codePointAt(Math.min(source.length() - 1, start));
    String what =
        decoding
            ? String.format(Locale.ROOT, "byte 0x%02x", code)
            : "character " + Representation.ascii(Py.newUnicode(Character.toString(code)));
    String where =
        end - start == 1
            ? what + " in position " + start
            : (decoding ? "bytes" : "characters") + " in position " + start + "-" + (end - 1);
    return "'%s' codec can't %s %s: %s"
        .formatted(of(arguments[0]), decoding ? "decode" : "encode", where, of(arguments[4]));
  }

  private static boolean isOs(PyBaseException exception) {
    return Py.isInstance(exception, (PyType) Py.OSError);
  }
}
