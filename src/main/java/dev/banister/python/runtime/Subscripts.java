package dev.banister.python.runtime;

import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** Reads items, also of what only Python 3 lets be indexed: types and matches. */
final class Subscripts {

  private Subscripts() {}

  static PyObject item(PyObject object, PyObject key) {
    if (object instanceof PyType type) {
      return ofType(type, key);
    }
    if (object.getType().getName().endsWith("SRE_Match")) {
      return object.invoke("group", key);
    }
    if (object.getClass() == org.python.core.PyUnicode.class
        && !Numbers.isInt(key)
        && !key.isIndex()) {
      throw Py.TypeError("string indices must be integers, not '" + TypeNames.of(key) + "'");
    }
    PyObject item = object.__getitem__(key);
    return item.getClass() == PyString.class && Texts.is(object) ? Texts.text(item) : item;
  }

  private static PyObject ofType(PyType type, PyObject key) {
    PyObject own = Methods.defined(type, "__getitem__");
    if (own != null) {
      return own.__call__(type, key);
    }
    PyObject hook = type.__findattr__("__class_getitem__");
    return hook == null ? UnionType.alias(type, key) : hook.__call__(key);
  }
}
