package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyFunction;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** Makes the classes of scripts, as the chapter on class definitions in Python's reference says. */
final class ClassMaker {
  /** Stands for None as {@code __hash__}, which Jython would call. */
  static final PyObject UNHASHABLE =
      Native.method(
          "__hash__(self)",
          values -> {
            throw Py.TypeError("unhashable type: '" + TypeNames.of(values[0]) + "'");
          });

  private final BuiltinTypes types;
  private final Budget budget;

  ClassMaker(BuiltinTypes types, Budget budget) {
    this.types = types;
    this.budget = budget;
  }

  /** A class before its body has run; item 0 is the class afterwards. */
  static final class Header extends PyObject {
    private static final long serialVersionUID = 1L;
    private final String qualifiedName;
    private final PyObject[] bases;
    private final transient Keywords keywords;
    private @Nullable PyObject made;

    Header(String qualifiedName, PyObject[] bases, Keywords keywords) {
      super(HeapTypes.OPAQUE);
      this.qualifiedName = qualifiedName;
      this.bases = bases;
      this.keywords = keywords;
    }

    @Override
    public PyObject __finditem__(int key) {
      if (made == null) {
        throw Py.NameError("name '" + qualifiedName + "' is not defined");
      }
      return made;
    }

    @Override
    public PyObject __finditem__(PyObject key) {
      return __finditem__(0);
    }
  }

  /** What a class body left behind. */
  static final class Body extends PyObject {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final PyObject namespace;

    Body(String name, PyObject namespace) {
      super(HeapTypes.OPAQUE);
      this.name = name;
      this.namespace = namespace;
    }
  }

  PyObject make(Header header, Body read, PyObject[] order, PyObject[] notes) {
    String name = read.name;
    PyDictionary body = body(name, read.namespace, order, notes);
    body.__setitem__(new PyString("__qualname__"), Py.newUnicode(header.qualifiedName));
    PyObject made = make(name, header.bases, body, header.keywords);
    header.made = made;
    return made;
  }

  private PyDictionary body(
      String name, PyObject namespace, PyObject[] order, PyObject[] annotations) {
    PyDictionary body = Dicts.empty();
    for (PyObject each : order) {
      String plain = Texts.of(each);
      copy(namespace, mangled(name, plain), body);
    }
    for (PyObject key : namespace.asIterable()) {
      copy(namespace, Texts.of(key), body);
    }
    if (annotations.length > 0) {
      PyDictionary notes = Dicts.empty();
      for (int i = 0; i < annotations.length; i += 2) {
        notes.__setitem__(annotations[i], annotations[i + 1]);
      }
      body.__setitem__(new PyString("__annotations__"), notes);
    }
    return body;
  }

  private static String mangled(String className, String name) {
    boolean isPrivate = name.startsWith("__") && !name.endsWith("__");
    return isPrivate ? "_" + className.replaceFirst("^_+", "") + name : name;
  }

  private void copy(PyObject namespace, String name, PyDictionary body) {
    if (name.equals("__metaclass__") || name.startsWith("_bn_") || name.equals("__slots__")) {
      return;
    }
    if (name.equals("__del__")) {
      throw budget.forbidden(
          "The method __del__ at line %d is not defined: scripts may not run at any later time.");
    }
    PyObject value = namespace.__finditem__(name);
    if (value != null && body.__finditem__(name) == null) {
      body.__setitem__(new PyString(name), value);
    }
  }

  /** Makes a class from its parts, as {@code type(name, bases, namespace)} does. */
  PyObject make(String name, PyObject[] given, PyDictionary body, Keywords keywords) {
    PyObject[] bases = resolved(given);
    for (PyObject base : bases) {
      if (base instanceof ClassBase other) {
        return other.derive(name, new PyTuple(given), body, dict(keywords));
      }
      if (base instanceof Undecided unknown) {
        return unknown.derive("class " + name, given);
      }
      if (!(base instanceof PyType)) {
        throw Py.TypeError(
            "cannot derive class " + name + " from an object of type " + TypeNames.of(base));
      }
    }
    boolean plain = namesNoBase(bases) && !keywords.values().containsKey("metaclass");
    return ofTypes(name, plain ? new PyObject[] {types.instance()} : bases, body, keywords);
  }

  private static boolean namesNoBase(PyObject[] bases) {
    return bases.length == 0 || bases.length == 1 && bases[0] == PyObject.TYPE;
  }

  private PyObject[] resolved(PyObject[] bases) {
    List<PyObject> resolved = new ArrayList<>();
    for (PyObject base : bases) {
      if (base instanceof UnionType alias && alias.origin() != null) {
        resolved.add(alias.origin());
      } else if (base instanceof PyType) {
        resolved.add(base);
      } else {
        PyObject entries =
            base instanceof ClassBase || base instanceof Undecided
                ? null
                : base.__findattr__("__mro_entries__");
        if (entries == null) {
          resolved.add(base);
        } else {
          resolved.addAll(List.of(Sequences.array(entries.__call__(new PyTuple(bases)))));
        }
      }
    }
    return resolved.toArray(new PyObject[0]);
  }

  private static PyDictionary dict(Keywords keywords) {
    PyDictionary dict = Dicts.empty();
    keywords
        .values()
        .forEach(
            (name, value) -> {
              if (!name.equals("metaclass")) {
                dict.__setitem__(Py.newUnicode(name), value);
              }
            });
    return dict;
  }

  private PyObject ofTypes(String name, PyObject[] bases, PyDictionary body, Keywords keywords) {
    for (PyObject base : bases) {
      if (base == types.bytes() || base == org.python.core.PyBoolean.TYPE) {
        throw budget.unsupported("A class derived from " + TypeNames.name((PyType) base));
      }
    }
    adapt(body);
    PyObject metaclass = keywords.values().get("metaclass");
    PyObject chosen = metaclass == null ? metaclass(bases) : metaclass;
    PyDictionary rest = dict(keywords);
    prepare(chosen, name, bases, body, rest);
    PyObject[] arguments = {new PyString(name), new PyTuple(bases), body};
    PyObject made = construct(chosen, arguments, rest);
    if (made instanceof PyType type) {
      announce(type, body);
      initializeSubclass(type, isPlain(chosen) ? rest : Dicts.empty());
    }
    return made;
  }

  /** Adds what a metaclass puts into the namespace before the body runs. */
  private void prepare(
      PyObject metaclass, String name, PyObject[] bases, PyDictionary body, PyDictionary keywords) {
    PyObject prepare =
        metaclass instanceof PyType type && Methods.isPython(type.lookup("__prepare__"))
            ? metaclass.__findattr__("__prepare__")
            : null;
    if (prepare == null) {
      return;
    }
    Keywords named = Keywords.of(keywords);
    PyObject[] arguments = {Py.newUnicode(name), new PyTuple(bases)};
    PyObject namespace = prepare.__call__(named.behind(arguments), named.names());
    if (namespace.getClass() != PyDictionary.class) {
      throw budget.unsupported("A metaclass whose __prepare__ gives something else than a dict");
    }
    for (PyObject pair : Dicts.pairs((PyDictionary) namespace)) {
      PyTuple entry = (PyTuple) pair;
      PyString key = new PyString(Texts.of(entry.pyget(0)));
      if (body.__finditem__(key) == null) {
        body.__setitem__(key, entry.pyget(1));
      }
    }
  }

  private PyObject construct(PyObject metaclass, PyObject[] arguments, PyDictionary keywords) {
    if (isPlain(metaclass)) {
      return PyType.TYPE.__call__(arguments[0], arguments[1], arguments[2]);
    }
    Keywords others = Keywords.of(keywords);
    return metaclass.__call__(others.behind(arguments), others.names());
  }

  private boolean isPlain(PyObject metaclass) {
    return metaclass == PyType.TYPE || metaclass == types.meta() || metaclass == types.type();
  }

  private static PyType metaclass(PyObject[] bases) {
    PyType winner = bases.length == 0 ? PyType.TYPE : bases[0].getType();
    for (PyObject base : bases) {
      winner = base.getType().isSubType(winner) ? base.getType() : winner;
    }
    return winner;
  }

  /** Gives methods the names by which Jython looks for them. */
  private static void adapt(PyDictionary body) {
    body.__setitem__(new PyString("__bn_script_class__"), Py.True);
    alias(body, "__bool__", "__nonzero__");
    alias(body, "__next__", "next");
    alias(body, "__str__", "__unicode__");
    PyObject equal = find(body, "__eq__");
    PyObject hash = find(body, "__hash__");
    if (hash == Py.None || equal != null && hash == null) {
      body.__setitem__(new PyString("__hash__"), UNHASHABLE);
    }
    if (equal != null && find(body, "__ne__") == null) {
      body.__setitem__(new PyString("__ne__"), unequal(equal));
    }
    asClassMethod(body, "__init_subclass__");
    asClassMethod(body, "__class_getitem__");
  }

  private static PyObject unequal(PyObject equal) {
    return Native.method(
        "__ne__(self, other, /)",
        values -> {
          PyObject result = equal.__call__(values[0], values[1]);
          return result == Py.NotImplemented ? result : Py.newBoolean(!result.__nonzero__());
        });
  }

  private static @Nullable PyObject find(PyDictionary body, String name) {
    return body.__finditem__(new PyString(name));
  }

  private static void alias(PyDictionary body, String name, String alias) {
    PyObject value = find(body, name);
    if (value != null) {
      body.__setitem__(new PyString(alias), value);
    }
  }

  private static void asClassMethod(PyDictionary body, String name) {
    if (find(body, name) instanceof PyFunction function) {
      body.__setitem__(new PyString(name), new org.python.core.PyClassMethod(function));
    }
  }

  private static void announce(PyType type, PyDictionary body) {
    for (PyObject pair : Dicts.pairs(body)) {
      PyTuple entry = (PyTuple) pair;
      PyObject value = entry.pyget(1);
      if (Methods.defined(value, "__set_name__") != null) {
        value.invoke("__set_name__", type, Py.newUnicode(Texts.of(entry.pyget(0))));
      }
    }
  }

  private static void initializeSubclass(PyType type, PyDictionary keywords) {
    PyObject hook =
        org.python.core.PySuper.TYPE.__call__(type, type).__findattr__("__init_subclass__");
    if (hook != null) {
      Keywords named = Keywords.of(keywords);
      hook.__call__(named.behind(Py.EmptyObjects), named.names());
    }
  }
}
