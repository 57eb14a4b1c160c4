package dev.banister.python.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** The methods of Python 3's dict that give views or keep the order. */
final class DictMethods {
  private final Map<String, Native> methods = new HashMap<>();

  DictMethods(Budget budget) {
    define("keys(self)", v -> new DictView(self(v), DictView.Part.KEYS, budget));
    define("values(self)", v -> new DictView(self(v), DictView.Part.VALUES, budget));
    define("items(self)", v -> new DictView(self(v), DictView.Part.ITEMS, budget));
    define("copy(self)", v -> Dicts.copy(self(v)));
    define("popitem(self)", v -> last(self(v)));
    define("pop(self, key, default=, /)", DictMethods::pop);
    define("setdefault(self, key, default=, /)", DictMethods::setDefault);
    methods.put(
        "update",
        Native.method(
            "update(self, /, *arguments, **keywords)",
            v -> {
              for (PyObject source : Sequences.array(v[1])) {
                Dicts.addAll(self(v), source);
              }
              Dicts.addAll(self(v), v[2]);
              return Py.None;
            }));
    methods.put("fromkeys", Native.of("fromkeys(iterable, value=, /)", DictMethods::fromKeys));
  }

  Map<String, Native> all() {
    return methods;
  }

  private void define(String written, Native.Body body) {
    methods.put(written.substring(0, written.indexOf('(')), Native.method(written, body));
  }

  private static PyDictionary self(@Nullable PyObject[] values) {
    return (PyDictionary) values[0];
  }

  private static PyObject last(PyDictionary dict) {
    ConcurrentMap<PyObject, PyObject> map = dict.getMap();
    if (map.isEmpty()) {
      throw Py.KeyError("popitem(): dictionary is empty");
    }
    PyObject key = null;
    for (PyObject each : map.keySet()) {
      key = each;
    }
    return new PyTuple(key, map.remove(key));
  }

  private static PyObject pop(@Nullable PyObject[] values) {
    PyObject removed = self(values).getMap().remove(values[1]);
    if (removed != null) {
      return removed;
    }
    if (values[2] == null) {
      throw Py.KeyError(values[1]);
    }
    return values[2];
  }

  private static PyObject setDefault(@Nullable PyObject[] values) {
    PyObject kept = self(values).__finditem__(values[1]);
    if (kept != null) {
      return kept;
    }
    PyObject value = values[2] == null ? Py.None : values[2];
    self(values).__setitem__(values[1], value);
    return value;
  }

  private static PyObject fromKeys(@Nullable PyObject[] values) {
    PyDictionary dict = Dicts.empty();
    PyObject value = values[1] == null ? Py.None : values[1];
    values[0].asIterable().forEach(key -> dict.__setitem__(key, value));
    return dict;
  }
}
