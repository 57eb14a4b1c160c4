package dev.banister.recorder.alembic;

import dev.banister.recorder.sqlalchemy.Library;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyStringMap;
import org.python.core.PyUnicode;

/** Python exceptions of the classes that a script can import and catch. */
public final class Errors {
  private static final String SQLALCHEMY = "sqlalchemy.exc.";

  private final Library library;
  private @Nullable PyObject commandError;

  public Errors(Library library) {
    this.library = library;
  }

  /** {@code alembic.util.CommandError}. */
  PyObject commandError() {
    if (commandError == null) {
      PyStringMap body = new PyStringMap();
      body.__setitem__("__module__", new PyUnicode("alembic.util.exc"));
      commandError = Py.makeClass("CommandError", new PyObject[] {builtIn("Exception")}, body);
    }
    return commandError;
  }

  /**
   * The exception of a qualified class name, such as {@code sqlalchemy.exc.OperationalError} or
   * {@code ValueError}; a class that is not known here becomes an {@code Exception} that names it.
   */
  public PyException of(String name, String message) {
    String inner = name.startsWith(SQLALCHEMY) ? name.substring(SQLALCHEMY.length()) : "";
    if (library.errors().type(inner) != null) {
      return library.errors().of(inner, message);
    }
    PyObject known = name.equals("alembic.util.exc.CommandError") ? commandError() : builtIn(name);
    PyObject type = known == null ? builtIn("Exception") : known;
    String text = known == null ? name + ": " + message : message;
    return new PyException(type, type.__call__(new PyUnicode(text)));
  }

  private static @Nullable PyObject builtIn(String name) {
    PyObject found = Py.getSystemState().getBuiltins().__finditem__(name);
    return found != null && Py.isSubClass(found, Py.Exception) ? found : null;
  }
}
