package dev.banister.recorder.facade;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** An object of a {@link ScriptClass}: the script's methods around a core that the facade makes. */
public class ScriptObject extends FacadeObject {
  private final ScriptClass scriptClass;
  private @Nullable PyObject core;

  protected ScriptObject(ScriptClass scriptClass) {
    this.scriptClass = scriptClass;
  }

  void initialize(PyObject[] values, String[] keywords) {
    PyObject method = scriptClass.defined("__init__");
    if (method == null) {
      initializeCore(values, keywords);
    } else {
      method.__get__(this, scriptClass).__call__(values, keywords);
    }
  }

  /** What the facade's {@code __init__} does. */
  void initializeCore(PyObject[] values, String[] keywords) {
    core = scriptClass.constructCore(values, keywords);
  }

  public ScriptClass scriptClass() {
    return scriptClass;
  }

  /** The facade's object inside, or null when no class of the facade is among the ancestors. */
  public @Nullable PyObject core() {
    return core;
  }

  @Override
  protected PyObject pythonClass() {
    return scriptClass;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject found = scriptClass.defined(name);
    return found == null ? inherited(name) : found.__get__(this, scriptClass);
  }

  @Nullable PyObject inherited(String name) {
    if (name.equals("__init__")) {
      return new CoreInitializer(this);
    }
    PyObject found = core instanceof FacadeObject facade ? facade.attribute(name) : null;
    UnknownObject unknown = scriptClass.unknownBase();
    return found == null && unknown != null ? unknown.attribute(name) : found;
  }

  @Override
  public PyObject __call__(PyObject[] values, String[] keywords) {
    PyObject method = scriptClass.defined("__call__");
    return method == null
        ? super.__call__(values, keywords)
        : method.__get__(this, scriptClass).__call__(values, keywords);
  }

  @Override
  protected String description() {
    return "<" + scriptClass.module() + "." + scriptClass.name() + " object>";
  }

  /** {@code super().__init__} of a class whose parent is the facade's. */
  private static final class CoreInitializer extends FacadeObject {
    private final ScriptObject object;

    CoreInitializer(ScriptObject object) {
      this.object = object;
    }

    @Override
    protected @Nullable PyObject attribute(String name) {
      return null;
    }

    @Override
    public PyObject __call__(PyObject[] values, String[] keywords) {
      object.initializeCore(values, keywords);
      return Py.None;
    }
  }
}
