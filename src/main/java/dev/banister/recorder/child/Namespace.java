package dev.banister.recorder.child;

import dev.banister.python.PythonModule;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** What a helper module's body has bound, by name. */
final class Namespace extends PyObject {
  private static final long serialVersionUID = 1L;
  private final transient PythonModule module;

  Namespace(PythonModule module) {
    this.module = module;
  }

  @Override
  public @Nullable PyObject __finditem__(PyObject key) {
    return module.attribute(key.toString());
  }
}
