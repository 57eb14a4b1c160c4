package dev.banister.recorder.facade;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyType;
import org.python.core.PyUnicode;

/**
 * A Python object whose attributes are exactly those that the facade gives it.
 *
 * <p>Nothing of Java shows through: no {@code getClass}, no bean properties.
 */
public abstract class FacadeObject extends PyObject {
  private final Map<String, PyObject> assigned = new HashMap<>();

  protected FacadeObject() {
    this(FacadeTypes.OBJECT);
  }

  FacadeObject(PyType type) {
    super(type);
  }

  /** The attribute of that name, or null when there is none. */
  protected abstract @Nullable PyObject attribute(String name);

  /** The class by which {@code isinstance} knows the object. */
  protected PyObject pythonClass() {
    return getType();
  }

  /** What {@code repr} gives. */
  protected String description() {
    return "<" + getType().getName() + ">";
  }

  @Override
  public final @Nullable PyObject __findattr_ex__(String name) {
    if (name.equals("__class__")) {
      return pythonClass();
    }
    PyObject own = assigned.get(name);
    return own == null ? attribute(name) : own;
  }

  @Override
  public void __setattr__(String name, PyObject value) {
    assigned.put(name, value);
  }

  @Override
  public void __delattr__(String name) {
    if (assigned.remove(name) == null) {
      throw Py.AttributeError(name);
    }
  }

  @Override
  public PyString __repr__() {
    return new PyUnicode(description());
  }

  @Override
  public PyString __str__() {
    return __unicode__();
  }

  @Override
  public PyUnicode __unicode__() {
    return new PyUnicode(description());
  }

  @Override
  public PyObject __format__(PyObject specification) {
    return __unicode__().__format__(specification);
  }

  @Override
  public final String toString() {
    return description();
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }
}
