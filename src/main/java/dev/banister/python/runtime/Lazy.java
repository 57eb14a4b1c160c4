package dev.banister.python.runtime;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** An iterator that is written in Java; each item counts as a step. */
public final class Lazy extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final Map<String, PyType> TYPES =
      Map.of(
          "map", type("map"),
          "zip", type("zip"),
          "filter", type("filter"),
          "enumerate", type("enumerate"),
          "reversed", type("reversed"),
          "range_iterator", type("range_iterator"),
          "iterator", type("iterator"));
  private final transient Budget budget;
  private final transient Supplier<@Nullable PyObject> next;

  /**
   * @param type one of the names above
   * @param next gives the next item, or null at the end
   */
  public Lazy(String type, Budget budget, Supplier<@Nullable PyObject> next) {
    super(TYPES.get(type));
    this.budget = budget;
    this.next = next;
  }

  private static PyType type(String name) {
    return HeapTypes.of(
        name,
        Map.of(
            "__next__", Native.method("__next__(self)", values -> ((Lazy) values[0]).next()),
            "next", Native.method("__next__(self)", values -> ((Lazy) values[0]).next()),
            "__iter__", Native.method("__iter__(self)", values -> values[0])));
  }

  private PyObject next() {
    PyObject item = __iternext__();
    if (item == null) {
      throw new PyException(Py.StopIteration);
    }
    return item;
  }

  @Override
  public PyObject __iter__() {
    return this;
  }

  @Override
  public @Nullable PyObject __iternext__() {
    budget.tick();
    return next.get();
  }

  @Override
  public PyString __repr__() {
    return Py.newString("<" + getType().getName() + " object>");
  }
}
