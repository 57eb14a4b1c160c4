package dev.banister.recorder.alembic;

import dev.banister.python.runtime.Representation;
import dev.banister.recorder.facade.FacadeFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/**
 * One row of a result: a tuple whose cells have names too.
 *
 * <p>A name in brackets is taken as versions of SQLAlchemy before 2.0 took it.
 */
final class RowObject extends PyTuple {
  private static final long serialVersionUID = 1L;
  private final transient ResultColumns columns;

  RowObject(ResultColumns columns, List<PyObject> cells) {
    super(cells.toArray(PyObject[]::new));
    this.columns = columns;
  }

  @Override
  public @Nullable PyObject __findattr_ex__(String name) {
    int index = columns.indexOf(name);
    if (index >= 0) {
      return pyget(index);
    }
    return switch (name) {
      case "_mapping" -> new RowMapping(columns, this);
      case "_asdict" -> FacadeFunction.of("_asdict()", a -> new RowMapping(columns, this).copy());
      case "_fields" -> columns.keys();
      case "t", "_t" -> this;
      case "_tuple", "tuple" -> FacadeFunction.of(name + "()", a -> this);
      default -> super.__findattr_ex__(name);
    };
  }

  @Override
  public void noAttributeError(String name) {
    throw Py.AttributeError("Could not locate column in row for column '" + name + "'");
  }

  @Override
  public PyObject __getitem__(PyObject key) {
    int index = columns.indexOf(key);
    return index >= 0 ? pyget(index) : super.__getitem__(key);
  }

  @Override
  public @Nullable PyObject __finditem__(PyObject key) {
    int index = columns.indexOf(key);
    return index >= 0 ? pyget(index) : super.__finditem__(key);
  }

  @Override
  public PyString __repr__() {
    return new PyUnicode(Representation.of(this));
  }
}
