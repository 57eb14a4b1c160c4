package dev.banister.python.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.ContextGuard;
import org.python.core.ContextManager;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyFrame;
import org.python.core.PyObject;
import org.python.core.ThreadState;

/** Context managers as with statements take them. */
final class Managers {

  private Managers() {}

  /** The manager for a with statement at the line that runs. */
  static PyObject checked(PyObject manager) {
    if (manager.__findattr__("__enter__") == null || manager.__findattr__("__exit__") == null) {
      throw Py.TypeError(
          "'" + TypeNames.of(manager) + "' object does not support the context manager protocol");
    }
    ThreadState thread = Py.getThreadState();
    return thread.frame == null
        ? manager
        : new AtLine(ContextGuard.getManager(manager), thread.frame.f_lineno);
  }

  /** Leaves the block at the line of its with, as Python does, and not at that of its end. */
  private static final class AtLine extends PyObject implements ContextManager {
    private static final long serialVersionUID = 1L;
    private final transient ContextManager manager;
    private final int line;

    AtLine(ContextManager manager, int line) {
      super(HeapTypes.OPAQUE);
      this.manager = manager;
      this.line = line;
    }

    @Override
    public PyObject __enter__(ThreadState thread) {
      return manager.__enter__(thread);
    }

    @Override
    public boolean __exit__(ThreadState thread, @Nullable PyException exception) {
      PyFrame frame = thread.frame;
      int last = frame.f_lineno;
      frame.f_lineno = line;
      try {
        return manager.__exit__(thread, exception);
      } finally {
        frame.f_lineno = last;
      }
    }
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
