package dev.banister.python.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** Context managers as with statements take them. */
final class Managers {

  private Managers() {}

  static PyObject checked(PyObject manager) {
    if (manager.__findattr__("__enter__") == null || manager.__findattr__("__exit__") == null) {
      throw Py.TypeError(
          "'" + TypeNames.of(manager) + "' object does not support the context manager protocol");
    }
    return manager;
  }

  /** A manager of two functions. */
  static final class Pair extends PyObject {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, PyObject> methods;

    Pair(Map<String, PyObject> methods) {
      super(HeapTypes.OPAQUE);
      this.methods = methods;
    }

    @Override
    public @Nullable PyObject __findattr_ex__(String name) {
      return methods.get(name);
    }
  }
}
