package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import org.python.core.PyObject;

/** Passes on the arguments of a call. */
final class Calls {

  /** {@code function(first, *rest, **extra)}. */
  static PyObject with(PyObject function, PyObject first, Arguments arguments) {
    PyObject[] values = new PyObject[1 + arguments.rest().size() + arguments.extra().size()];
    values[0] = first;
    int at = 1;
    for (PyObject value : arguments.rest()) {
      values[at++] = value;
    }
    for (PyObject value : arguments.extra().values()) {
      values[at++] = value;
    }
    return function.__call__(values, arguments.extra().keySet().toArray(String[]::new));
  }

  private Calls() {}
}
