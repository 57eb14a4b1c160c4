package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeClass;
import java.util.List;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code orm.DeclarativeBase}: a script derives its own base from it. */
final class DeclarativeRoot extends FacadeClass {
  private final Library library;

  DeclarativeRoot(Library library) {
    super("sqlalchemy.orm", "DeclarativeBase", List.of());
    this.library = library;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    throw Py.TypeError("DeclarativeBase is derived from, not called");
  }

  @Override
  protected PyObject subclass(String name, List<PyObject> bases, PyObject body) {
    PyObject given = body.__finditem__("metadata");
    MetaDataObject metadata =
        given instanceof MetaDataObject known ? known : MetaDataObject.empty(library);
    return new DeclarativeClass(library, name, bases, body, metadata);
  }
}
