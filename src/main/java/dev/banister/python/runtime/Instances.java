package dev.banister.python.runtime;

import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** {@code isinstance} and {@code issubclass}. */
final class Instances {
  private final BuiltinTypes types;

  Instances(BuiltinTypes types) {
    this.types = types;
  }

  PyObject isInstance(PyObject object, PyObject classes) {
    if (classes instanceof PyTuple tuple) {
      return any(object, tuple.getArray());
    }
    if (classes instanceof UnionType union && union.isUnion()) {
      return any(object, union.parts().toArray(new PyObject[0]));
    }
    if (classes instanceof Undecided unknown) {
      return unknown.derive("isinstance", object, classes);
    }
    if (object instanceof Undecided unknown && classes != PyObject.TYPE) {
      return unknown.derive("isinstance", object, classes);
    }
    if (classes == Py.None) {
      return Py.newBoolean(object == Py.None);
    }
    if (classes instanceof PyType type) {
      boolean own = type.getType() == PyType.TYPE || type.getType() == types.meta();
      return Py.newBoolean(own ? types.isInstanceOf(object, type) : Py.isInstance(object, type));
    }
    if (classes instanceof UnionType) {
      throw Py.TypeError("isinstance() argument 2 cannot be a parameterized generic");
    }
    PyObject check = classes.__findattr__("__instancecheck__");
    if (check == null) {
      throw Py.TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    return check.__call__(object);
  }

  /** The first answer that is not false, so that an unknown one survives. */
  private PyObject any(PyObject object, PyObject[] classes) {
    PyObject unknown = Py.False;
    for (PyObject each : classes) {
      PyObject answer = isInstance(object, each);
      if (answer == Py.True) {
        return answer;
      }
      unknown = answer == Py.False ? unknown : answer;
    }
    return unknown;
  }

  PyObject isSubclass(PyObject type, PyObject classes) {
    if (classes instanceof PyTuple tuple) {
      for (PyObject each : tuple.getArray()) {
        if (isSubclass(type, each).__nonzero__()) {
          return Py.True;
        }
      }
      return Py.False;
    }
    if (classes instanceof UnionType union && union.isUnion()) {
      return isSubclass(type, new PyTuple(union.parts().toArray(new PyObject[0])));
    }
    if (classes instanceof Undecided unknown) {
      return unknown.derive("issubclass", type, classes);
    }
    if (type instanceof Undecided unknown) {
      return unknown.derive("issubclass", type, classes);
    }
    PyObject own = classes instanceof PyType ? Methods.defined(classes, "__subclasscheck__") : null;
    if (own != null) {
      return own.__call__(classes, type);
    }
    if (type instanceof PyType derived && classes instanceof PyType base) {
      return Py.newBoolean(types.isSubclass(derived, base));
    }
    PyObject check = classes.__findattr__("__subclasscheck__");
    if (check == null || classes instanceof PyType || !(type instanceof PyType)) {
      throw Py.TypeError("issubclass() arg 1 must be a class");
    }
    return check.__call__(type);
  }
}
