package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBaseException;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** What raise and except do in Python 3. */
final class Raising {
  private final Budget budget;
  private final PyType unknownException;

  Raising(Budget budget) {
    this.budget = budget;
    this.unknownException =
        HeapTypes.of("UnknownException", PyType.TYPE, java.util.Map.of(), (PyType) Py.Exception);
  }

  /** An instance that is ready to be raised. */
  PyObject exception(PyObject raised, @Nullable PyObject cause) {
    PyObject instance = instance(raised);
    if (cause != null) {
      instance.__setattr__("__cause__", cause == Py.None ? cause : cause(cause));
      instance.__setattr__("__suppress_context__", Py.True);
    }
    putInContext(instance, Py.getThreadState().exception);
    return instance;
  }

  private PyObject cause(PyObject cause) {
    try {
      return instance(cause);
    } catch (PyException e) {
      throw e.match(Py.TypeError)
          ? Py.TypeError("exception causes must derive from BaseException")
          : e;
    }
  }

  private static void putInContext(PyObject instance, @Nullable PyException handled) {
    if (handled == null) {
      return;
    }
    handled.normalize();
    boolean known = instance.__findattr__("__context__") != null;
    if (!known && handled.value instanceof PyBaseException && handled.value != instance) {
      instance.__setattr__("__context__", handled.value);
    }
  }

  /** What is being handled while a handler runs; opaque to scripts. */
  private static final class Handled extends PyObject {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable PyException exception;

    Handled(@Nullable PyException exception) {
      super(HeapTypes.OPAQUE);
      this.exception = exception;
    }
  }

  static PyObject handled() {
    return new Handled(Py.getThreadState().exception);
  }

  /** Goes back to what was handled before. */
  static PyObject handle(PyObject before) {
    Py.getThreadState().exception = ((Handled) before).exception;
    return Py.None;
  }

  /** The exception that travels, while a handler is chosen. */
  static PyObject travelling() {
    PyException current = Py.getThreadState().exception;
    current.normalize();
    return current.value;
  }

  /** An exception leaves a handler: it remembers what was handled there. */
  static PyObject leave(PyObject handled) {
    putInContext(travelling(), ((Handled) handled).exception);
    return Py.None;
  }

  /** Checks that a bare raise has something to raise. */
  static PyObject raiseAgain() {
    if (Py.getThreadState().exception == null) {
      throw Py.RuntimeError("No active exception to reraise");
    }
    return Py.None;
  }

  private PyObject instance(PyObject raised) {
    if (raised instanceof Undecided) {
      return unknownException.__call__(Texts.text(raised));
    }
    PyObject instance =
        raised instanceof PyType type && type.isSubType((PyType) Py.BaseException)
            ? type.__call__()
            : raised;
    if (!(instance instanceof PyBaseException)) {
      throw Py.TypeError("exceptions must derive from BaseException");
    }
    return instance;
  }

  /**
   * The classes that a handler catches. It is asked while an exception travels, so this is the
   * place to go on with a stop.
   */
  PyObject caught(PyObject classes) {
    ScriptStop stopped = budget.stopped();
    if (stopped != null) {
      throw stopped;
    }
    if (classes instanceof PyTuple tuple) {
      PyObject[] all = tuple.getArray().clone();
      for (int i = 0; i < all.length; i++) {
        all[i] = caught(all[i]);
      }
      return new PyTuple(all);
    }
    if (classes instanceof PyType type && type.isSubType((PyType) Py.BaseException)) {
      return classes;
    }
    if (classes instanceof Undecided) {
      return unknownException;
    }
    throw Py.TypeError("catching classes that do not inherit from BaseException is not allowed");
  }
}
