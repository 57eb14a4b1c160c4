package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyStringMap;
import org.python.core.PyTuple;

/**
 * {@code globals()}: the variables of a module by name. What the runtime itself keeps among them
 * can neither be seen nor changed; the names come in alphabetical order, for Jython keeps no other.
 */
final class GlobalVariables extends PyObject {
  private static final long serialVersionUID = 1L;
  private final transient PyStringMap globals;
  private final transient Map<String, PyObject> builtins;
  private final transient Budget budget;
  private final transient Map<String, PyObject> methods = new HashMap<>();

  GlobalVariables(PyStringMap globals, Map<String, PyObject> builtins, Budget budget) {
    super(HeapTypes.named("dict"));
    this.globals = globals;
    this.builtins = builtins;
    this.budget = budget;
    define("get(key, default=, /)", v -> value(v[0], v[1] == null ? Py.None : v[1]));
    define("keys()", v -> copy().invoke("keys"));
    define("values()", v -> copy().invoke("values"));
    define("items()", v -> new PyTuple(Dicts.pairs(copy())));
    define("copy()", v -> copy());
    define("setdefault(key, default=, /)", this::kept);
    define("pop(key, default=, /)", this::taken);
    methods.put("update", Native.raw("update", this::update));
  }

  private void define(String written, Native.Body body) {
    methods.put(written.substring(0, written.indexOf('(')), Native.of(written, body));
  }

  private static boolean isOwn(String name) {
    return name.startsWith("_bn_") || name.startsWith("__bn_") || name.equals("__builtins__");
  }

  /** The name of a variable; names of the runtime are refused. */
  private String name(PyObject key) {
    String name = Texts.is(key) ? Texts.of(key) : "";
    if (isOwn(name)) {
      throw budget.forbidden("The variable " + name + " at line %d belongs to the recorder.");
    }
    return name.intern();
  }

  @Override
  public @Nullable PyObject __finditem__(PyObject key) {
    String name = name(key);
    PyObject value = globals.__finditem__(name);
    return value == builtins.get(name) ? null : value;
  }

  private PyObject value(PyObject key, PyObject otherwise) {
    PyObject found = __finditem__(key);
    return found == null ? otherwise : found;
  }

  @Override
  public PyObject __getitem__(PyObject key) {
    PyObject found = __finditem__(key);
    if (found == null) {
      throw Py.KeyError(key);
    }
    return found;
  }

  @Override
  public void __setitem__(PyObject key, PyObject value) {
    globals.__setitem__(name(key), value);
  }

  @Override
  public void __delitem__(PyObject key) {
    __getitem__(key);
    globals.__delitem__(name(key));
  }

  private PyObject kept(@Nullable PyObject[] values) {
    PyObject found = __finditem__(values[0]);
    if (found == null) {
      found = values[1] == null ? Py.None : values[1];
      __setitem__(values[0], found);
    }
    return found;
  }

  private PyObject taken(@Nullable PyObject[] values) {
    PyObject found = __finditem__(values[0]);
    if (found != null) {
      __delitem__(values[0]);
    }
    return found == null && values[1] != null
        ? values[1]
        : found == null ? __getitem__(values[0]) : found;
  }

  private PyObject update(PyObject[] arguments, String[] keywords) {
    PyDictionary added = Dicts.empty();
    Dicts.update(added, arguments, keywords);
    for (PyObject key : added.asIterable()) {
      __setitem__(key, added.__getitem__(key));
    }
    return Py.None;
  }

  private PyDictionary copy() {
    List<String> names = new ArrayList<>();
    for (PyObject key : globals.asIterable()) {
      String name = Texts.of(key);
      if (!isOwn(name) && globals.__finditem__(name.intern()) != builtins.get(name)) {
        names.add(name);
      }
    }
    names.sort(null);
    PyDictionary copy = Dicts.empty();
    names.forEach(n -> copy.__setitem__(Py.newUnicode(n), globals.__getitem__(n.intern())));
    return copy;
  }

  @Override
  public boolean __contains__(PyObject key) {
    return __finditem__(key) != null;
  }

  @Override
  public PyObject __iter__() {
    return copy().__iter__();
  }

  @Override
  public int __len__() {
    return copy().__len__();
  }

  @Override
  public @Nullable PyObject __findattr_ex__(String attribute) {
    return methods.get(attribute);
  }

  @Override
  public PyString __repr__() {
    return Py.newUnicode(Representation.of(copy()));
  }
}
