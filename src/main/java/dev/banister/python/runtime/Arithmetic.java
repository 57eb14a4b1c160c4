package dev.banister.python.runtime;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.python.core.BaseSet;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyException;
import org.python.core.PyFloat;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** Python 3's binary operators. */
final class Arithmetic {
  private static final long LARGEST_SEQUENCE = 20_000_000;
  private static final long LARGEST_BITS = 2_000_000;
  private final Budget budget;

  Arithmetic(Budget budget) {
    this.budget = budget;
  }

  PyObject add(PyObject left, PyObject right) {
    if (left instanceof PyString text) {
      return concatenated(text, right);
    }
    if (left instanceof PyList list && right instanceof PyList) {
      return list.__add__(right);
    }
    if (left instanceof PyList || left instanceof PyTuple) {
      checkConcatenation(left, right);
    }
    return binary(left, right, "+", PyObject::__add__, PyObject::__radd__);
  }

  private static PyObject concatenated(PyString left, PyObject right) {
    if (left instanceof Bytes bytes) {
      return bytes.__add__(right);
    }
    if (Texts.is(right) && Methods.defined(right, "__radd__") == null) {
      return Py.newUnicode(left.getString() + ((PyString) right).getString());
    }
    PyObject result = right instanceof PyString ? null : right.__radd__(left);
    if (result == null || result == Py.NotImplemented) {
      throw Py.TypeError("can only concatenate str (not \"" + TypeNames.of(right) + "\") to str");
    }
    return result;
  }

  private static void checkConcatenation(PyObject left, PyObject right) {
    boolean same = left instanceof PyList ? right instanceof PyList : right instanceof PyTuple;
    if (!same
        && right.getClass().getName().startsWith("org.python.core.Py")
        && !Methods.isInstance(right)) {
      String type = left instanceof PyList ? "list" : "tuple";
      throw Py.TypeError(
          "can only concatenate %s (not \"%s\") to %s".formatted(type, TypeNames.of(right), type));
    }
  }

  PyObject subtract(PyObject left, PyObject right) {
    return binary(left, right, "-", PyObject::__sub__, PyObject::__rsub__);
  }

  PyObject negative(PyObject value) {
    return unary(value, "-", PyObject::__neg__);
  }

  PyObject positive(PyObject value) {
    return unary(value, "+", PyObject::__pos__);
  }

  PyObject inverted(PyObject value) {
    return unary(value, "~", PyObject::__invert__);
  }

  private static PyObject unary(PyObject value, String sign, UnaryOperator<PyObject> operator) {
    boolean lacks =
        value instanceof PyString
            || value instanceof PyList
            || value instanceof PyTuple
            || value instanceof PyDictionary
            || value == Py.None
            || sign.equals("~") && value instanceof PyFloat;
    String method = sign.equals("-") ? "__neg__" : sign.equals("+") ? "__pos__" : "__invert__";
    if (lacks && Methods.defined(value, method) == null) {
      throw Py.TypeError("bad operand type for unary " + sign + ": '" + TypeNames.of(value) + "'");
    }
    return operator.apply(value);
  }

  PyObject multiply(PyObject left, PyObject right) {
    checkSize(left, right);
    checkSize(right, left);
    if (isSequence(left) && isForeignCount(right) || isSequence(right) && isForeignCount(left)) {
      PyObject count = isSequence(left) ? right : left;
      throw Py.TypeError(
          "can't multiply sequence by non-int of type '" + TypeNames.of(count) + "'");
    }
    return binary(left, right, "*", PyObject::__mul__, PyObject::__rmul__);
  }

  private void checkSize(PyObject sequence, PyObject count) {
    if (!Numbers.isInt(count)) {
      return;
    }
    BigInteger times = Numbers.big(count);
    boolean repeated =
        sequence instanceof PyString || sequence instanceof PyList || sequence instanceof PyTuple;
    if (repeated
        && times
                .multiply(BigInteger.valueOf(sequence.__len__()))
                .compareTo(BigInteger.valueOf(LARGEST_SEQUENCE))
            > 0) {
      throw budget.limit("A sequence that is too long was asked for at line %d.");
    }
    if (Numbers.isInt(sequence)) {
      checkBits((long) Numbers.big(sequence).bitLength() + times.bitLength());
    }
  }

  private static boolean isSequence(PyObject value) {
    return value instanceof PyString || value instanceof PyList || value instanceof PyTuple;
  }

  private static boolean isForeignCount(PyObject value) {
    return isSequence(value)
        || value instanceof PyFloat
        || value instanceof PyDictionary
        || value == Py.None;
  }

  private void checkBits(long bits) {
    if (bits > LARGEST_BITS) {
      throw budget.limit("A number that is too large was asked for at line %d.");
    }
  }

  PyObject divide(PyObject left, PyObject right) {
    checkZero(left, right, "division by zero", "float division by zero");
    return binary(left, right, "/", PyObject::__truediv__, PyObject::__rtruediv__);
  }

  PyObject floorDivide(PyObject left, PyObject right) {
    checkZero(left, right, "integer division or modulo by zero", "float floor division by zero");
    return binary(left, right, "//", PyObject::__floordiv__, PyObject::__rfloordiv__);
  }

  private static void checkZero(PyObject left, PyObject right, String whole, String real) {
    if (Numbers.isReal(left) && Numbers.isReal(right) && !right.__nonzero__()) {
      boolean floats = left instanceof PyFloat || right instanceof PyFloat;
      throw Py.ZeroDivisionError(floats ? real : whole);
    }
  }

  PyObject modulo(PyObject left, PyObject right) {
    if (left instanceof Bytes) {
      throw budget.unsupported("Formatting bytes with %");
    }
    if (left instanceof PyString text) {
      return Py.newUnicode(new PercentFormat(text.getString(), right).format());
    }
    checkZero(left, right, "integer modulo by zero", "float modulo");
    return binary(left, right, "%", PyObject::__mod__, PyObject::__rmod__);
  }

  PyObject power(PyObject left, PyObject right) {
    if (Numbers.isInt(left) && Numbers.isInt(right)) {
      BigInteger exponent = Numbers.big(right);
      long bits = Numbers.big(left).bitLength();
      if (bits > 1 && exponent.signum() > 0) {
        checkBits(exponent.bitLength() > 40 ? Long.MAX_VALUE : bits * exponent.longValueExact());
      }
      if (bits == 0 && exponent.signum() < 0) {
        throw Py.ZeroDivisionError("0.0 cannot be raised to a negative power");
      }
    }
    PyObject power = binary(left, right, "** or pow()", PyObject::__pow__, PyObject::__rpow__);
    if (power instanceof PyFloat real
        && Double.isInfinite(real.getValue())
        && isFinite(left)
        && isFinite(right)) {
      throw new PyException(
          Py.OverflowError,
          new PyTuple(Py.newInteger(34), Py.newUnicode("Numerical result out of range")));
    }
    return power;
  }

  private static boolean isFinite(PyObject value) {
    return Numbers.isReal(value) && Double.isFinite(value.asDouble());
  }

  PyObject shiftLeft(PyObject left, PyObject right) {
    if (Numbers.isInt(left) && Numbers.isInt(right)) {
      BigInteger count = Numbers.big(right);
      checkBits(count.bitLength() > 40 ? Long.MAX_VALUE : count.longValueExact());
    }
    return binary(left, right, "<<", PyObject::__lshift__, PyObject::__rlshift__);
  }

  PyObject shiftRight(PyObject left, PyObject right) {
    return binary(left, right, ">>", PyObject::__rshift__, PyObject::__rrshift__);
  }

  PyObject and(PyObject left, PyObject right) {
    return binary(left, right, "&", PyObject::__and__, PyObject::__rand__);
  }

  PyObject or(PyObject left, PyObject right) {
    if (left instanceof PyDictionary first
        && right instanceof PyDictionary second
        && Methods.defined(left, "__or__") == null) {
      PyDictionary merged = Dicts.copy(first);
      Dicts.addAll(merged, second);
      return merged;
    }
    if (UnionType.isPart(left)
        && UnionType.isPart(right)
        && (left != Py.None || right != Py.None)) {
      return UnionType.of(left, right);
    }
    return binary(left, right, "|", PyObject::__or__, PyObject::__ror__);
  }

  PyObject xor(PyObject left, PyObject right) {
    return binary(left, right, "^", PyObject::__xor__, PyObject::__rxor__);
  }

  PyObject matrixMultiply(PyObject left, PyObject right) {
    PyObject method = left.__findattr__("__matmul__");
    if (method != null) {
      return method.__call__(right);
    }
    PyObject reflected = right.__findattr__("__rmatmul__");
    if (reflected != null) {
      return reflected.__call__(left);
    }
    throw unsupported(left, right, "@");
  }

  /** An augmented assignment: in place where the left side can, else as the operator. */
  PyObject inPlace(
      PyObject left,
      PyObject right,
      BinaryOperator<@Nullable PyObject> inPlace,
      BinaryOperator<PyObject> plain) {
    boolean mutable =
        left instanceof PyList || left instanceof BaseSet || !(left instanceof PyString);
    PyObject changed = mutable && !Numbers.isNumber(left) ? inPlace.apply(left, right) : null;
    return changed == null || changed == Py.NotImplemented ? plain.apply(left, right) : changed;
  }

  PyObject inPlaceOr(PyObject left, PyObject right) {
    if (left instanceof PyDictionary dict) {
      Dicts.addAll(dict, right);
      return dict;
    }
    return inPlace(left, right, PyObject::__ior__, this::or);
  }

  private static PyObject binary(
      PyObject left,
      PyObject right,
      String sign,
      BinaryOperator<@Nullable PyObject> forward,
      BinaryOperator<@Nullable PyObject> reflected) {
    PyType leftType = left.getType();
    PyType rightType = right.getType();
    boolean rightFirst = leftType != rightType && rightType.isSubType(leftType);
    PyObject result = rightFirst ? reflected.apply(right, left) : forward.apply(left, right);
    if (isMissing(result)) {
      result = rightFirst ? forward.apply(left, right) : reflected.apply(right, left);
    }
    if (isMissing(result)) {
      throw unsupported(left, right, sign);
    }
    return result;
  }

  private static boolean isMissing(@Nullable PyObject result) {
    return result == null || result == Py.NotImplemented;
  }

  private static RuntimeException unsupported(PyObject left, PyObject right, String sign) {
    return Py.TypeError(
        "unsupported operand type(s) for %s: '%s' and '%s'"
            .formatted(sign, TypeNames.operand(left), TypeNames.operand(right)));
  }
}
