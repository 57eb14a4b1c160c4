package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.RecordingContext;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** Python exceptions of the classes that a script can import and catch. */
final class Errors {

  /** An exception of a class of a module: {@code sqlalchemy.exc}, {@code OperationalError}. */
  static PyException raise(RecordingContext context, String module, String name, String message) {
    PyObject type = context.pythonModule(module).__getattr__(name);
    return new PyException(type, type.__call__(new PyUnicode(message)));
  }

  private Errors() {}
}
