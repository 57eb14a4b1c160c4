package dev.banister.python.runtime;

import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;

/** A variable that several functions assign; its only item, 0, is the value. */
final class Cell extends PyObject {
  private static final long serialVersionUID = 1L;
  private final String name;
  private @Nullable PyObject value;
  private boolean used;

  Cell(String name, @Nullable PyObject value) {
    super(HeapTypes.OPAQUE);
    this.name = name;
    this.value = value;
  }

  boolean holds() {
    return value != null;
  }

  /** Whether a value was there and has been taken. */
  boolean used() {
    return used;
  }

  /** Empties the cell. */
  PyObject take() {
    PyObject taken = __finditem__(0);
    value = null;
    used = true;
    return taken;
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    return __finditem__(0);
  }

  @Override
  public PyObject __finditem__(int key) {
    if (value == null) {
      throw new PyException(
          Py.UnboundLocalError,
          "cannot access local variable '" + name + "' where it is not associated with a value");
    }
    return value;
  }

  @Override
  public PyObject __getitem__(int key) {
    return __finditem__(0);
  }

  @Override
  public void __setitem__(PyObject key, PyObject assigned) {
    value = assigned;
  }

  @Override
  public void __setitem__(int key, PyObject assigned) {
    value = assigned;
  }

  @Override
  public void __delitem__(PyObject key) {
    __finditem__(0);
    value = null;
  }
}
