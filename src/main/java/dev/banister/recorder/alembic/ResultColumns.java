package dev.banister.recorder.alembic;

import dev.banister.recorder.sqlalchemy.ExpressionObject;
import dev.banister.recorder.sqlalchemy.ResultNames;
import java.util.List;
import org.python.core.PyException;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/**
 * The columns of a result.
 *
 * @param names what a row's cells are called
 * @param selected the expressions that make them; empty for a statement given as text
 */
record ResultColumns(AlembicRun run, List<String> names, List<ExpressionObject> selected) {
  ResultColumns {
    names = List.copyOf(names);
    selected = List.copyOf(selected);
  }

  /**
   * @param told names that the driver gives
   * @param selected what the statement selects, or empty when it does not tell
   */
  static ResultColumns of(AlembicRun run, List<String> told, List<ExpressionObject> selected) {
    return selected.size() == told.size()
        ? new ResultColumns(run, ResultNames.of(selected, told), selected)
        : new ResultColumns(run, told, List.of());
  }

  /** Columns of objects and of what stands beside them. */
  static ResultColumns named(AlembicRun run, List<String> names) {
    return new ResultColumns(run, names, List.of());
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  int indexOf(String name) {
    return names.indexOf(name);
  }

  /** By name, or by the column that was selected; -1 when there is no such cell. */
  int indexOf(PyObject key) {
    if (key instanceof PyString name) {
      return indexOf(name.getString());
    }
    if (!(key instanceof ExpressionObject column)) {
      return -1;
    }
    for (int i = 0; i < selected.size(); i++) {
      if (selected.get(i) == column) {
        return i;
      }
    }
    for (int i = 0; i < selected.size(); i++) {
      if (selected.get(i).sql().equals(column.sql())) {
        return i;
      }
    }
    return -1;
  }

  /** The columns at these places, given by number, name or column. */
  ResultColumns only(List<Integer> places) {
    return new ResultColumns(
        run,
        places.stream().map(names::get).toList(),
        selected.isEmpty() ? List.of() : places.stream().map(selected::get).toList());
  }

  int place(PyObject key) {
    int index = key instanceof PyInteger number ? number.getValue() : indexOf(key);
    if (index >= size() || index < 0) {
      throw missing(key);
    }
    return index;
  }

  PyTuple keys() {
    return new PyTuple(names.stream().map(PyUnicode::new).toArray(PyObject[]::new));
  }

  PyException missing(PyObject key) {
    return run.errors()
        .of(
            "sqlalchemy.exc.NoSuchColumnError",
            "Could not locate column in row for column '" + key + "'");
  }
}
