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

  public static PythonError of(PyException raised, String file) {
    raised.normalize();
    return new PythonError(name(raised.type, file), message(raised.value), line(raised, file));
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
    String text =
        value instanceof PyBaseException exception ? Texts.of(exception) : String.valueOf(value);
    return text.lines().findFirst().orElse("");
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
