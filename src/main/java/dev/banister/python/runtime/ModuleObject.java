package dev.banister.python.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyStringMap;
import org.python.core.PyType;

/** A script that another script imports. */
public final class ModuleObject extends PyObject {
  private static final long serialVersionUID = 1L;
  private static final PyType TYPE = HeapTypes.named("module");
  private final String file;
  private final PyStringMap globals;
  private final transient Function<String, @Nullable PyObject> reader;

  /**
   * @param reader gives what the script itself bound to a name
   */
  public ModuleObject(
      String file, PyStringMap globals, Function<String, @Nullable PyObject> reader) {
    super(TYPE);
    this.file = file;
    this.globals = globals;
    this.reader = reader;
  }

  @Override
  public @Nullable PyObject __findattr_ex__(String name) {
    return reader.apply(name);
  }

  @Override
  public void __setattr__(String name, PyObject value) {
    globals.__setitem__(name, value);
  }

  @Override
  public PyObject __dir__() {
    PyList names = new PyList();
    for (PyObject key : globals.asIterable()) {
      if (reader.apply(Texts.of(key)) != null) {
        names.append(key);
      }
    }
    return names;
  }

  @Override
  public PyString __repr__() {
    return Py.newString("<module '" + file + "'>");
  }
}
