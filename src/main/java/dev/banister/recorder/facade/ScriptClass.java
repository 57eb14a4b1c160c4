package dev.banister.recorder.facade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyType;

/** A class that a script derives from one of the facade or of an unknown module. */
public class ScriptClass extends FacadeClass {
  private final Map<String, PyObject> body = new LinkedHashMap<>();

  public ScriptClass(String name, List<PyObject> bases, PyObject body) {
    super(moduleOf(body), name, bases);
    for (PyObject item : PyValues.items(body.invoke("items"))) {
      this.body.put(PyValues.text(item.__getitem__(0)), item.__getitem__(1));
    }
  }

  private static String moduleOf(PyObject body) {
    PyObject module = body.__finditem__("__module__");
    return module == null ? "__main__" : PyValues.text(module);
  }

  /** What the class statement itself defines, by name. */
  protected Map<String, PyObject> body() {
    return body;
  }

  /** The attribute that the script's classes define, not those of the facade; null when none. */
  public @Nullable PyObject defined(String attribute) {
    PyObject own = body.get(attribute);
    if (own != null) {
      return own;
    }
    for (PyObject base : bases()) {
      PyObject inherited = definedIn(base, attribute);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private static @Nullable PyObject definedIn(PyObject base, String attribute) {
    if (base instanceof ScriptClass script) {
      return script.defined(attribute);
    }
    PyObject found = base instanceof PyType type ? type.lookup(attribute) : null;
    boolean inherent = PyType.fromClass(PyObject.class).lookup(attribute) == found;
    return inherent ? null : found;
  }

  /** The first class of the facade among the ancestors that the script did not write. */
  public @Nullable FacadeClass facadeBase() {
    for (PyObject base : bases()) {
      FacadeClass facade = base instanceof ScriptClass script ? script.facadeBase() : facade(base);
      if (facade != null) {
        return facade;
      }
    }
    return null;
  }

  private static @Nullable FacadeClass facade(PyObject base) {
    return base instanceof FacadeClass facade ? facade : null;
  }

  /** The first unknown ancestor, or null. */
  public @Nullable UnknownObject unknownBase() {
    for (PyObject base : bases()) {
      if (base instanceof UnknownObject unknown) {
        return unknown;
      }
      UnknownObject above = base instanceof ScriptClass script ? script.unknownBase() : null;
      if (above != null) {
        return above;
      }
    }
    return null;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    ScriptObject object = new ScriptObject(this);
    object.initialize(values, keywords);
    return object;
  }

  /** The part of a new object that the facade makes, or null when no ancestor is known. */
  protected @Nullable PyObject constructCore(PyObject[] values, String[] keywords) {
    FacadeClass base = facadeBase();
    return base == null ? null : base.construct(values, keywords);
  }

  @Override
  protected @Nullable PyObject member(String attribute) {
    PyObject found = defined(attribute);
    if (found != null) {
      return found.__get__(Py.None, this);
    }
    return inherited(attribute);
  }

  private @Nullable PyObject inherited(String attribute) {
    FacadeClass base = facadeBase();
    PyObject found = base == null ? null : base.member(attribute);
    UnknownObject unknown = unknownBase();
    return found == null && unknown != null ? unknown.attribute(attribute) : found;
  }
}
