package dev.banister.recorder.facade;

import dev.banister.python.runtime.ClassBase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/** A class of the facade; scripts call it, ask {@code isinstance} and derive from it. */
public abstract class FacadeClass extends FacadeObject implements ClassBase {
  private final String module;
  private final String name;
  private final List<PyObject> bases;

  protected FacadeClass(String module, String name, List<PyObject> bases) {
    super(FacadeTypes.CLASS);
    this.module = module;
    this.name = name;
    this.bases = List.copyOf(bases);
  }

  /** Makes an object of the class. */
  protected abstract PyObject construct(PyObject[] values, String[] keywords);

  /** What {@code class name(this): …} in a script becomes. */
  protected PyObject subclass(String name, List<PyObject> bases, PyObject body) {
    return new ScriptClass(name, bases, body);
  }

  /** An attribute of the class itself, such as a class method; null when there is none. */
  protected @Nullable PyObject member(String name) {
    return null;
  }

  @Override
  public void noAttributeError(String attribute) {
    throw Py.AttributeError("type object '" + name + "' has no attribute '" + attribute + "'");
  }

  public String name() {
    return name;
  }

  public String module() {
    return module;
  }

  public List<PyObject> bases() {
    return bases;
  }

  /** Whether this is {@code other} or derives from it. */
  public boolean derivesFrom(FacadeClass other) {
    return this == other
        || bases.stream().anyMatch(b -> b instanceof FacadeClass c && c.derivesFrom(other));
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    return construct(values, keywords);
  }

  /**
   * {@code TypeDecorator[dict]} is the class itself; what stands in the brackets is for checkers.
   */
  @Override
  public PyObject __finditem__(PyObject parameters) {
    return this;
  }

  @Override
  protected final @Nullable PyObject attribute(String attribute) {
    return switch (attribute) {
      case "__name__", "__qualname__" -> new PyUnicode(name);
      case "__module__" -> new PyUnicode(module);
      case "__bases__" -> new PyTuple(bases.toArray(PyObject[]::new));
      case "__instancecheck__" ->
          FacadeFunction.of("__instancecheck__(instance)", a -> isClassOf(a.required("instance")));
      case "__subclasscheck__" ->
          FacadeFunction.of(
              "__subclasscheck__(cls)", a -> Py.newBoolean(isAbove(a.required("cls"))));
      default -> member(attribute);
    };
  }

  private PyObject isClassOf(PyObject instance) {
    PyObject type = instance.__findattr__("__class__");
    return Py.newBoolean(type != null && isAbove(type));
  }

  private boolean isAbove(PyObject type) {
    return type instanceof FacadeClass other && other.derivesFrom(this);
  }

  @Override
  protected String description() {
    return "<class '" + module + "." + name + "'>";
  }

  @Override
  public final PyObject derive(
      String name, PyTuple bases, PyDictionary namespace, PyDictionary keywords) {
    return subclass(name, PyValues.items(bases), namespace);
  }

  @Override
  public PyObject superOf(PyObject instance) {
    return new SuperObject(this, instance);
  }

  /** Called by a {@code class} statement that names a class of the facade among its bases. */
  static PyObject derive(String name, List<PyObject> bases, PyObject body) {
    for (PyObject base : bases) {
      if (base instanceof FacadeClass facade) {
        return facade.subclass(name, bases, body);
      }
    }
    if (bases.stream().anyMatch(UnknownObject.class::isInstance)) {
      return new ScriptClass(name, bases, body);
    }
    throw Py.TypeError("type() takes a class of the facade");
  }
}
