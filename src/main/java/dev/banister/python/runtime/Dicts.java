package dev.banister.python.runtime;

import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentMap;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** Makes dicts that keep the order of insertion. */
public final class Dicts {

  private Dicts() {}

  public static PyDictionary empty() {
    return new PyDictionary(new InsertionOrder(), true);
  }

  static PyDictionary copy(PyDictionary other) {
    PyDictionary copy = empty();
    other.getMap().forEach(copy::put);
    return copy;
  }

  /**
   * Gives an instance of a subclass of dict the order of insertion as well.
   *
   * <p>Jython has no constructor for this, so its private map is exchanged before anything is in
   * it.
   */
  static PyObject ordered(PyDictionary fresh) {
    try {
      Field map = PyDictionary.class.getDeclaredField("internalMap");
      map.setAccessible(true);
      map.set(fresh, new InsertionOrder());
      return fresh;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of Jython keeps dicts elsewhere", e);
    }
  }

  /** Adds what {@code dict.update} takes: a mapping or pairs, then keywords. */
  static void update(PyDictionary dict, PyObject[] arguments, String[] keywords) {
    int positional = arguments.length - keywords.length;
    if (positional > 1) {
      throw Py.TypeError("dict expected at most 1 argument, got " + positional);
    }
    if (positional == 1) {
      addAll(dict, arguments[0]);
    }
    for (int i = 0; i < keywords.length; i++) {
      dict.__setitem__(Py.newUnicode(keywords[i]), arguments[positional + i]);
    }
  }

  static void addAll(PyDictionary dict, PyObject source) {
    if (source instanceof PyDictionary other) {
      other.getMap().forEach((key, value) -> dict.__setitem__(key, value));
      return;
    }
    PyObject keys = source.__findattr__("keys");
    if (keys != null) {
      for (PyObject key : keys.__call__().asIterable()) {
        dict.__setitem__(key, source.__getitem__(key));
      }
      return;
    }
    addPairs(dict, source);
  }

  private static void addPairs(PyDictionary dict, PyObject pairs) {
    int index = 0;
    for (PyObject pair : pairs.asIterable()) {
      PyObject[] items = Sequences.array(pair);
      if (items.length != 2) {
        throw Py.ValueError(
            "dictionary update sequence element #%d has length %d; 2 is required"
                .formatted(index, items.length));
      }
      dict.__setitem__(items[0], items[1]);
      index++;
    }
  }

  /** Pairs of keys and values, in order. */
  static PyObject[] pairs(PyDictionary dict) {
    ConcurrentMap<PyObject, PyObject> map = dict.getMap();
    return map.entrySet().stream()
        .map(entry -> new PyTuple(entry.getKey(), entry.getValue()))
        .toArray(PyObject[]::new);
  }
}
