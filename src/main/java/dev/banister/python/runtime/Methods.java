package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.PyBuiltinCallable;
import org.python.core.PyJavaType;
import org.python.core.PyMethodDescr;
import org.python.core.PyObject;
import org.python.core.PyObjectDerived;
import org.python.core.PyType;

/** Finds special methods that a class of a script or of a library in Python defines. */
final class Methods {

  private Methods() {}

  /** The function on the class, which takes the object first; null when only Jython defines it. */
  static @Nullable PyObject defined(PyObject object, String name) {
    PyType type = object.getType();
    if (type instanceof PyJavaType) {
      return null;
    }
    PyObject found = type.lookup(name);
    return isPython(found) ? found : null;
  }

  static boolean isPython(@Nullable PyObject method) {
    return method != null
        && !(method instanceof PyBuiltinCallable)
        && !(method instanceof PyMethodDescr);
  }

  /** Whether the object is a plain instance of a class that is written in Python. */
  static boolean isInstance(PyObject object) {
    return object instanceof PyObjectDerived;
  }
}
