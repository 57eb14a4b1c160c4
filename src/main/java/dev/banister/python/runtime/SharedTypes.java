package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.python.core.PyObject;
import org.python.core.PyType;

/**
 * Types that one script after the other sees. A script may change them for itself, as {@code
 * type(op).__add__ = f} does; the next finds them as they were.
 */
public final class SharedTypes {
  private static final List<SharedTypes> ALL = new ArrayList<>();

  private final PyType type;
  private final Map<String, PyObject> content;

  private SharedTypes(PyType type) {
    this.type = type;
    this.content = content(type);
  }

  /** Remembers what a type holds now. */
  public static PyType kept(PyType type) {
    ALL.add(new SharedTypes(type));
    return type;
  }

  static void restore() {
    ALL.forEach(SharedTypes::takeBack);
  }

  private void takeBack() {
    if (isAsKept()) {
      return;
    }
    Map<String, PyObject> now = content(type);
    now.keySet().stream().filter(name -> !content.containsKey(name)).forEach(type::__delattr__);
    content.forEach(
        (name, value) -> {
          if (now.get(name) != value) {
            type.__setattr__(name, value);
          }
        });
  }

  /** Looks without copying, since it is asked of each type before each script. */
  private boolean isAsKept() {
    PyObject inside = type.fastGetDict();
    if (inside.__len__() != content.size()) {
      return false;
    }
    for (Map.Entry<String, PyObject> kept : content.entrySet()) {
      if (inside.__finditem__(kept.getKey()) != kept.getValue()) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, PyObject> content(PyType type) {
    Map<String, PyObject> content = new HashMap<>();
    PyObject inside = type.fastGetDict();
    for (PyObject name : inside.asIterable()) {
      content.put(name.toString().intern(), inside.__finditem__(name));
    }
    return content;
  }
}
