package dev.banister.recorder.alembic;

import dev.banister.python.runtime.Dicts;
import dev.banister.python.runtime.Representation;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/** {@code row._mapping}: the cells of a row by their names and by the columns selected. */
final class RowMapping extends FacadeObject {
  private final ResultColumns columns;
  private final PyTuple cells;

  RowMapping(ResultColumns columns, PyTuple cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /** A dict of its own. */
  PyDictionary copy() {
    PyDictionary dictionary = Dicts.empty();
    for (int i = 0; i < columns.size(); i++) {
      dictionary.__setitem__(new PyUnicode(columns.name(i)), cells.pyget(i));
    }
    return dictionary;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "keys" ->
          FacadeFunction.of("keys()", a -> PyValues.list(PyValues.items(columns.keys())));
      case "values" -> FacadeFunction.of("values()", a -> PyValues.list(PyValues.items(cells)));
      case "items" -> FacadeFunction.of("items()", a -> PyValues.list(items()));
      case "get" ->
          FacadeFunction.of(
              "get(key, default=None)",
              a -> {
                PyObject found = cell(a.required("key"));
                PyObject otherwise = a.present("default");
                return found != null ? found : otherwise == null ? Py.None : otherwise;
              });
      default -> null;
    };
  }

  private List<PyObject> items() {
    List<PyObject> items = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      items.add(new PyTuple(new PyUnicode(columns.name(i)), cells.pyget(i)));
    }
    return items;
  }

  private @Nullable PyObject cell(PyObject key) {
    int index = columns.indexOf(key);
    return index < 0 ? null : cells.pyget(index);
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    PyObject found = cell(key);
    if (found == null) {
      throw columns.missing(key);
    }
    return found;
  }

  @Override
  public PyObject __iter__() {
    return columns.keys().__iter__();
  }

  @Override
  public int __len__() {
    return columns.size();
  }

  @Override
  public boolean __nonzero__() {
    return columns.size() > 0;
  }

  @Override
  public boolean __contains__(PyObject key) {
    return columns.indexOf(key) >= 0;
  }

  @Override
  public PyObject __eq__(PyObject other) {
    return copy()._eq(other instanceof RowMapping mapping ? mapping.copy() : other);
  }

  @Override
  public PyObject __ne__(PyObject other) {
    return Py.newBoolean(!__eq__(other).__nonzero__());
  }

  @Override
  protected String description() {
    return Representation.of(copy());
  }
}
