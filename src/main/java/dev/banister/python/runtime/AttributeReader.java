package dev.banister.python.runtime;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBaseException;
import org.python.core.PyDictionary;
import org.python.core.PyFunction;
import org.python.core.PyList;
import org.python.core.PyMethod;
import org.python.core.PyObject;
import org.python.core.PySuper;
import org.python.core.PyType;

/**
 * Reads attributes that Jython lacks or answers as Python 2 does, and all that are named at run
 * time.
 */
final class AttributeReader {
  private static final Set<String> GONE_FROM_DICT =
      Set.of(
          "has_key", "iteritems", "iterkeys", "itervalues", "viewitems", "viewkeys", "viewvalues");
  private final Access access;
  private final Predicate<String> denied;
  private final Budget budget;
  private final BuiltinTypes types;
  private final Map<String, Native> text;
  private final Map<String, Native> dict;
  private final Map<String, Native> list;
  private final Map<String, Native> bytes;
  private final SpecialMethods specials;
  private final Map<String, Native> number = NumberMethods.all();

  /** Who reads: a script, or the library of the runtime. */
  enum Access {
    GUARDED,
    TRUSTED
  }

  /**
   * @param denied names that scripts may not read
   */
  AttributeReader(Access access, Predicate<String> denied, Budget budget, BuiltinTypes types) {
    this.access = access;
    this.denied = denied;
    this.budget = budget;
    this.types = types;
    this.text = new TextMethods(guarded(), budget).all();
    this.dict = new DictMethods(budget).all();
    this.list = ListMethods.all();
    this.bytes = BytesMethods.all();
    this.specials = new SpecialMethods(types);
  }

  /** Format strings come from scripts, also where the library formats with them. */
  private AttributeReader guarded() {
    return access == Access.GUARDED
        ? this
        : new AttributeReader(Access.GUARDED, denied, budget, types);
  }

  PyObject read(PyObject object, String name) {
    PyObject value = find(object, name);
    if (value == null) {
      throw missing(object, name);
    }
    return value;
  }

  /** The attribute, or null when there is none. */
  @Nullable PyObject find(PyObject object, String name) {
    check(name);
    if (name.startsWith("__")) {
      PyObject special = special(object, name);
      if (special != null) {
        return special;
      }
    }
    PyObject method = method(object, name);
    if (method != null) {
      return method;
    }
    if (isGone(object, name)) {
      return null;
    }
    if (object instanceof PyBaseException exception && isAdded(name)) {
      return ExceptionAttributes.find(exception, name);
    }
    return object.__findattr__(name);
  }

  /** Stops a script that names an attribute which leads out of it. */
  void check(String name) {
    if (access == Access.GUARDED && denied.test(name)) {
      throw budget.forbidden(
          "The attribute " + name + " at line %d is not read: scripts may not look inside.");
    }
  }

  private static boolean isAdded(String name) {
    return name.equals("with_traceback") || name.equals("add_note") || name.equals("value");
  }

  private static boolean isGone(PyObject object, String name) {
    return object instanceof PyDictionary && GONE_FROM_DICT.contains(name)
        || object instanceof PyType type
            && type.isSubType(PyDictionary.TYPE)
            && GONE_FROM_DICT.contains(name)
        || Texts.is(object) && name.equals("decode");
  }

  private @Nullable PyObject special(PyObject object, String name) {
    return switch (name) {
      case "__class__" -> types.typeOf(object);
      case "__dict__" -> namespace(object);
      case "__name__" -> object instanceof PyType type ? named(TypeNames.name(type)) : null;
      case "__qualname__" -> qualified(object);
      case "__module__" -> object instanceof PyType type ? module(type) : null;
      case "__next__" -> next(object);
      case "__annotations__" -> annotations(object);
      case "__kwdefaults__" ->
          object instanceof ScriptFunction function ? function.keywordDefaults() : null;
      case "__defaults__" -> object instanceof ScriptFunction function ? function.defaults() : null;
      case "__str__" -> spelling(object, name, Texts::of);
      case "__cause__", "__context__", "__traceback__", "__suppress_context__", "__notes__" ->
          object instanceof PyBaseException exception
              ? ExceptionAttributes.find(exception, name)
              : null;
      default -> specials.find(object, name);
    };
  }

  private static PyObject named(String name) {
    return Py.newUnicode(name);
  }

  private static @Nullable PyObject qualified(PyObject object) {
    return switch (object) {
      case ScriptFunction function when function.__findattr__("__qualname__") == null ->
          named(function.signature().name());
      case PyMethod method -> qualified(method.__func__);
      case PyType type when type.__findattr__("__qualname__") == null ->
          named(TypeNames.name(type));
      default -> null;
    };
  }

  private static PyObject module(PyType type) {
    PyObject module = type.__findattr__("__module__");
    String name = module == null ? "builtins" : Texts.of(module);
    return named(name.equals("__builtin__") || name.equals("exceptions") ? "builtins" : name);
  }

  /** What {@code x.__str__} and {@code X.__str__} are for objects that Jython defines. */
  private static @Nullable PyObject spelling(
      PyObject object, String name, Function<PyObject, String> text) {
    if (object instanceof PyType type) {
      return Methods.isPython(type.lookup(name))
          ? null
          : Native.of(name + "(self, /)", v -> Py.newUnicode(text.apply(v[0])));
    }
    return Methods.defined(object, name) != null || object instanceof PySuper
        ? null
        : Native.raw(name, (a, k) -> Py.newUnicode(text.apply(object)));
  }

  private static @Nullable PyObject next(PyObject object) {
    if (Methods.isInstance(object) || object.__findattr__("__iter__") == null) {
      return null;
    }
    return Native.raw(
        "__next__",
        (arguments, keywords) -> {
          PyObject item = object.__iternext__();
          if (item == null) {
            throw Py.StopIteration("");
          }
          return item;
        });
  }

  private @Nullable PyObject annotations(PyObject object) {
    if (object instanceof PyFunction && access == Access.GUARDED) {
      throw budget.unsupported("Reading the annotations of a function");
    }
    return object instanceof PyFunction ? Dicts.empty() : null;
  }

  /** What an instance holds; the inside of everything else stays closed. */
  private @Nullable PyObject namespace(PyObject object) {
    if (access == Access.TRUSTED) {
      return null;
    }
    if (object instanceof PyType
        || object instanceof PyFunction
        || !types.isOfScript(object.getType())) {
      throw budget.forbidden(
          "The attribute __dict__ at line %d is not read: scripts may not look inside.");
    }
    PyObject inside = object.fastGetDict();
    if (inside instanceof PyDictionary) {
      return inside;
    }
    PyDictionary copy = Dicts.empty();
    if (inside != null) {
      for (PyObject key : inside.asIterable()) {
        copy.__setitem__(Texts.text(key), inside.__getitem__(key));
      }
    }
    return copy;
  }

  private @Nullable PyObject method(PyObject object, String name) {
    Map<String, Native> table =
        switch (object) {
          case Bytes value -> bytes;
          case PyObject value when Texts.is(value) -> text;
          case PyDictionary value -> dict;
          case PyList value -> list;
          case PyObject value when Numbers.isReal(value) -> number;
          default -> null;
        };
    if (table == null) {
      return object instanceof PyType type ? unbound(type, name) : null;
    }
    Native method = table.get(name);
    boolean overridden = method == null || Methods.defined(object, name) != null;
    return overridden ? null : method.__get__(object, object.getType());
  }

  private @Nullable PyObject unbound(PyType type, String name) {
    Map<String, Native> table =
        type == types.text()
            ? text
            : type == types.dict()
                ? dict
                : type == PyList.TYPE
                    ? list
                    : type == types.whole() ? number : type == types.bytes() ? bytes : null;
    return table == null ? null : table.get(name);
  }

  private static RuntimeException missing(PyObject object, String name) {
    if (object instanceof PyType type) {
      return Py.AttributeError(
          "type object '" + TypeNames.name(type) + "' has no attribute '" + name + "'");
    }
    try {
      object.noAttributeError(name);
    } catch (org.python.core.PyException e) {
      if (!object.getClass().getName().startsWith("org.python.")) {
        return e;
      }
    }
    return Py.AttributeError(
        "'" + TypeNames.of(object) + "' object has no attribute '" + name + "'");
  }
}
