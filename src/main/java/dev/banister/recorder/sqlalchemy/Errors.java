package dev.banister.recorder.sqlalchemy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyStringMap;
import org.python.core.PyUnicode;

/** The exception classes of {@code sqlalchemy.exc}, real ones that a script can catch and raise. */
public final class Errors {
  private static final Map<String, String> PARENTS =
      Map.ofEntries(
          Map.entry("SQLAlchemyError", ""),
          Map.entry("ArgumentError", "SQLAlchemyError"),
          Map.entry("DuplicateColumnError", "ArgumentError"),
          Map.entry("ObjectNotExecutableError", "ArgumentError"),
          Map.entry("MappedAnnotationError", "ArgumentError"),
          Map.entry("NoSuchModuleError", "ArgumentError"),
          Map.entry("NoForeignKeysError", "ArgumentError"),
          Map.entry("AmbiguousForeignKeysError", "ArgumentError"),
          Map.entry("CircularDependencyError", "SQLAlchemyError"),
          Map.entry("CompileError", "SQLAlchemyError"),
          Map.entry("UnsupportedCompilationError", "CompileError"),
          Map.entry("IdentifierError", "SQLAlchemyError"),
          Map.entry("DisconnectionError", "SQLAlchemyError"),
          Map.entry("TimeoutError", "SQLAlchemyError"),
          Map.entry("InvalidRequestError", "SQLAlchemyError"),
          Map.entry("NoInspectionAvailable", "InvalidRequestError"),
          Map.entry("PendingRollbackError", "InvalidRequestError"),
          Map.entry("ResourceClosedError", "InvalidRequestError"),
          Map.entry("NoSuchColumnError", "InvalidRequestError"),
          Map.entry("NoResultFound", "InvalidRequestError"),
          Map.entry("MultipleResultsFound", "InvalidRequestError"),
          Map.entry("NoReferenceError", "InvalidRequestError"),
          Map.entry("NoReferencedTableError", "NoReferenceError"),
          Map.entry("NoReferencedColumnError", "NoReferenceError"),
          Map.entry("NoSuchTableError", "InvalidRequestError"),
          Map.entry("UnreflectableTableError", "InvalidRequestError"),
          Map.entry("UnboundExecutionError", "InvalidRequestError"),
          Map.entry("StatementError", "SQLAlchemyError"),
          Map.entry("DBAPIError", "StatementError"),
          Map.entry("InterfaceError", "DBAPIError"),
          Map.entry("DatabaseError", "DBAPIError"),
          Map.entry("DataError", "DatabaseError"),
          Map.entry("OperationalError", "DatabaseError"),
          Map.entry("IntegrityError", "DatabaseError"),
          Map.entry("InternalError", "DatabaseError"),
          Map.entry("ProgrammingError", "DatabaseError"),
          Map.entry("NotSupportedError", "DatabaseError"),
          Map.entry("SAWarning", "Warning"),
          Map.entry("SADeprecationWarning", "Warning"),
          Map.entry("RemovedIn20Warning", "Warning"),
          Map.entry("MovedIn20Warning", "Warning"));

  private final Map<String, PyObject> types = new HashMap<>();
  private final DriverErrors driverErrors = new DriverErrors();

  Errors() {}

  /** The exception class of that name, or null when SQLAlchemy has none. */
  public @Nullable PyObject type(String name) {
    PyObject known = types.get(name);
    String parent = PARENTS.get(name);
    if (known != null || parent == null) {
      return known;
    }
    PyObject base =
        switch (parent) {
          case "" -> Py.getSystemState().getBuiltins().__finditem__("Exception");
          case "Warning" -> Py.getSystemState().getBuiltins().__finditem__("Warning");
          default -> type(parent);
        };
    PyStringMap body = new PyStringMap();
    body.__setitem__("__module__", new PyUnicode("sqlalchemy.exc"));
    PyObject made = Py.makeClass(name, new PyObject[] {base}, body);
    types.put(name, made);
    return made;
  }

  /** An exception of {@code sqlalchemy.exc}, to be thrown. */
  public PyException of(String name, String message) {
    PyObject type = type(name);
    if (type == null) {
      throw new IllegalArgumentException("sqlalchemy.exc has no " + name);
    }
    PyObject error = type.__call__(new PyUnicode(message));
    driverErrors.of(message).ifPresent(driver -> error.__setattr__("orig", driver));
    return new PyException(type, error);
  }

  PyException argument(String message) {
    return of("ArgumentError", message);
  }

  PyException invalidRequest(String message) {
    return of("InvalidRequestError", message);
  }
}
