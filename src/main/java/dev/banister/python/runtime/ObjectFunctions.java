package dev.banister.python.runtime;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyFrame;
import org.python.core.PyObject;
import org.python.core.PyStringMap;
import org.python.core.PyTableCode;

/** Built-in functions that look at objects, and those that are refused. */
final class ObjectFunctions {
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("open", "scripts may not read or write files"),
          Map.entry("eval", "scripts may not run code from texts"),
          Map.entry("exec", "scripts may not run code from texts"),
          Map.entry("compile", "scripts may not run code from texts"),
          Map.entry("__import__", "scripts import with the import statement"),
          Map.entry("input", "nobody is there to answer"),
          Map.entry("breakpoint", "nobody is there to answer"),
          Map.entry("help", "nobody is there to answer"));

  private final AttributeReader attributes;
  private final Instances instances;
  private final Budget budget;

  ObjectFunctions(AttributeReader attributes, Instances instances, Budget budget) {
    this.attributes = attributes;
    this.instances = instances;
    this.budget = budget;
  }

  void add(Map<String, PyObject> names) {
    define(names, "ascii(obj, /)", v -> Py.newUnicode(Representation.ascii(v[0])));
    define(names, "callable(obj, /)", v -> Py.newBoolean(v[0].isCallable()));
    define(names, "delattr(obj, name, /)", v -> delete(v[0], v[1]));
    define(names, "format(value, format_spec=, /)", ObjectFunctions::format);
    define(names, "getattr(object, name, default=, /)", this::read);
    define(names, "hasattr(obj, name, /)", this::has);
    define(names, "hash(obj, /)", v -> hash(v[0]));
    define(names, "id(obj, /)", v -> Py.newInteger(System.identityHashCode(v[0])));
    define(names, "isinstance(obj, class_or_tuple, /)", v -> instances.isInstance(v[0], v[1]));
    define(names, "issubclass(cls, class_or_tuple, /)", v -> instances.isSubclass(v[0], v[1]));
    define(names, "locals()", v -> locals());
    define(names, "globals()", v -> globals(names));
    define(names, "repr(obj, /)", v -> Py.newUnicode(Representation.of(v[0])));
    define(names, "setattr(obj, name, value, /)", v -> write(v[0], v[1], v[2]));
    define(names, "vars(object=, /)", v -> variables(v[0]));
    define(names, "print(*values, sep, end, file, flush)", ObjectFunctions::print);
    REFUSED.forEach((name, why) -> names.put(name, refused(name, why)));
    for (String name : new String[] {"bytearray", "memoryview", "dir"}) {
      names.put(name, Native.raw(name, (a, k) -> missing(name)));
    }
  }

  /** Writes to a stream of the script; what would be printed goes nowhere. */
  private static PyObject print(@Nullable PyObject[] values) {
    PyObject file = values[3];
    if (file == null || file == Py.None) {
      return Py.None;
    }
    String between = values[1] == null || values[1] == Py.None ? " " : Texts.of(values[1]);
    String end = values[2] == null || values[2] == Py.None ? "\n" : Texts.of(values[2]);
    String text =
        Arrays.stream(Sequences.array(values[0]))
            .map(Texts::of)
            .collect(Collectors.joining(between, "", end));
    file.invoke("write", Py.newUnicode(text));
    return Py.None;
  }

  private PyObject missing(String name) {
    throw budget.unsupported(name + "()");
  }

  private Native refused(String name, String why) {
    return Native.raw(
        name,
        (arguments, keywords) -> {
          throw budget.forbidden(name + " at line %d is not run: " + why + ".");
        });
  }

  private static void define(Map<String, PyObject> names, String written, Native.Body body) {
    Native function = Native.of(written, body);
    names.put(function.name(), function);
  }

  private static PyObject format(@Nullable PyObject[] values) {
    String specification = values[1] == null ? "" : Texts.of(values[1]);
    return Py.newUnicode(Formatting.format(values[0], specification));
  }

  private static String name(PyObject name) {
    if (!Texts.is(name)) {
      throw Py.TypeError("attribute name must be string, not '" + TypeNames.of(name) + "'");
    }
    return Texts.of(name).intern();
  }

  private PyObject read(@Nullable PyObject[] values) {
    if (values[1] instanceof Undecided unknown) {
      return unknown.derive("getattr", values[0], values[1]);
    }
    String name = name(values[1]);
    if (values[2] == null) {
      return attributes.read(values[0], name);
    }
    PyObject value = attributes.find(values[0], name);
    return value == null ? values[2] : value;
  }

  private PyObject has(@Nullable PyObject[] values) {
    return values[1] instanceof Undecided unknown
        ? unknown.derive("hasattr", values[0], values[1])
        : Py.newBoolean(attributes.find(values[0], name(values[1])) != null);
  }

  private PyObject write(PyObject object, PyObject name, PyObject value) {
    attributes.check(name(name));
    object.__setattr__(name(name), value);
    return Py.None;
  }

  private PyObject delete(PyObject object, PyObject name) {
    attributes.check(name(name));
    object.__delattr__(name(name));
    return Py.None;
  }

  private static PyObject hash(PyObject value) {
    return Py.newInteger(value.hashCode());
  }

  private PyObject variables(@Nullable PyObject object) {
    return object == null ? locals() : attributes.read(object, "__dict__");
  }

  /** The variables of the module whose code calls. */
  private PyObject globals(Map<String, PyObject> builtins) {
    if (Py.getFrame().f_globals instanceof PyStringMap globals) {
      return new GlobalVariables(globals, builtins, budget);
    }
    throw budget.unsupported("globals()");
  }

  /** A copy of the variables of the function that calls. */
  private PyObject locals() {
    PyFrame frame = Py.getFrame();
    if (frame.f_code instanceof PyTableCode && frame.f_locals == frame.f_globals) {
      throw budget.forbidden(
          "locals at line %d is not run: scripts may not change their variables by name.");
    }
    PyDictionary copy = Dicts.empty();
    PyObject locals = frame.getLocals();
    for (PyObject key : locals.asIterable()) {
      String name = Texts.of(key);
      PyObject value = locals.__getitem__(key);
      if (name.startsWith("_bn_cell_")) {
        copy.__setitem__(Py.newUnicode(name.substring("_bn_cell_".length())), value.__getitem__(0));
      } else if (!name.startsWith("_bn_")) {
        copy.__setitem__(Py.newUnicode(name), value);
      }
    }
    return copy;
  }
}
