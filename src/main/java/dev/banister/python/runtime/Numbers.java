package dev.banister.python.runtime;

import java.math.BigInteger;
import org.python.core.Py;
import org.python.core.PyComplex;
import org.python.core.PyFloat;
import org.python.core.PyInteger;
import org.python.core.PyLong;
import org.python.core.PyObject;

/** Whole numbers of Jython, which keeps small and large ones apart. */
public final class Numbers {

  private Numbers() {}

  public static boolean isInt(PyObject value) {
    return value instanceof PyInteger || value instanceof PyLong;
  }

  /** A number that has an order. */
  static boolean isReal(PyObject value) {
    return isInt(value) || value instanceof PyFloat;
  }

  static boolean isNumber(PyObject value) {
    return isReal(value) || value instanceof PyComplex;
  }

  public static PyObject of(BigInteger value) {
    return value.bitLength() < 32 ? Py.newInteger(value.intValue()) : Py.newLong(value);
  }

  /** A number as the smallest kind that holds it. */
  static PyObject normal(PyObject value) {
    return value.getClass() == PyLong.class ? of(((PyLong) value).getValue()) : value;
  }

  public static BigInteger big(PyObject value) {
    return switch (value) {
      case PyInteger small -> BigInteger.valueOf(small.getValue());
      case PyLong large -> large.getValue();
      default -> throw new IllegalArgumentException("no whole number");
    };
  }

  /** A value that is used as an index or a count. */
  public static BigInteger index(PyObject value) {
    if (isInt(value)) {
      return big(value);
    }
    if (!value.isIndex()) {
      throw Py.TypeError(
          "'" + TypeNames.of(value) + "' object cannot be interpreted as an integer");
    }
    return big(value.__index__());
  }

  /** An index or a count that has to fit what Java counts with. */
  public static int small(PyObject value) {
    BigInteger index = index(value);
    if (index.bitLength() > 31) {
      throw Py.OverflowError("Python int too large to convert to C int");
    }
    return index.intValue();
  }
}
