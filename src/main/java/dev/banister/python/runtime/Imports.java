package dev.banister.python.runtime;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyStringMap;

/** Answers the imports of scripts. */
final class Imports {
  /** Modules of the standard library of which somebody else may know better. */
  private static final Set<String> ASKED_FIRST = Set.of("os", "importlib");

  private final Function<String, @Nullable PyObject> standard;
  private final Function<String, @Nullable PyObject> others;
  private final ExceptionTypes exceptions;

  /**
   * @param standard modules of the standard library
   * @param others whatever else can be imported
   */
  Imports(
      Function<String, @Nullable PyObject> standard,
      Function<String, @Nullable PyObject> others,
      ExceptionTypes exceptions) {
    this.standard = standard;
    this.others = others;
    this.exceptions = exceptions;
  }

  PyObject module(String name) {
    PyObject module = find(name);
    if (module == null) {
      throw new PyException(
          exceptions.type("ModuleNotFoundError"), Py.newUnicode("No module named '" + name + "'"));
    }
    return module;
  }

  private @Nullable PyObject find(String name) {
    if (ASKED_FIRST.contains(name)) {
      PyObject other = others.apply(name);
      if (other != null) {
        return other;
      }
    }
    PyObject known = standard.apply(name);
    return known == null ? others.apply(name) : known;
  }

  /** {@code import a.b}: the whole name must be there, the first part is bound. */
  PyObject root(String name) {
    PyObject module = module(name);
    int dot = name.indexOf('.');
    return dot < 0 ? module : module(name.substring(0, dot));
  }

  /** {@code from module import name}. */
  PyObject name(String module, String name) {
    PyObject source = module(module);
    PyObject value = source.__findattr__(name);
    if (value != null) {
      return value;
    }
    PyObject submodule = find(module.endsWith(".") ? module + name : module + "." + name);
    if (submodule != null) {
      return submodule;
    }
    if (source instanceof LibraryModule library) {
      throw library.lacks(name);
    }
    throw Py.ImportError("cannot import name '" + name + "' from '" + module + "'");
  }

  void all(String module, PyStringMap globals) {
    PyObject source = module(module);
    PyObject listed = source.__findattr__("__all__");
    PyObject names = listed == null ? source.__dir__() : listed;
    for (PyObject each : names.asIterable()) {
      String name = Texts.of(each);
      if (listed != null || !name.startsWith("_")) {
        globals.__setitem__(name, source.__getattr__(name));
      }
    }
  }
}
