package dev.banister.python.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.python.core.Py;
import org.python.core.PyClassMethod;
import org.python.core.PyDictionary;
import org.python.core.PyFloat;
import org.python.core.PyFunction;
import org.python.core.PyInteger;
import org.python.core.PyJavaType;
import org.python.core.PyLong;
import org.python.core.PyObject;
import org.python.core.PyStaticMethod;
import org.python.core.PyType;
import org.python.core.PyUnicode;

/**
 * The classes {@code str}, {@code bytes}, {@code int}, {@code dict} and {@code type} as scripts see
 * them: they stand for one or several types of Jython, can be called, tested for and derived from.
 */
final class BuiltinTypes {

  /** What a call of such a class gives. */
  interface Construction {
    PyObject make(PyObject[] arguments, String[] keywords);
  }

  private final Map<PyObject, Construction> constructions = new IdentityHashMap<>();
  private final Map<PyObject, Predicate<PyObject>> tests = new IdentityHashMap<>();
  private final Map<String, PyType> shown = new HashMap<>();
  private final PyType meta;
  private final PyType text;
  private final PyType bytes;
  private final PyType whole;
  private final PyType real;
  private final PyType dict;
  private final PyType type;
  private final PyType instance;
  private final PyType range;

  BuiltinTypes() {
    this.meta = makeMeta();
    this.text = facade("str", Texts::is, PyUnicode.TYPE);
    this.bytes = facade("bytes", Bytes.class::isInstance, Bytes.TYPE);
    this.whole = facade("int", Numbers::isInt, PyLong.TYPE);
    this.real = facade("float", PyFloat.class::isInstance, PyFloat.TYPE);
    this.dict = makeDict();
    this.type = facade("type", PyType.class::isInstance, meta);
    this.instance = makeInstance();
    this.range = facade("range", Range.class::isInstance, Range.TYPE);
  }

  private PyType makeMeta() {
    Map<String, PyObject> methods = new HashMap<>();
    PyObject natively = PyType.TYPE.lookup("__call__");
    methods.put(
        "__call__",
        Native.method(
            "__call__(self, /, *arguments, **keywords)",
            values -> {
              PyObject[] arguments = Sequences.array(values[1]);
              Keywords keywords = Keywords.of((PyDictionary) values[2]);
              PyObject[] all = keywords.behind(arguments);
              Construction construction = constructions.get(values[0]);
              return construction == null
                  ? natively.__get__(values[0], PyType.TYPE).__call__(all, keywords.names())
                  : construction.make(all, keywords.names());
            }));
    methods.put(
        "__instancecheck__",
        Native.method(
            "__instancecheck__(self, instance, /)",
            values -> Py.newBoolean(isInstanceOf(values[1], (PyType) values[0]))));
    methods.put("__setattr__", closed("__setattr__(self, name, value, /)"));
    methods.put("__delattr__", closed("__delattr__(self, name, /)"));
    return HeapTypes.of("type", PyType.TYPE, methods, PyType.TYPE);
  }

  /** Changes classes that derive from a built-in one, never that one itself. */
  private Native closed(String written) {
    PyObject natively = PyType.TYPE.lookup(written.substring(0, written.indexOf('(')));
    return Native.method(
        written,
        values -> {
          if (tests.containsKey(values[0])) {
            throw Py.TypeError(
                "cannot change attributes of the built-in type '"
                    + TypeNames.name((PyType) values[0])
                    + "'");
          }
          PyObject[] rest = Arrays.copyOfRange(values, 1, values.length);
          return natively.__get__(values[0], PyType.TYPE).__call__(rest);
        });
  }

  private PyType facade(String name, Predicate<PyObject> test, PyType base) {
    PyType facade = HeapTypes.of(name, meta, Map.of(), base);
    tests.put(facade, test);
    return facade;
  }

  /** Instances of subclasses of dict keep the order of insertion as well. */
  private PyType makeDict() {
    Native ordered =
        Native.raw(
            "__new__",
            (arguments, keywords) ->
                Dicts.ordered(
                    (PyDictionary)
                        PyDictionary.TYPE.__getattr__("__new__").__call__(arguments[0])));
    PyType facade = HeapTypes.of("dict", meta, Map.of("__new__", ordered), PyDictionary.TYPE);
    tests.put(facade, PyDictionary.class::isInstance);
    return facade;
  }

  /** The base of classes that name none: their instances keep the order of their attributes. */
  private PyType makeInstance() {
    Native made =
        Native.raw(
            "__new__",
            (arguments, keywords) -> {
              PyType cls = (PyType) arguments[0];
              if (arguments.length > 1 && !definesConstructor(cls)) {
                throw Py.TypeError(TypeNames.name(cls) + "() takes no arguments");
              }
              PyObject object = PyObject.TYPE.__getattr__("__new__").__call__(cls);
              object.setDict(Dicts.empty());
              return object;
            });
    Native subclassed = Native.raw("__init_subclass__", BuiltinTypes::subclassed);
    return HeapTypes.of(
        "object",
        PyType.TYPE,
        Map.of("__new__", made, "__init_subclass__", new PyClassMethod(subclassed)),
        PyObject.TYPE);
  }

  private static PyObject subclassed(PyObject[] arguments, String[] keywords) {
    if (keywords.length > 0) {
      throw Py.TypeError(
          TypeNames.name((PyType) arguments[0])
              + ".__init_subclass__() takes no keyword arguments");
    }
    return Py.None;
  }

  private boolean definesConstructor(PyType cls) {
    return Methods.isPython(cls.lookup("__init__"))
        || cls.lookup("__new__") instanceof PyFunction
        || cls.lookup("__new__") instanceof PyStaticMethod;
  }

  PyType range() {
    return range;
  }

  PyType instance() {
    return instance;
  }

  void construct(PyType facade, Construction construction) {
    constructions.put(facade, construction);
  }

  PyType meta() {
    return meta;
  }

  PyType text() {
    return text;
  }

  PyType bytes() {
    return bytes;
  }

  PyType whole() {
    return whole;
  }

  PyType real() {
    return real;
  }

  PyType dict() {
    return dict;
  }

  PyType type() {
    return type;
  }

  /** The class of an object, as {@code type(x)} gives it. */
  PyObject typeOf(PyObject object) {
    PyType own = object.getType();
    PyObject told = object.__findattr__("__class__");
    if (told != null && !(told instanceof PyType)) {
      return told;
    }
    if (own instanceof PyJavaType) {
      return shown.computeIfAbsent(TypeNames.name(own), HeapTypes::named);
    }
    if (own == PyUnicode.TYPE || own == org.python.core.PyString.TYPE) {
      return text;
    }
    if (own == Bytes.TYPE) {
      return bytes;
    }
    if (own == PyInteger.TYPE || own == PyLong.TYPE) {
      return whole;
    }
    if (own == PyFloat.TYPE) {
      return real;
    }
    if (own == PyDictionary.TYPE) {
      return dict;
    }
    if (own == Range.TYPE) {
      return range;
    }
    return own == PyType.TYPE || own == meta ? type : own;
  }

  boolean isInstanceOf(PyObject object, PyType type) {
    Predicate<PyObject> test = tests.get(type);
    return test == null ? object.getType().isSubType(type) : test.test(object);
  }

  /** Whether one class derives from another, where a class stands for several of Jython's. */
  boolean isSubclass(PyType type, PyType of) {
    if (of == whole) {
      return type.isSubType(PyInteger.TYPE) || type.isSubType(PyLong.TYPE);
    }
    if (of == text) {
      return type.isSubType(PyUnicode.TYPE);
    }
    if (of == real) {
      return type.isSubType(PyFloat.TYPE);
    }
    if (of == dict) {
      return type.isSubType(PyDictionary.TYPE);
    }
    return type.isSubType(of);
  }

  /** Whether a script or a library in Python made the class. */
  boolean isOfScript(PyType type) {
    return !(type instanceof PyJavaType)
        && !tests.containsKey(type)
        && type.lookup("__bn_script_class__") != null;
  }
}
