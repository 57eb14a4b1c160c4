package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;

/** The name that a {@code type} statement introduces; of use in annotations only. */
final class TypeAlias extends PyObject {
  private static final long serialVersionUID = 1L;
  private final String name;

  TypeAlias(String name) {
    super(HeapTypes.OPAQUE);
    this.name = name;
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    return this;
  }

  @Override
  public @Nullable PyObject __findattr_ex__(String attribute) {
    return attribute.equals("__name__") ? Py.newUnicode(name) : null;
  }

  @Override
  public PyObject __or__(PyObject other) {
    return this;
  }

  @Override
  public PyObject __ror__(PyObject other) {
    return this;
  }

  @Override
  public PyString __repr__() {
    return Py.newString(name);
  }
}
