package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;

/** The inner iterator of a {@code yield from}, as PEP 380 describes it. */
final class Delegation extends PyObject {
  private static final long serialVersionUID = 1L;
  private final PyObject iterator;
  private @Nullable PyObject value;
  private PyObject result = Py.None;
  private boolean started;
  private boolean finished;

  Delegation(PyObject iterable) {
    super(HeapTypes.OPAQUE);
    this.iterator = iterable.__iter__();
  }

  private interface Step {
    PyObject take();
  }

  private void step(Step step) {
    try {
      value = step.take();
      finished = value == null;
    } catch (PyException e) {
      if (!e.match(Py.StopIteration)) {
        throw e;
      }
      e.normalize();
      PyObject arguments = e.value.__getattr__("args");
      result = arguments.__len__() == 0 ? Py.None : arguments.__getitem__(0);
      finished = true;
    }
  }

  boolean more() {
    if (!started) {
      started = true;
      step(this::next);
    }
    return !finished;
  }

  private @Nullable PyObject next() {
    return iterator instanceof ScriptGenerator
        ? iterator.invoke("__next__")
        : iterator.__iternext__();
  }

  PyObject value() {
    return value == null ? Py.None : value;
  }

  void send(PyObject sent) {
    step(sent == Py.None ? this::next : () -> iterator.invoke("send", sent));
  }

  /** Passes the exception that is being handled to the inner generator. */
  void raise() {
    PyException current = Py.getThreadState().exception;
    PyObject thrower = iterator.__findattr__("throw");
    if (current.match(Py.GeneratorExit)) {
      PyObject closer = iterator.__findattr__("close");
      if (closer != null) {
        closer.__call__();
      }
      throw current;
    }
    if (thrower == null) {
      throw current;
    }
    step(() -> thrower.__call__(current.type, current.value));
  }

  PyObject result() {
    return result;
  }
}
