package dev.banister.python.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;

/** Keyword arguments of a call, in the order in which the script wrote them. */
record Keywords(Map<String, PyObject> values) {

  static Keywords of(PyDictionary dict) {
    Map<String, PyObject> values = new LinkedHashMap<>();
    dict.getMap().forEach((name, value) -> values.put(Texts.of(name), value));
    return new Keywords(values);
  }

  /**
   * Keywords as the translation gives them: name, value, name, value, where {@code spread} in place
   * of a name announces a mapping. Of one that nobody knows nothing can be passed on.
   */
  static Keywords flat(PyObject[] flat, PyObject spread, PyObject function) {
    Map<String, PyObject> values = new LinkedHashMap<>();
    for (int i = 0; i < flat.length; i += 2) {
      if (flat[i] == spread && flat[i + 1] instanceof Undecided) {
        continue;
      }
      if (flat[i] == spread) {
        PyDictionary mapping = Dicts.empty();
        Dicts.addAll(mapping, mapping(flat[i + 1]));
        mapping.getMap().forEach((name, value) -> add(values, name, value, function));
      } else {
        add(values, flat[i], flat[i + 1], function);
      }
    }
    return new Keywords(values);
  }

  private static PyObject mapping(PyObject object) {
    if (object instanceof PyDictionary || object.__findattr__("keys") != null) {
      return object;
    }
    throw Py.TypeError("argument after ** must be a mapping, not " + TypeNames.of(object));
  }

  private static void add(
      Map<String, PyObject> values, PyObject name, PyObject value, PyObject function) {
    if (!Texts.is(name)) {
      throw Py.TypeError("keywords must be strings");
    }
    if (values.put(Texts.of(name), value) != null) {
      String called =
          function instanceof ScriptFunction own ? own.fullName() : TypeNames.of(function);
      throw Py.TypeError(
          called + "() got multiple values for keyword argument '" + Texts.of(name) + "'");
    }
  }

  String[] names() {
    return values.keySet().toArray(new String[0]);
  }

  PyObject[] behind(PyObject[] positional) {
    List<PyObject> all = new ArrayList<>(List.of(positional));
    all.addAll(values.values());
    return all.toArray(new PyObject[0]);
  }
}
