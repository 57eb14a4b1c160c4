package dev.banister.python.runtime;

import java.util.Map;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;

/**
 * Makes the types of objects that are written in Java. Without one, Jython would give such an
 * object a type that shows all of its Java methods to scripts.
 */
public final class HeapTypes {

  /** The type of objects whose inside is nobody's business. */
  public static final PyType OPAQUE = named("object");

  private HeapTypes() {}

  /** A type with no attributes of its own. */
  public static PyType named(String name) {
    return of(name, Map.of());
  }

  /** A type of a module of the library. */
  static PyType inModule(String module, String name) {
    return of(name, Map.of("__module__", new PyString(module)));
  }

  /** A type with methods. */
  public static PyType of(String name, Map<String, ? extends PyObject> attributes) {
    return of(name, PyType.TYPE, attributes, PyObject.TYPE);
  }

  /** A type with bases and a metatype. */
  static PyType of(
      String name, PyType metatype, Map<String, ? extends PyObject> attributes, PyType... bases) {
    PyDictionary dict = new PyDictionary();
    dict.__setitem__(new PyString("__module__"), new PyString("builtins"));
    attributes.forEach((key, value) -> dict.__setitem__(new PyString(key), value));
    return SharedTypes.kept(
        (PyType) metatype.__call__(new PyString(name), new PyTuple((PyObject[]) bases), dict));
  }

  /** An object that stands for nothing but itself. */
  static PyObject marker(String name) {
    return new PyObject(named(name));
  }
}
