package dev.banister.recorder.facade;

import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code super()}: the attributes of an object from the parents of one class on. */
final class SuperObject extends FacadeObject {
  private final FacadeClass below;
  private final PyObject instance;

  SuperObject(FacadeClass below, PyObject instance) {
    this.below = below;
    this.instance = instance;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    for (PyObject base : below.bases()) {
      PyObject found = base instanceof ScriptClass script ? script.defined(name) : null;
      if (found != null) {
        return found.__get__(instance, below);
      }
    }
    return instance instanceof ScriptObject object ? object.inherited(name) : null;
  }
}
