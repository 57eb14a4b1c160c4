package dev.banister.python.runtime;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyInteger;
import org.python.core.PyLong;
import org.python.core.PyObject;
import org.python.core.PySlice;
import org.python.core.PyString;
import org.python.core.PyType;

/** Python 3's lazy range. */
final class Range extends PyObject {
  private static final long serialVersionUID = 1L;
  static final PyType TYPE =
      HeapTypes.of(
          "range",
          Map.of(
              "index", Native.method("index(self, value, /)", v -> of(v).index(v[1])),
              "count", Native.method("count(self, value, /)", v -> of(v).count(v[1]))));
  private final BigInteger start;
  private final BigInteger stop;
  private final BigInteger step;
  private final transient Budget budget;

  Range(BigInteger start, BigInteger stop, BigInteger step, Budget budget) {
    super(TYPE);
    if (step.signum() == 0) {
      throw Py.ValueError("range() arg 3 must not be zero");
    }
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.budget = budget;
  }

  private static Range of(@Nullable PyObject[] values) {
    return (Range) values[0];
  }

  private BigInteger length() {
    BigInteger span = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
    if (span.signum() <= 0) {
      return BigInteger.ZERO;
    }
    return span.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
  }

  private PyObject item(BigInteger index) {
    return Numbers.of(start.add(step.multiply(index)));
  }

  private PyObject index(PyObject value) {
    if (!__contains__(value)) {
      throw Py.ValueError(Representation.of(value) + " is not in range");
    }
    return Numbers.of(Numbers.big(value).subtract(start).divide(step));
  }

  private PyObject count(PyObject value) {
    return Py.newInteger(__contains__(value) ? 1 : 0);
  }

  @Override
  public boolean __contains__(PyObject value) {
    if (!(value instanceof PyInteger) && !(value instanceof PyLong)) {
      return false;
    }
    BigInteger distance = Numbers.big(value).subtract(start);
    BigInteger[] parts = distance.divideAndRemainder(step);
    return parts[1].signum() == 0 && parts[0].signum() >= 0 && parts[0].compareTo(length()) < 0;
  }

  @Override
  public int __len__() {
    if (length().bitLength() > 31) {
      throw Py.OverflowError("Python int too large to convert to C ssize_t");
    }
    return length().intValue();
  }

  @Override
  public boolean __nonzero__() {
    return length().signum() > 0;
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    if (key instanceof PySlice slice) {
      return slice(slice);
    }
    BigInteger index = Numbers.index(key);
    BigInteger length = length();
    BigInteger positive = index.signum() < 0 ? index.add(length) : index;
    if (positive.signum() < 0 || positive.compareTo(length) >= 0) {
      throw Py.IndexError("range object index out of range");
    }
    return item(positive);
  }

  @Override
  public PyObject __finditem__(int index) {
    return __finditem__(Py.newInteger(index));
  }

  private Range slice(PySlice slice) {
    int[] bounds = slice.indicesEx(__len__());
    BigInteger first = start.add(step.multiply(BigInteger.valueOf(bounds[0])));
    BigInteger end = start.add(step.multiply(BigInteger.valueOf(bounds[1])));
    return new Range(first, end, step.multiply(BigInteger.valueOf(bounds[2])), budget);
  }

  @Override
  public PyObject __iter__() {
    BigInteger[] next = {BigInteger.ZERO};
    BigInteger length = length();
    return new Lazy(
        "range_iterator",
        budget,
        () -> {
          if (next[0].compareTo(length) >= 0) {
            return null;
          }
          PyObject item = item(next[0]);
          next[0] = next[0].add(BigInteger.ONE);
          return item;
        });
  }

  @Override
  public PyObject __eq__(PyObject other) {
    return other instanceof Range range
        ? Py.newBoolean(
            length().equals(range.length())
                && (length().signum() == 0
                    || start.equals(range.start)
                        && (length().equals(BigInteger.ONE) || step.equals(range.step))))
        : null;
  }

  @Override
  public int hashCode() {
    return length().hashCode() * 31 + start.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Range range && __eq__(range).__nonzero__();
  }

  @Override
  public PyString __repr__() {
    String by = step.equals(BigInteger.ONE) ? "" : ", " + step;
    return Py.newString("range(" + start + ", " + stop + by + ")");
  }
}
