package dev.banister.python.runtime;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;

/** Built-in functions over what can be iterated. */
final class SequenceFunctions {
  private final Iteration iteration;
  private final Arithmetic arithmetic;
  private final Budget budget;

  SequenceFunctions(Iteration iteration, Arithmetic arithmetic, Budget budget) {
    this.iteration = iteration;
    this.arithmetic = arithmetic;
    this.budget = budget;
  }

  void add(Map<String, PyObject> names) {
    define(names, "all(iterable, /)", v -> Py.newBoolean(!finds(v[0], false)));
    define(names, "any(iterable, /)", v -> Py.newBoolean(finds(v[0], true)));
    define(names, "enumerate(iterable, start=)", v -> iteration.enumerate(v[0], or(v[1], Py.Zero)));
    define(names, "filter(function, iterable, /)", v -> iteration.filter(v[0], v[1]));
    define(names, "iter(object, sentinel=, /)", v -> iterator(v[0], v[1]));
    define(names, "next(iterator, default=, /)", v -> next(v[0], v[1]));
    define(names, "len(obj, /)", v -> length(v[0]));
    define(names, "map(func, /, *iterables)", v -> iteration.map(v[0], list(v[1])));
    define(names, "zip(*iterables, strict)", v -> iteration.zip(list(v[0]), isTrue(v[1])));
    define(names, "max(*arguments, key, default)", v -> best("max", v));
    define(names, "min(*arguments, key, default)", v -> best("min", v));
    define(names, "reversed(sequence, /)", v -> iteration.reversed(v[0]));
    define(names, "sorted(iterable, /, *, key, reverse)", v -> sorted(v));
    names.put("sorted", strict("sorted", names.get("sorted")));
    define(names, "sum(iterable, /, start=)", v -> sum(v[0], or(v[1], Py.Zero)));
  }

  /** What a call of the class {@code range} gives. */
  BuiltinTypes.Construction range() {
    return Native.of("range(start, stop=, step=, /)", this::range)::__call__;
  }

  /** A function of one argument, which complains as C does when there are others. */
  private static Native strict(String name, PyObject function) {
    return Native.raw(
        name,
        (arguments, keywords) -> {
          int given = arguments.length - keywords.length;
          if (given != 1) {
            throw Py.TypeError(name + " expected 1 argument, got " + given);
          }
          return function.__call__(arguments, keywords);
        });
  }

  private static void define(Map<String, PyObject> names, String written, Native.Body body) {
    Native function = Native.of(written, body);
    names.put(function.name(), function);
  }

  private static PyObject or(@Nullable PyObject value, PyObject other) {
    return value == null ? other : value;
  }

  private static boolean isTrue(@Nullable PyObject value) {
    return value != null && value.__nonzero__();
  }

  private static List<PyObject> list(PyObject tuple) {
    return Arrays.asList(Sequences.array(tuple));
  }

  private boolean finds(PyObject iterable, boolean wanted) {
    for (PyObject item : iteration.over(iterable).asIterable()) {
      if (item.__nonzero__() == wanted) {
        return true;
      }
    }
    return false;
  }

  private PyObject iterator(PyObject object, @Nullable PyObject sentinel) {
    return sentinel == null ? object.__iter__() : iteration.until(object, sentinel);
  }

  private static PyObject next(PyObject iterator, @Nullable PyObject other) {
    if (iterator instanceof Undecided unknown) {
      return unknown.derive("next", iterator);
    }
    PyObject method = iterator.__findattr__("__next__");
    if (method == null && iterator.__findattr__("next") == null) {
      throw Py.TypeError("'" + TypeNames.of(iterator) + "' object is not an iterator");
    }
    try {
      PyObject item = method == null ? iterator.__iternext__() : method.__call__();
      if (item != null) {
        return item;
      }
    } catch (org.python.core.PyException e) {
      if (other == null || !e.match(Py.StopIteration)) {
        throw e;
      }
    }
    if (other == null) {
      throw new org.python.core.PyException(Py.StopIteration);
    }
    return other;
  }

  private static PyObject length(PyObject value) {
    if (value instanceof Undecided unknown) {
      return unknown.derive("len", value);
    }
    if (Numbers.isNumber(value) || value == Py.None) {
      throw Py.TypeError("object of type '" + TypeNames.of(value) + "' has no len()");
    }
    return Py.newInteger(value.__len__());
  }

  private PyObject best(String name, @Nullable PyObject[] values) {
    PyObject[] given = Sequences.array(values[0]);
    if (given.length == 0) {
      throw Py.TypeError(name + " expected at least 1 argument, got 0");
    }
    if (given.length == 1 && given[0] instanceof Undecided unknown) {
      return unknown.derive(name, given);
    }
    PyObject key = values[1] == Py.None ? null : values[1];
    PyObject best = null;
    PyObject bestKey = null;
    Comparison.Order order = name.equals("max") ? Comparison.Order.GREATER : Comparison.Order.LESS;
    for (PyObject item :
        given.length == 1 ? iteration.over(given[0]).asIterable() : list(values[0])) {
      PyObject itemKey = key == null ? item : key.__call__(item);
      if (best == null || Comparison.order(itemKey, bestKey, order).__nonzero__()) {
        best = item;
        bestKey = itemKey;
      }
    }
    if (best == null && values[2] == null) {
      throw Py.ValueError(name + "() arg is an empty sequence");
    }
    return best == null ? values[2] : best;
  }

  private PyObject range(@Nullable PyObject[] values) {
    for (PyObject value : values) {
      if (value instanceof Undecided unknown) {
        return unknown.derive("range", value);
      }
    }
    BigInteger first = Numbers.index(values[0]);
    BigInteger step = values[2] == null ? BigInteger.ONE : Numbers.index(values[2]);
    return values[1] == null
        ? new Range(BigInteger.ZERO, first, step, budget)
        : new Range(first, Numbers.index(values[1]), step, budget);
  }

  private PyObject sorted(@Nullable PyObject[] values) {
    if (values[0] instanceof Undecided unknown) {
      return unknown.derive("sorted", values[0]);
    }
    PyObject[] items = Sequences.array(iteration.over(values[0]));
    return new PyList(Sorting.sorted(items, values[1], values[2]));
  }

  private PyObject sum(PyObject iterable, PyObject start) {
    if (Texts.is(start)) {
      throw Py.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    PyObject sum = start;
    for (PyObject item : iteration.over(iterable).asIterable()) {
      sum = arithmetic.add(sum, item);
    }
    return sum;
  }
}
