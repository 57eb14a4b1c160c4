package dev.banister.python.runtime;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** A call of an asynchronous function; its body runs to the end when it is awaited. */
public final class Coroutine extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final PyType TYPE =
      HeapTypes.of("coroutine", Map.of("close", Native.method("close(self)", values -> Py.None)));
  private final String name;
  private transient @Nullable Supplier<PyObject> body;

  Coroutine(String name, Supplier<PyObject> body) {
    super(TYPE);
    this.name = name;
    this.body = body;
  }

  public PyObject run() {
    Supplier<PyObject> once = body;
    if (once == null) {
      throw Py.RuntimeError("cannot reuse already awaited coroutine");
    }
    body = null;
    return once.get();
  }

  @Override
  public PyString __repr__() {
    return Py.newString("<coroutine object " + name + ">");
  }
}
