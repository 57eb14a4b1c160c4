package dev.banister.python.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyGenerator;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** A generator that has a return value, as Python 3's do; around a generator of Jython. */
final class ScriptGenerator extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final PyType TYPE =
      HeapTypes.of(
          "generator",
          Map.of(
              "send", Native.method("send(self, value, /)", v -> of(v).send(v[1])),
              "throw",
                  Native.method("throw(self, type, value=, tb=)", v -> of(v).raise(v[1], v[2])),
              "close", Native.method("close(self)", v -> of(v).close()),
              "next", Native.method("__next__(self)", v -> of(v).advance()),
              "__next__", Native.method("__next__(self)", v -> of(v).advance()),
              "__iter__", Native.method("__iter__(self)", v -> of(v))));

  private final PyGenerator inner;
  private final @Nullable Cell result;
  private final transient Budget budget;
  private final String name;
  private boolean closed;

  /**
   * @param result where the body keeps its return value; null for a generator expression
   */
  ScriptGenerator(PyObject inner, @Nullable Cell result, Budget budget, String name) {
    super(TYPE);
    this.inner = (PyGenerator) inner;
    this.result = result;
    this.budget = budget;
    this.name = name;
  }

  private static ScriptGenerator of(@Nullable PyObject[] values) {
    return (ScriptGenerator) values[0];
  }

  private PyObject send(PyObject value) {
    return step(() -> inner.send(value));
  }

  private PyObject raise(PyObject type, @Nullable PyObject value) {
    return step(() -> inner.throw$(type, value == null ? Py.None : value, Py.None));
  }

  private PyObject close() {
    closed = true;
    return inner.close();
  }

  private PyObject advance() {
    return step(inner::next);
  }

  private interface Step {
    PyObject take();
  }

  private PyObject step(Step step) {
    budget.enter();
    try {
      return step.take();
    } catch (PyException e) {
      throw e.match(Py.StopIteration) ? finished(e) : e;
    } finally {
      budget.leave();
    }
  }

  /** The end of the body, with its return value; anything else that looks like it is an error. */
  private PyException finished(PyException stop) {
    if (result == null || result.used() || closed) {
      return stop;
    }
    if (!result.holds()) {
      return Py.RuntimeError("generator raised StopIteration");
    }
    PyObject value = result.take();
    return value == Py.None
        ? new PyException(Py.StopIteration)
        : new PyException(Py.StopIteration, Py.StopIteration.__call__(value));
  }

  @Override
  public PyObject __iter__() {
    return this;
  }

  @Override
  public PyObject __iternext__() {
    try {
      return advance();
    } catch (PyException e) {
      if (e.match(Py.StopIteration)) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public PyString __repr__() {
    return Py.newString("<generator object " + name + ">");
  }
}
