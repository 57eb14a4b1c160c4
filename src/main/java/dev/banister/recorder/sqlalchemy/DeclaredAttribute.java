package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeObject;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code @declared_attr}: an attribute that each model makes for itself. */
final class DeclaredAttribute extends FacadeObject {
  private final PyObject function;

  DeclaredAttribute(PyObject function) {
    this.function = function;
  }

  PyObject of(PyObject type) {
    return function.__call__(type);
  }

  @Override
  public PyObject __get__(PyObject instance, PyObject type) {
    return of(type);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return null;
  }
}
