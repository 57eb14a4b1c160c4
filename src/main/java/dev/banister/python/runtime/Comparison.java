package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.BaseSet;
import org.python.core.Py;
import org.python.core.PyBaseException;
import org.python.core.PyDictionary;
import org.python.core.PyFunction;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** Python 3's comparisons: texts never equal bytes, and what has no order has none. */
final class Comparison {

  /** The operators that order values. */
  enum Order {
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">=");

    private final String sign;

    Order(String sign) {
      this.sign = sign;
    }

    private PyObject natively(PyObject left, PyObject right) {
      return switch (this) {
        case LESS -> left._lt(right);
        case LESS_EQUAL -> left._le(right);
        case GREATER -> left._gt(right);
        case GREATER_EQUAL -> left._ge(right);
      };
    }

    private @Nullable PyObject forward(PyObject left, PyObject right) {
      return switch (this) {
        case LESS -> left.__lt__(right);
        case LESS_EQUAL -> left.__le__(right);
        case GREATER -> left.__gt__(right);
        case GREATER_EQUAL -> left.__ge__(right);
      };
    }

    private Order mirrored() {
      return switch (this) {
        case LESS -> GREATER;
        case LESS_EQUAL -> GREATER_EQUAL;
        case GREATER -> LESS;
        case GREATER_EQUAL -> LESS_EQUAL;
      };
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case LESS -> comparison < 0;
        case LESS_EQUAL -> comparison <= 0;
        case GREATER -> comparison > 0;
        case GREATER_EQUAL -> comparison >= 0;
      };
    }
  }

  private Comparison() {}

  static PyObject equal(PyObject left, PyObject right) {
    if (mixesTextAndBytes(left, right)) {
      return Py.False;
    }
    return left instanceof PyList one && right instanceof PyList other && overridesItems(one, other)
        ? Py.newBoolean(equal(one.getArray(), other.getArray()))
        : left._eq(right);
  }

  /** Jython compares lists item by item, through methods that a class may have made its own. */
  private static boolean overridesItems(PyList left, PyList right) {
    return Methods.defined(left, "__getitem__") != null && Methods.defined(left, "__eq__") == null
        || Methods.defined(right, "__getitem__") != null
            && Methods.defined(right, "__eq__") == null;
  }

  private static boolean equal(PyObject[] left, PyObject[] right) {
    boolean equal = left.length == right.length;
    for (int i = 0; equal && i < left.length; i++) {
      equal = left[i] == right[i] || equal(left[i], right[i]).__nonzero__();
    }
    return equal;
  }

  static PyObject notEqual(PyObject left, PyObject right) {
    if (mixesTextAndBytes(left, right)) {
      return Py.True;
    }
    return left._ne(right);
  }

  private static boolean mixesTextAndBytes(PyObject left, PyObject right) {
    return left instanceof PyString
        && right instanceof PyString
        && left instanceof Bytes != right instanceof Bytes;
  }

  static boolean same(PyObject left, PyObject right) {
    return left == right || left._is(right).__nonzero__();
  }

  static PyObject order(PyObject left, PyObject right, Order order) {
    if (Numbers.isReal(left) && Numbers.isReal(right)) {
      return order.natively(left, right);
    }
    if (Texts.is(left) && Texts.is(right) || left instanceof Bytes && right instanceof Bytes) {
      return Py.newBoolean(
          order.holds(compare(((PyString) left).getString(), ((PyString) right).getString())));
    }
    if (left instanceof PyList && right instanceof PyList
        || left instanceof PyTuple && right instanceof PyTuple) {
      return sequences(Sequences.array(left), Sequences.array(right), order);
    }
    if (left instanceof BaseSet && right instanceof BaseSet) {
      return order.natively(left, right);
    }
    return byMethods(left, right, order);
  }

  /** By code points, as CPython does; Java compares halves of surrogate pairs. */
  private static int compare(String left, String right) {
    int[] first = left.codePoints().toArray();
    int[] second = right.codePoints().toArray();
    return java.util.Arrays.compare(first, second);
  }

  private static PyObject sequences(PyObject[] left, PyObject[] right, Order order) {
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      if (left[i] != right[i] && !equal(left[i], right[i]).__nonzero__()) {
        return order(left[i], right[i], order);
      }
    }
    return Py.newBoolean(order.holds(Integer.compare(left.length, right.length)));
  }

  private static PyObject byMethods(PyObject left, PyObject right, Order order) {
    PyObject result = hasNoOrder(left) ? null : order.forward(left, right);
    if (result == null || result == Py.NotImplemented) {
      result = hasNoOrder(right) ? null : order.mirrored().forward(right, left);
    }
    if (result == null || result == Py.NotImplemented) {
      throw Py.TypeError(
          "'%s' not supported between instances of '%s' and '%s'"
              .formatted(order.sign, TypeNames.of(left), TypeNames.of(right)));
    }
    return result;
  }

  /** Types that Python 2 gives an order and Python 3 does not. */
  private static boolean hasNoOrder(PyObject value) {
    return value == Py.None
        || value instanceof PyDictionary
        || value instanceof PyFunction
        || value instanceof PyType
        || Numbers.isNumber(value)
        || value instanceof PyString && Methods.defined(value, "__lt__") == null
        || value instanceof PyList
        || value instanceof PyTuple && Methods.defined(value, "__lt__") == null
        || value instanceof PyBaseException;
  }

  static boolean contained(PyObject item, PyObject container) {
    if (Texts.is(container) && !Texts.is(item) && !(item instanceof Undecided)) {
      throw Py.TypeError(
          "'in <string>' requires string as left operand, not " + TypeNames.of(item));
    }
    if (container instanceof PyType type
        && Methods.defined(type, "__contains__") == null
        && Methods.defined(type, "__iter__") == null) {
      throw Py.TypeError("argument of type 'type' is not iterable");
    }
    return container.__contains__(item);
  }
}
