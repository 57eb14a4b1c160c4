package dev.banister.python.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyFloat;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** The methods of Python 3's numbers that Jython's lack. */
final class NumberMethods {

  private NumberMethods() {}

  static Map<String, Native> all() {
    Map<String, Native> methods = new HashMap<>();
    methods.put(
        "bit_length",
        Native.method("bit_length(self)", v -> Py.newInteger(big(v).abs().bitLength())));
    methods.put(
        "bit_count", Native.method("bit_count(self)", v -> Py.newInteger(big(v).abs().bitCount())));
    methods.put(
        "to_bytes",
        Native.method("to_bytes(self, length=, byteorder=, *, signed)", NumberMethods::toBytes));
    methods.put(
        "from_bytes",
        Native.of("from_bytes(bytes, byteorder=, *, signed)", NumberMethods::fromBytes));
    methods.put("is_integer", Native.method("is_integer(self)", NumberMethods::isInteger));
    methods.put("as_integer_ratio", Native.method("as_integer_ratio(self)", NumberMethods::ratio));
    return methods;
  }

  private static BigInteger big(@Nullable PyObject[] values) {
    return Numbers.index(values[0]);
  }

  private static boolean isLittle(@Nullable PyObject order) {
    return order != null && Texts.of(order).equals("little");
  }

  private static boolean isTrue(@Nullable PyObject value) {
    return value != null && value.__nonzero__();
  }

  private static PyObject toBytes(@Nullable PyObject[] values) {
    int length = values[1] == null ? 1 : Numbers.small(values[1]);
    BigInteger number = big(values);
    boolean signed = isTrue(values[3]);
    if (number.signum() < 0 && !signed) {
      throw Py.OverflowError("can't convert negative int to unsigned");
    }
    int bits = signed ? number.bitLength() + 1 : number.bitLength();
    if (length < 0) {
      throw Py.ValueError("length argument must be non-negative");
    }
    if (bits > length * 8L) {
      throw Py.OverflowError("int too big to convert");
    }
    byte[] bytes = new byte[length];
    byte[] shortest = number.toByteArray();
    Arrays.fill(bytes, (byte) (number.signum() < 0 ? 0xff : 0));
    for (int i = 0; i < Math.min(length, shortest.length); i++) {
      bytes[length - 1 - i] = shortest[shortest.length - 1 - i];
    }
    return Bytes.of(isLittle(values[2]) ? reversed(bytes) : bytes);
  }

  private static PyObject fromBytes(@Nullable PyObject[] values) {
    byte[] bytes = bytes(values[0]);
    byte[] ordered = isLittle(values[1]) ? reversed(bytes) : bytes;
    return Numbers.of(isTrue(values[2]) ? new BigInteger(ordered) : new BigInteger(1, ordered));
  }

  private static byte[] bytes(PyObject source) {
    if (Texts.is(source)) {
      throw Py.TypeError("cannot convert 'str' object to bytes");
    }
    if (source instanceof Bytes bytes) {
      return bytes.bytes();
    }
    PyObject[] items = Sequences.array(source);
    byte[] bytes = new byte[items.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Numbers.index(items[i]).intValueExact();
    }
    return bytes;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static PyObject isInteger(@Nullable PyObject[] values) {
    return Py.newBoolean(
        !(values[0] instanceof PyFloat real) || real.getValue() == Math.rint(real.getValue()));
  }

  private static PyObject ratio(@Nullable PyObject[] values) {
    if (!(values[0] instanceof PyFloat real)) {
      return new PyTuple(Numbers.normal(values[0]), Py.One);
    }
    BigDecimal exact = new BigDecimal(real.getValue());
    BigInteger denominator = BigInteger.TEN.pow(Math.max(0, exact.scale()));
    BigInteger numerator = exact.multiply(new BigDecimal(denominator)).toBigInteger();
    BigInteger common = numerator.gcd(denominator);
    return new PyTuple(
        Numbers.of(numerator.divide(common)), Numbers.of(denominator.divide(common)));
  }
}
