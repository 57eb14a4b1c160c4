package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeClass;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** A class of SQLAlchemy that is no type: {@code Column}, {@code Table}, {@code Select}. */
final class ObjectClass extends FacadeClass {

  /** Makes an object from the arguments of the call, in Jython's form. */
  interface Maker {
    PyObject make(PyObject[] values, String[] keywords);
  }

  private final @Nullable Maker maker;
  private final Map<String, PyObject> members;

  ObjectClass(
      String module,
      String name,
      List<PyObject> bases,
      @Nullable Maker maker,
      Map<String, PyObject> members) {
    super(module, name, bases);
    this.maker = maker;
    this.members = members;
  }

  @Override
  protected PyObject construct(PyObject[] values, String[] keywords) {
    if (maker == null) {
      throw Py.TypeError("cannot create '" + name() + "' instances here");
    }
    return maker.make(values, keywords);
  }

  @Override
  protected @Nullable PyObject member(String name) {
    return members.get(name);
  }
}
