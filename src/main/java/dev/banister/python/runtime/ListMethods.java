package dev.banister.python.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;

/** The methods of Python 3's list that differ from Jython's. */
final class ListMethods {

  private ListMethods() {}

  static Map<String, Native> all() {
    return Map.of(
        "sort", Native.method("sort(self, *, key, reverse)", ListMethods::sort),
        "copy", Native.method("copy(self)", v -> new PyList((PyObject) v[0])),
        "clear", Native.method("clear(self)", ListMethods::clear));
  }

  private static PyObject sort(@Nullable PyObject[] values) {
    PyList list = (PyList) values[0];
    PyObject[] sorted = Sorting.sorted(list.getArray().clone(), values[1], values[2]);
    if (list.__len__() != sorted.length) {
      throw Py.ValueError("list modified during sort");
    }
    for (int i = 0; i < sorted.length; i++) {
      list.pyset(i, sorted[i]);
    }
    return Py.None;
  }

  private static PyObject clear(@Nullable PyObject[] values) {
    ((PyList) values[0]).clear();
    return Py.None;
  }
}
