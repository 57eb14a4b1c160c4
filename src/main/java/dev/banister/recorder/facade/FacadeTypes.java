package dev.banister.recorder.facade;

import dev.banister.python.runtime.SharedTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyStaticMethod;
import org.python.core.PyStringMap;
import org.python.core.PyTuple;
import org.python.core.PyType;

/**
 * The two Python types that facade objects have, so that {@code type(op)} shows a plain Python
 * class and never the Java one.
 *
 * <p>Jython calls an operator of a class written in Python through the class's dictionary, so the
 * dictionary forwards each to the Java method.
 */
final class FacadeTypes {
  private static final Map<String, BinaryOperator<PyObject>> OPERATORS =
      Map.ofEntries(
          Map.entry("add", PyObject::__add__),
          Map.entry("radd", PyObject::__radd__),
          Map.entry("sub", PyObject::__sub__),
          Map.entry("rsub", PyObject::__rsub__),
          Map.entry("mul", PyObject::__mul__),
          Map.entry("rmul", PyObject::__rmul__),
          Map.entry("div", PyObject::__div__),
          Map.entry("rdiv", PyObject::__rdiv__),
          Map.entry("truediv", PyObject::__truediv__),
          Map.entry("rtruediv", PyObject::__rtruediv__),
          Map.entry("floordiv", PyObject::__floordiv__),
          Map.entry("rfloordiv", PyObject::__rfloordiv__),
          Map.entry("mod", PyObject::__mod__),
          Map.entry("rmod", PyObject::__rmod__),
          Map.entry("and", PyObject::__and__),
          Map.entry("rand", PyObject::__rand__),
          Map.entry("or", PyObject::__or__),
          Map.entry("ror", PyObject::__ror__),
          Map.entry("xor", PyObject::__xor__),
          Map.entry("rxor", PyObject::__rxor__),
          Map.entry("lshift", PyObject::__lshift__),
          Map.entry("rlshift", PyObject::__rlshift__),
          Map.entry("rshift", PyObject::__rshift__),
          Map.entry("rrshift", PyObject::__rrshift__),
          Map.entry("pow", PyObject::__pow__),
          Map.entry("rpow", PyObject::__rpow__));

  /** The type of an ordinary object. */
  static final PyType OBJECT = type("FacadeObject", PyType.fromClass(PyObject.class), operators());

  /** The type of a class; a script that derives from one comes to {@link FacadeClass#derive}. */
  static final PyType CLASS = type("FacadeClass", PyType.TYPE, metaclass());

  private FacadeTypes() {}

  private static PyType type(String name, PyType base, PyStringMap body) {
    return SharedTypes.kept((PyType) Py.makeClass(name, new PyObject[] {base}, body));
  }

  private static PyStringMap operators() {
    PyStringMap body = new PyStringMap();
    OPERATORS.forEach((name, method) -> body.__setitem__("__" + name + "__", new Slot(method)));
    return body;
  }

  private static PyStringMap metaclass() {
    PyStringMap body = operators();
    body.__setitem__("__new__", new PyStaticMethod(new ClassStatement()));
    return body;
  }

  /** An entry of the type's dictionary that forwards to a Java method. */
  private static final class Slot extends PyObject {
    private final BinaryOperator<PyObject> method;

    Slot(BinaryOperator<PyObject> method) {
      super(PyType.fromClass(PyObject.class));
      this.method = method;
    }

    @Override
    public PyObject __get__(PyObject instance, PyObject type) {
      return new Bound(method, instance);
    }
  }

  /** A {@link Slot} that has its left operand. */
  private static final class Bound extends PyObject {
    private final BinaryOperator<PyObject> method;
    private final PyObject left;

    Bound(BinaryOperator<PyObject> method, PyObject left) {
      super(PyType.fromClass(PyObject.class));
      this.method = method;
      this.left = left;
    }

    @Override
    public PyObject __call__(PyObject[] values, String[] keywords) {
      PyObject result = method.apply(left, values[0]);
      return result == null ? Py.NotImplemented : result;
    }
  }

  /** {@code FacadeClass.__new__(metaclass, name, bases, body)}: what {@code class} calls. */
  private static final class ClassStatement extends PyObject {
    ClassStatement() {
      super(PyType.fromClass(PyObject.class));
    }

    @Override
    public PyObject __call__(PyObject[] values, String[] keywords) {
      List<PyObject> bases = Arrays.asList(((PyTuple) values[2]).getArray());
      return FacadeClass.derive(values[1].toString(), bases, values[3]);
    }
  }
}
