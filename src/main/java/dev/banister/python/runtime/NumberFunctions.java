package dev.banister.python.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBoolean;
import org.python.core.PyFloat;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** Built-in functions over numbers. */
final class NumberFunctions {
  private final Arithmetic arithmetic;

  NumberFunctions(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
  }

  void add(Map<String, PyObject> names) {
    define(names, "abs(x, /)", v -> v[0].__abs__());
    define(names, "bin(number, /)", v -> based(v[0], 2, "0b"));
    define(names, "oct(number, /)", v -> based(v[0], 8, "0o"));
    define(names, "hex(number, /)", v -> based(v[0], 16, "0x"));
    define(names, "chr(i, /)", v -> character(v[0]));
    define(names, "ord(c, /)", v -> ordinal(v[0]));
    define(names, "divmod(x, y, /)", v -> quotient(v[0], v[1]));
    define(names, "pow(base, exp, mod=)", this::power);
    define(names, "round(number, ndigits=)", v -> round(v[0], v[1]));
  }

  private static void define(Map<String, PyObject> names, String written, Native.Body body) {
    Native function = Native.of(written, values -> Undecideds.orCall(name(written), body, values));
    names.put(function.name(), function);
  }

  private static String name(String written) {
    return written.substring(0, written.indexOf('('));
  }

  private static PyObject based(PyObject value, int radix, String prefix) {
    BigInteger number = Numbers.index(value);
    String sign = number.signum() < 0 ? "-" : "";
    return Py.newUnicode(sign + prefix + number.abs().toString(radix));
  }

  private static PyObject character(PyObject value) {
    int code = Numbers.index(value).bitLength() > 31 ? -1 : Numbers.index(value).intValue();
    if (!Character.isValidCodePoint(code)) {
      throw Py.ValueError("chr() arg not in range(0x110000)");
    }
    return Py.newUnicode(Character.toString(code));
  }

  private static PyObject ordinal(PyObject value) {
    String text =
        value instanceof Bytes bytes ? bytes.getString() : Texts.is(value) ? Texts.of(value) : null;
    if (text == null) {
      throw Py.TypeError(
          "ord() expected string of length 1, but " + TypeNames.of(value) + " found");
    }
    int length = text.codePointCount(0, text.length());
    if (length != 1) {
      throw Py.TypeError("ord() expected a character, but string of length " + length + " found");
    }
    return Py.newInteger(text.codePointAt(0));
  }

  private PyObject quotient(PyObject left, PyObject right) {
    return Numbers.isReal(left) && Numbers.isReal(right)
        ? new PyTuple(arithmetic.floorDivide(left, right), arithmetic.modulo(left, right))
        : left._divmod(right);
  }

  private PyObject power(@Nullable PyObject[] values) {
    if (values[2] == null || values[2] == Py.None) {
      return arithmetic.power(values[0], values[1]);
    }
    BigInteger exponent = Numbers.index(values[1]);
    BigInteger modulus = Numbers.index(values[2]);
    if (modulus.signum() == 0) {
      throw Py.ValueError("pow() 3rd argument cannot be 0");
    }
    BigInteger result = Numbers.index(values[0]).modPow(exponent, modulus.abs());
    return Numbers.of(modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result);
  }

  private static PyObject round(PyObject value, @Nullable PyObject digits) {
    boolean whole = digits == null || digits == Py.None;
    if (value instanceof PyFloat real) {
      return whole ? wholePart(real.getValue()) : rounded(real.getValue(), digits);
    }
    if (Numbers.isInt(value)) {
      return whole
          ? Numbers.of(value instanceof PyBoolean truth ? truthNumber(truth) : Numbers.big(value))
          : roundedWhole(Numbers.big(value), Numbers.small(digits));
    }
    PyObject method = value.__findattr__("__round__");
    if (method == null) {
      throw Py.TypeError("type " + TypeNames.of(value) + " doesn't define __round__ method");
    }
    return digits == null ? method.__call__() : method.__call__(digits);
  }

  private static BigInteger truthNumber(PyBoolean truth) {
    return truth.__nonzero__() ? BigInteger.ONE : BigInteger.ZERO;
  }

  private static PyObject wholePart(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw Double.isNaN(value)
          ? Py.ValueError("cannot convert float NaN to integer")
          : Py.OverflowError("cannot convert float infinity to integer");
    }
    return Numbers.of(new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
  }

  private static PyObject rounded(double value, PyObject digits) {
    int places = Numbers.small(digits);
    if (Double.isNaN(value) || Double.isInfinite(value) || places > 300) {
      return new PyFloat(value);
    }
    if (places < -310) {
      return new PyFloat(Math.copySign(0, value));
    }
    double result = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    return new PyFloat(result == 0 ? Math.copySign(result, value) : result);
  }

  private static PyObject roundedWhole(BigInteger value, int digits) {
    if (-(long) digits > value.bitLength()) {
      return Py.newInteger(0);
    }
    return digits >= 0
        ? Numbers.of(value)
        : Numbers.of(new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toBigInteger());
  }
}
