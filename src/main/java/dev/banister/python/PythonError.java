package dev.banister.python;

import dev.banister.python.runtime.Texts;
import dev.banister.python.runtime.TypeNames;
import org.python.core.PyBaseException;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyTableCode;
import org.python.core.PyTraceback;
import org.python.core.PyType;

/**
 * What a script raised.
 *
 * @param exception class name with its module unless it is built in: {@code sqlalchemy.exc.X}
 * @param message first line, as Python prints it; empty when there is none
 * @param line the innermost line of the script on the way; 0 when it is not known
 */
public record PythonError(String exception, String message, int line) {

  private static final int LONGEST = 1000;

  static PythonError of(PyException raised, String file) {
    raised.normalize();
    return new PythonError(
        cut(name(raised.type, file)), cut(message(raised.value)), line(raised, file));
  }

  private static String name(PyObject type, String file) {
    if (!(type instanceof PyType known)) {
      return Texts.of(type);
    }
    String name = TypeNames.qualified(known);
    String own = PythonRuntime.moduleName(file) + ".";
    return name.startsWith(own) ? name.substring(own.length()) : name;
  }

  private static String message(PyObject value) {
    try {
      String text =
          value instanceof PyBaseException exception ? Texts.of(exception) : String.valueOf(value);
      return text.lines().findFirst().orElse("");
    } catch (PyException | StackOverflowError e) { // the script's own __str__, as CPython says it
      return "<exception str() failed>";
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static int line(PyException raised, String file) {
    int line = 0;
    PyTraceback step = raised.traceback;
    while (step != null) {
      if (step.tb_frame.f_code instanceof PyTableCode code && code.co_filename.equals(file)) {
        line = step.tb_lineno;
      }
      step = step.tb_next instanceof PyTraceback next ? next : null;
    }
    return line;
  }
}
