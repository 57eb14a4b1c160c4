package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyInteger;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** Takes sequences apart for targets and puts displays together. */
final class Sequences {
  private final Iteration iteration;

  Sequences(Iteration iteration) {
    this.iteration = iteration;
  }

  /** A starred value among others. */
  static final class Star extends PyObject {
    private static final long serialVersionUID = 1L;
    private final PyObject values;

    Star(PyObject values) {
      super(HeapTypes.OPAQUE);
      this.values = values;
    }
  }

  /** The items of anything that can be iterated. */
  static PyObject[] array(PyObject iterable) {
    return switch (iterable) {
      case PyList list -> list.getArray();
      case PyTuple tuple -> tuple.getArray();
      default -> {
        List<PyObject> items = new ArrayList<>();
        iterable.asIterable().forEach(items::add);
        yield items.toArray(new PyObject[0]);
      }
    };
  }

  /** A list of values, in which those of {@link Star} are spread. */
  PyList gather(PyObject[] values) {
    PyList list = new PyList();
    for (PyObject value : values) {
      if (value instanceof Star star) {
        iteration.over(star.values).asIterable().forEach(list::append);
      } else {
        list.append(value);
      }
    }
    return list;
  }

  /**
   * Takes a value apart.
   *
   * @param shape index of the starred target or -1, then a shape or None for each target
   */
  PyObject unpack(PyObject value, PyObject shape) {
    PyObject[] shapes = ((PyTuple) shape).getArray();
    int targets = shapes.length - 1;
    int star = ((PyInteger) shapes[0]).getValue();
    PyObject[] items = items(value, targets, star);
    PyObject[] parts = star < 0 ? exact(items, targets) : spread(items, targets, star);
    for (int i = 0; i < targets; i++) {
      if (shapes[i + 1] != Py.None) {
        parts = parts.clone();
        parts[i] = unpack(parts[i], shapes[i + 1]);
      }
    }
    return new PyTuple(parts);
  }

  private PyObject[] items(PyObject value, int targets, int star) {
    if (value instanceof Undecided unknown) {
      PyObject[] derived = new PyObject[targets];
      for (int i = 0; i < targets; i++) {
        derived[i] = unknown.derive("item", (PyObject) unknown, Py.newInteger(i));
      }
      return derived;
    }
    if (value instanceof PyList || value instanceof PyTuple) {
      return array(value);
    }
    return bounded(value, star < 0 ? targets + 1 : Integer.MAX_VALUE);
  }

  /** The first items only, so that an endless iterator is noticed. */
  private PyObject[] bounded(PyObject value, int most) {
    List<PyObject> items = new ArrayList<>();
    PyObject iterator = iterator(value);
    PyObject item;
    while (items.size() < most && (item = iterator.__iternext__()) != null) {
      items.add(item);
    }
    return items.toArray(new PyObject[0]);
  }

  private PyObject iterator(PyObject value) {
    try {
      return iteration.over(value);
    } catch (PyException e) {
      throw e.match(Py.TypeError)
          ? Py.TypeError("cannot unpack non-iterable " + TypeNames.of(value) + " object")
          : e;
    }
  }

  private static PyObject[] exact(PyObject[] items, int targets) {
    if (items.length < targets) {
      throw Py.ValueError(
          "not enough values to unpack (expected %d, got %d)".formatted(targets, items.length));
    }
    if (items.length > targets) {
      throw Py.ValueError("too many values to unpack (expected " + targets + ")");
    }
    return items;
  }

  private static PyObject[] spread(PyObject[] items, int targets, int star) {
    int fixed = targets - 1;
    if (items.length < fixed) {
      throw Py.ValueError(
          "not enough values to unpack (expected at least %d, got %d)"
              .formatted(fixed, items.length));
    }
    int starred = items.length - fixed;
    PyObject[] parts = new PyObject[targets];
    System.arraycopy(items, 0, parts, 0, star);
    System.arraycopy(items, star + starred, parts, star + 1, fixed - star);
    parts[star] = new PyList(Arrays.asList(items).subList(star, star + starred));
    return parts;
  }
}
