package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBaseException;
import org.python.core.PyList;
import org.python.core.PyObject;

/** Attributes of exceptions that only Python 3 has. */
final class ExceptionAttributes {

  private ExceptionAttributes() {}

  static @Nullable PyObject find(PyBaseException exception, String name) {
    PyObject kept = exception.__findattr__(name);
    if (kept != null) {
      return kept;
    }
    return switch (name) {
      case "__cause__", "__context__", "__traceback__" -> Py.None;
      case "__suppress_context__" -> Py.False;
      case "with_traceback" -> Native.raw(name, (arguments, keywords) -> exception);
      case "add_note" -> Native.of("add_note(note, /)", values -> add(exception, values[0]));
      case "value" ->
          Py.isInstance(exception, (org.python.core.PyType) Py.StopIteration)
              ? first(exception)
              : null;
      default -> null;
    };
  }

  private static PyObject add(PyBaseException exception, PyObject note) {
    if (!Texts.is(note)) {
      throw Py.TypeError("note must be a str, not '" + TypeNames.of(note) + "'");
    }
    PyObject notes = exception.__findattr__("__notes__");
    if (notes == null) {
      notes = new PyList();
      exception.__setattr__("__notes__", notes);
    }
    ((PyList) notes).append(note);
    return Py.None;
  }

  private static PyObject first(PyBaseException exception) {
    PyObject arguments = exception.__getattr__("args");
    return arguments.__len__() == 0 ? Py.None : arguments.__getitem__(0);
  }
}
