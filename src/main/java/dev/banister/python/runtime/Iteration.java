package dev.banister.python.runtime;

import java.util.ConcurrentModificationException;
import java.util.List;
import org.python.core.BaseSet;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** Iterators that count steps: those of loops, and map, zip, filter, enumerate and reversed. */
public final class Iteration {
  private final Budget budget;

  Iteration(Budget budget) {
    this.budget = budget;
  }

  /** An iterator over anything that can be iterated. */
  public Lazy over(PyObject iterable) {
    if (iterable instanceof PyDictionary dict && Methods.defined(dict, "__iter__") == null) {
      return new DictView(dict, DictView.Part.KEYS, budget).__iter__();
    }
    PyObject iterator = iterable.__iter__();
    int size = iterable instanceof BaseSet ? iterable.__len__() : 0;
    return new Lazy(
        "iterator",
        budget,
        () -> {
          if (iterable instanceof BaseSet && iterable.__len__() != size) {
            throw Py.RuntimeError("Set changed size during iteration");
          }
          return next(iterator);
        });
  }

  private static PyObject next(PyObject iterator) {
    try {
      return iterator.__iternext__();
    } catch (ConcurrentModificationException e) {
      throw Py.RuntimeError("dictionary changed size during iteration");
    }
  }

  PyObject map(PyObject function, List<PyObject> iterables) {
    List<PyObject> iterators = iterators(iterables);
    return new Lazy(
        "map",
        budget,
        () -> {
          PyObject[] items = step(iterators);
          return items == null ? null : function.__call__(items);
        });
  }

  PyObject filter(PyObject function, PyObject iterable) {
    PyObject iterator = iterable.__iter__();
    return new Lazy(
        "filter",
        budget,
        () -> {
          PyObject item = next(iterator);
          while (item != null
              && !(function == Py.None ? item : function.__call__(item)).__nonzero__()) {
            budget.tick();
            item = next(iterator);
          }
          return item;
        });
  }

  PyObject zip(List<PyObject> iterables, boolean strict) {
    List<PyObject> iterators = iterators(iterables);
    return new Lazy(
        "zip",
        budget,
        () -> {
          PyObject[] items =
              iterators.isEmpty() ? null : strict ? strictStep(iterators) : step(iterators);
          return items == null ? null : new PyTuple(items);
        });
  }

  private static List<PyObject> iterators(List<PyObject> iterables) {
    return iterables.stream().map(PyObject::__iter__).toList();
  }

  private static PyObject @org.jspecify.annotations.Nullable [] step(List<PyObject> iterators) {
    PyObject[] items = new PyObject[iterators.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = next(iterators.get(i));
      if (items[i] == null) {
        return null;
      }
    }
    return items;
  }

  private static PyObject @org.jspecify.annotations.Nullable [] strictStep(
      List<PyObject> iterators) {
    PyObject[] items = new PyObject[iterators.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = next(iterators.get(i));
      if (items[i] == null && i > 0) {
        throw uneven(i, "shorter");
      }
      if (items[i] == null) {
        for (int later = 1; later < items.length; later++) {
          if (next(iterators.get(later)) != null) {
            throw uneven(later, "longer");
          }
        }
        return null;
      }
    }
    return items;
  }

  private static PyException uneven(int index, String how) {
    String before = index == 1 ? "argument 1" : "arguments 1-" + index;
    return Py.ValueError("zip() argument %d is %s than %s".formatted(index + 1, how, before));
  }

  PyObject enumerate(PyObject iterable, PyObject start) {
    PyObject iterator = iterable.__iter__();
    PyObject[] number = {start};
    return new Lazy(
        "enumerate",
        budget,
        () -> {
          PyObject item = next(iterator);
          if (item == null) {
            return null;
          }
          PyObject pair = new PyTuple(number[0], item);
          number[0] = number[0]._add(Py.One);
          return pair;
        });
  }

  PyObject reversed(PyObject sequence) {
    PyObject method = sequence.__findattr__("__reversed__");
    if (method != null) {
      return method.__call__();
    }
    PyObject source =
        sequence instanceof org.python.core.PyDictionary dict
            ? new PyTuple(Sequences.array(dict))
            : sequence;
    int[] position = {source.__len__()};
    return new Lazy(
        "reversed", budget, () -> position[0] == 0 ? null : source.__getitem__(--position[0]));
  }

  PyObject until(PyObject function, PyObject sentinel) {
    return new Lazy(
        "iterator",
        budget,
        () -> {
          PyObject value = function.__call__();
          return value._eq(sentinel).__nonzero__() ? null : value;
        });
  }

  PyObject unpacked(PyObject iterable, PyObject shape, Sequences sequences) {
    PyObject iterator = iterable.__iter__();
    return new Lazy(
        "iterator",
        budget,
        () -> {
          PyObject item = next(iterator);
          return item == null ? null : sequences.unpack(item, shape);
        });
  }
}
