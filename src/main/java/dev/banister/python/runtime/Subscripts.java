package dev.banister.python.runtime;

import java.math.BigInteger;
import org.python.core.Py;
import org.python.core.PyFunction;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;
import org.python.core.PyUnicode;

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
        && !(key instanceof org.python.core.PySlice)
        && !key.isIndex()) {
      throw Py.TypeError("string indices must be integers, not '" + TypeNames.of(key) + "'");
    }
    if (Numbers.isNumber(object) || object == Py.None || object instanceof PyFunction) {
      throw Py.TypeError("'" + TypeNames.of(object) + "' object is not subscriptable");
    }
    boolean plain = object.getClass() == PyList.class || object.getClass() == PyTuple.class;
    if (plain && !(key instanceof org.python.core.PySlice)) {
      return ofSequence(object, key);
    }
    if (object.getClass() == PyUnicode.class && !(key instanceof org.python.core.PySlice)) {
      int length = object.__len__();
      BigInteger index = Numbers.index(key);
      if (index.signum() < 0 ? index.negate().intValue() > length : index.intValue() >= length) {
        throw Py.IndexError("string index out of range");
      }
    }
    PyObject item = object.__getitem__(key);
    return item.getClass() == PyString.class && Texts.is(object) ? Texts.text(item) : item;
  }

  private static PyObject ofSequence(PyObject sequence, PyObject key) {
    String name = TypeNames.of(sequence);
    if (!Numbers.isInt(key) && !key.isIndex()) {
      throw Py.TypeError(name + " indices must be integers or slices, not " + TypeNames.of(key));
    }
    BigInteger index = Numbers.index(key);
    if (index.bitLength() > 63) {
      throw Py.IndexError("cannot fit 'int' into an index-sized integer");
    }
    int length = sequence.__len__();
    BigInteger positive = index.signum() < 0 ? index.add(BigInteger.valueOf(length)) : index;
    if (positive.signum() < 0 || positive.compareTo(BigInteger.valueOf(length)) >= 0) {
      throw Py.IndexError(name + " index out of range");
    }
    return sequence.__getitem__(positive.intValueExact());
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
