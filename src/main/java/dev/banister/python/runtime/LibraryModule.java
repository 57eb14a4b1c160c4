package dev.banister.python.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;

/** A module of the standard library, of which scripts see the listed names only. */
public final class LibraryModule extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final PyType TYPE = HeapTypes.named("module");
  private final String name;
  private final transient Map<String, PyObject> names;
  private final transient Budget budget;

  public LibraryModule(String name, Map<String, PyObject> names, Budget budget) {
    super(TYPE);
    this.name = name;
    this.names = Map.copyOf(names);
    this.budget = budget;
  }

  @Override
  public @Nullable PyObject __findattr_ex__(String attribute) {
    return attribute.equals("__name__") ? Py.newUnicode(name) : names.get(attribute);
  }

  @Override
  public void noAttributeError(String attribute) {
    throw lacks(attribute);
  }

  /** The name is unknown here, be it that Python has it or not. */
  ScriptStop lacks(String attribute) {
    return budget.unsupported(name + "." + attribute);
  }

  @Override
  public void __setattr__(String attribute, PyObject value) {
    throw Py.TypeError("modules of the standard library cannot be changed");
  }

  @Override
  public void __delattr__(String attribute) {
    throw Py.TypeError("modules of the standard library cannot be changed");
  }

  @Override
  public PyObject __dir__() {
    PyList all = new PyList();
    names.keySet().stream().sorted().forEach(each -> all.append(Py.newUnicode(each)));
    return all;
  }

  @Override
  public PyString __repr__() {
    return Py.newString("<module '" + name + "'>");
  }
}
