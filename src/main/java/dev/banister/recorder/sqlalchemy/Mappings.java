package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.python.core.PyObject;

/** Dicts and lists of pairs whose keys are columns or their names. */
final class Mappings {
  private Mappings() {}

  static Map<String, PyObject> byColumn(PyObject given) {
    PyObject items = given.__findattr__("items");
    Map<String, PyObject> values = new LinkedHashMap<>();
    for (PyObject pair : PyValues.items(items == null ? given : items.__call__())) {
      values.put(ConstraintObject.columnName(pair.__getitem__(0)), pair.__getitem__(1));
    }
    return values;
  }
}
