package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.SqlExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;

/** Parameters of {@code exec_driver_sql}: by name, or by position from 1. */
final class DriverParameters {

  /** One set, or one for each item of a list of sets. */
  static List<Map<String, SqlExpression>> sets(
      Constructs constructs, @Nullable PyObject parameters) {
    if (parameters == null) {
      return List.of(Map.of());
    }
    boolean many =
        parameters instanceof PyList list
            && !list.isEmpty()
            && !(list.pyget(0) instanceof PyString)
            && list.pyget(0).__findattr__("__iter__") != null;
    return many
        ? PyValues.items(parameters).stream().map(p -> set(constructs, p)).toList()
        : List.of(set(constructs, parameters));
  }

  private static Map<String, SqlExpression> set(Constructs constructs, PyObject parameters) {
    Map<String, SqlExpression> set = new LinkedHashMap<>();
    if (parameters.__findattr__("items") != null) {
      for (PyObject item : PyValues.items(parameters.invoke("items"))) {
        set.put(PyValues.text(item.__getitem__(0)), constructs.expression(item.__getitem__(1)));
      }
      return set;
    }
    int position = 1;
    for (PyObject value : PyValues.items(parameters)) {
      set.put(Integer.toString(position++), constructs.expression(value));
    }
    return set;
  }

  private DriverParameters() {}
}
