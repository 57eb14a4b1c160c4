package dev.banister.python.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyFloat;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;

/** Runs what is awaited to its end, at once: scripts have one thread and nothing to wait for. */
public final class Awaiting {

  private Awaiting() {}

  public static PyObject await(PyObject awaited) {
    if (awaited instanceof Coroutine coroutine) {
      return coroutine.run();
    }
    PyObject method = Methods.defined(awaited, "__await__");
    if (method != null) {
      return exhausted(method.__call__(awaited));
    }
    if (awaited instanceof PyString
        || awaited instanceof PyTuple
        || awaited instanceof PyFloat
        || Numbers.isInt(awaited)) {
      throw Py.TypeError(
          "object " + TypeNames.of(awaited) + " can't be used in 'await' expression");
    }
    return awaited;
  }

  private static PyObject exhausted(PyObject iterator) {
    Delegation inner = new Delegation(iterator);
    while (inner.more()) {
      inner.send(Py.None);
    }
    return inner.result();
  }

  /** The items of an asynchronous iterator. */
  static PyObject iterate(PyObject iterable) {
    PyObject method = Methods.defined(iterable, "__aiter__");
    return method == null ? iterable : new Items(method.__call__(iterable));
  }

  static PyObject iterator(PyObject iterable) {
    PyObject method = Methods.defined(iterable, "__aiter__");
    if (method == null && !(iterable instanceof ScriptGenerator)) {
      throw Py.TypeError("'" + TypeNames.of(iterable) + "' object is not an async iterable");
    }
    return method == null ? iterable : method.__call__(iterable);
  }

  /** What {@code anext} gives: a coroutine of the next item. */
  static PyObject next(PyObject iterator, @Nullable PyObject otherwise, PyObject end) {
    return new Coroutine(
        "anext",
        () -> {
          PyObject item =
              iterator instanceof ScriptGenerator
                  ? iterator.__iternext__()
                  : new Items(iterator).__iternext__();
          if (item == null && otherwise == null) {
            throw new PyException(end, end.__call__());
          }
          return item == null ? otherwise : item;
        });
  }

  private static final class Items extends PyObject {
    private static final long serialVersionUID = 1L;
    private final PyObject iterator;

    Items(PyObject iterator) {
      super(HeapTypes.OPAQUE);
      this.iterator = iterator;
    }

    @Override
    public PyObject __iter__() {
      return this;
    }

    @Override
    public PyObject __iternext__() {
      try {
        return await(iterator.invoke("__anext__"));
      } catch (PyException e) {
        if (TypeNames.name((org.python.core.PyType) e.type).equals("StopAsyncIteration")) {
          return null;
        }
        throw e;
      }
    }
  }

  /** An asynchronous context manager as a plain one. */
  static PyObject manager(PyObject manager) {
    PyObject enter = manager.__findattr__("__aenter__");
    PyObject exit = manager.__findattr__("__aexit__");
    if (enter == null || exit == null) {
      return Managers.checked(manager);
    }
    return new Managers.Pair(
        Map.of(
            "__enter__", Native.raw("__enter__", (a, k) -> await(enter.__call__())),
            "__exit__", Native.raw("__exit__", (a, k) -> await(exit.__call__(a)))));
  }
}
