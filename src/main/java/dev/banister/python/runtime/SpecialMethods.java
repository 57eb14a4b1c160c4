package dev.banister.python.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyFloat;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PySuper;
import org.python.core.PyTuple;
import org.python.core.PyType;

/**
 * Special methods as a script names them, {@code x.__eq__} or {@code object.__repr__}, where no
 * class in Python defines them; Jython lacks them or answers as Python 2 does.
 */
final class SpecialMethods {
  private final Map<String, Native.Body> bodies =
      Map.of(
          "__eq__", v -> equal(v[0], v[1]),
          "__ne__", v -> unequal(v[0], v[1]),
          "__lt__", v -> ordered(v, Comparison.Order.LESS),
          "__le__", v -> ordered(v, Comparison.Order.LESS_EQUAL),
          "__gt__", v -> ordered(v, Comparison.Order.GREATER),
          "__ge__", v -> ordered(v, Comparison.Order.GREATER_EQUAL),
          "__hash__", v -> hash(v[0]),
          "__bool__", v -> Py.newBoolean(v[0].__nonzero__()),
          "__format__", v -> format(v[0], v[1]),
          "__repr__", v -> Py.newUnicode(Representation.natively(v[0])));

  private final BuiltinTypes types;

  SpecialMethods(BuiltinTypes types) {
    this.types = types;
  }

  /** The method; null when a class in Python defines it, or when it is none of these. */
  @Nullable PyObject find(PyObject object, String name) {
    Native.Body body = bodies.get(name);
    if (body == null || object instanceof Undecided || object instanceof ClassBase) {
      return null;
    }
    String written = name + (takesAnother(name) ? "(self, other, /)" : "(self, /)");
    if (object instanceof PySuper base) {
      PyObject own = base.__findattr__(name);
      boolean defined = own != null && (own instanceof org.python.core.PyMethod);
      PyObject self = base.__findattr__("__self__");
      return defined || self == null ? null : Native.method(written, body).__get__(self, base);
    }
    if (object instanceof PyType type) {
      return Methods.isPython(type.lookup(name)) ? null : Native.of(written, body);
    }
    return Methods.defined(object, name) != null
        ? null
        : Native.method(written, body).__get__(object, object.getType());
  }

  private static boolean takesAnother(String name) {
    return !name.equals("__hash__") && !name.equals("__bool__") && !name.equals("__repr__");
  }

  /** The value as its built-in class has it, without what a subclass adds. */
  private static PyObject plain(PyObject value) {
    return switch (value) {
      case Bytes bytes -> bytes;
      case PyString text -> Py.newUnicode(text.getString());
      case PyObject number when Numbers.isInt(number) -> Numbers.of(Numbers.big(number));
      case PyFloat number -> new PyFloat(number.getValue());
      case PyTuple tuple -> new PyTuple(tuple.getArray());
      case PyList list -> new PyList(List.of(list.getArray()));
      case PyDictionary dict -> Dicts.copy(dict);
      default -> value;
    };
  }

  private boolean areAlike(PyObject left, PyObject right) {
    return !Methods.isInstance(left) && types.typeOf(left) == types.typeOf(right);
  }

  private PyObject equal(PyObject left, PyObject right) {
    if (left == right) {
      return Py.True;
    }
    PyObject own = plain(left);
    PyObject other = plain(right);
    return areAlike(own, other) ? Comparison.equal(own, other) : Py.NotImplemented;
  }

  private PyObject unequal(PyObject left, PyObject right) {
    PyObject equal = equal(left, right);
    return equal == Py.NotImplemented ? equal : Py.newBoolean(!equal.__nonzero__());
  }

  private PyObject ordered(@Nullable PyObject[] values, Comparison.Order order) {
    PyObject own = plain(values[0]);
    PyObject other = plain(values[1]);
    return areAlike(own, other) ? Comparison.order(own, other, order) : Py.NotImplemented;
  }

  private static PyObject hash(PyObject object) {
    return Py.newInteger(
        Methods.isInstance(object) ? System.identityHashCode(object) : plain(object).hashCode());
  }

  private static PyObject format(PyObject object, PyObject specification) {
    PyObject formatted = Methods.isInstance(object) ? Texts.text(object) : plain(object);
    if (Methods.isInstance(object) && !Texts.of(specification).isEmpty()) {
      throw Py.TypeError(
          "unsupported format string passed to " + TypeNames.of(object) + ".__format__");
    }
    return Py.newUnicode(Formatting.format(formatted, Texts.of(specification)));
  }
}
