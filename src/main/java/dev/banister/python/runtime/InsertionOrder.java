package dev.banister.python.runtime;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import org.python.core.PyObject;

/**
 * The map behind a dict. Jython asks for a concurrent map; scripts run on one thread, so nothing
 * here is synchronized.
 */
final class InsertionOrder extends LinkedHashMap<PyObject, PyObject>
    implements ConcurrentMap<PyObject, PyObject> {
  private static final long serialVersionUID = 1L;

  @Override
  public PyObject getOrDefault(Object key, PyObject other) {
    return super.getOrDefault(key, other);
  }

  @Override
  public PyObject putIfAbsent(PyObject key, PyObject value) {
    return super.putIfAbsent(key, value);
  }

  @Override
  public boolean remove(Object key, Object value) {
    return super.remove(key, value);
  }

  @Override
  public boolean replace(PyObject key, PyObject old, PyObject value) {
    return Objects.equals(get(key), old) && super.put(key, value) != null;
  }

  @Override
  public PyObject replace(PyObject key, PyObject value) {
    return super.replace(key, value);
  }
}
