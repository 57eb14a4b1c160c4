package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/** One row of a result: a tuple whose cells have names too. */
final class RowObject extends FacadeObject {
  private final List<String> columns;
  private final PyTuple cells;

  RowObject(List<String> columns, List<PyObject> cells) {
    this.columns = columns;
    this.cells = new PyTuple(cells.toArray(PyObject[]::new));
  }

  PyObject cell(int index) {
    return cells.pyget(index);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    int index = columns.indexOf(name);
    if (index >= 0) {
      return cell(index);
    }
    return switch (name) {
      case "_mapping" -> mapping();
      case "_asdict" -> FacadeFunction.of("_asdict()", a -> mapping());
      case "_fields" -> new PyTuple(columns.stream().map(PyUnicode::new).toArray(PyObject[]::new));
      case "count", "index" -> cells.__findattr__(name);
      default -> null;
    };
  }

  private PyObject mapping() {
    PyDictionary mapping = new PyDictionary();
    for (int i = 0; i < columns.size(); i++) {
      mapping.__setitem__(new PyUnicode(columns.get(i)), cell(i));
    }
    return mapping;
  }

  @Override
  public @Nullable PyObject __finditem__(PyObject key) {
    int index = key instanceof PyString name ? columns.indexOf(name.getString()) : -1;
    return index >= 0 ? cell(index) : cells.__finditem__(key);
  }

  @Override
  public PyObject __iter__() {
    return cells.__iter__();
  }

  @Override
  public int __len__() {
    return cells.__len__();
  }

  @Override
  public boolean __nonzero__() {
    return !columns.isEmpty();
  }

  @Override
  public boolean __contains__(PyObject item) {
    return cells.__contains__(item);
  }

  @Override
  public PyObject __eq__(PyObject other) {
    return cells._eq(other instanceof RowObject row ? row.cells : other);
  }

  @Override
  public PyObject __ne__(PyObject other) {
    return Py.newBoolean(!__eq__(other).__nonzero__());
  }

  @Override
  protected String description() {
    return cells.toString();
  }
}
