package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.UnknownObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBuiltinCallable;
import org.python.core.PyFunction;
import org.python.core.PyMethod;
import org.python.core.PyObject;
import org.python.core.PyType;

/**
 * The {@code default} of a column.
 *
 * <p>A function is called for each row during a rehearsal only; what it would give offline says
 * nothing about the row that is written one day.
 */
final class PythonDefault {
  private PythonDefault() {}

  static Optional<PyObject> of(Library library, @Nullable PyObject given) {
    if (given == null || given == Py.None || given instanceof SequenceObject) {
      return Optional.empty();
    }
    boolean called = isFunction(given) && !(given instanceof ExpressionObject);
    if (!called) {
      return Optional.of(given);
    }
    return library.context().live().isPresent() ? Optional.of(called(given)) : Optional.empty();
  }

  private static boolean isFunction(PyObject object) {
    return object instanceof PyFunction
        || object instanceof PyMethod
        || object instanceof PyBuiltinCallable
        || object instanceof PyType
        || object instanceof FacadeFunction
        || object instanceof UnknownObject
        || object.__findattr__("__call__") != null;
  }

  /** A function may take the context of the execution, which is not followed. */
  private static PyObject called(PyObject function) {
    return function.__call__();
  }
}
