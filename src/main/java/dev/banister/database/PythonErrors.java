package dev.banister.database;

import dev.banister.recorder.LiveDatabase.RefusedException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Says a SQLite error as Python prints it: {@code sqlite3}'s class by result code, wrapped by
 * SQLAlchemy.
 */
final class PythonErrors {
  private PythonErrors() {}

  static RefusedException of(SQLException error) {
    if (!(error instanceof SQLiteException sqlite)) {
      return wrapped("InterfaceError", String.valueOf(error.getMessage()));
    }
    return wrapped(exception(sqlite.getResultCode()), message(sqlite));
  }

  /** An error that {@code sqlite3} itself raises, before SQLite is asked. */
  static RefusedException wrapped(String exception, String message) {
    String first = message.lines().findFirst().orElse("");
    return new RefusedException(
        "sqlalchemy.exc." + exception, "(sqlite3." + exception + ") " + first);
  }

  /** SQLite's own words, out of the frame that the JDBC driver puts around them. */
  static String message(SQLException error) {
    return error instanceof SQLiteException sqlite
        ? message(sqlite)
        : String.valueOf(error.getMessage());
  }

  private static String message(SQLiteException error) {
    String text = String.valueOf(error.getMessage());
    String frame = error.getResultCode() + " (";
    return text.startsWith(frame) && text.endsWith(")")
        ? text.substring(frame.length(), text.length() - 1)
        : text;
  }

  private static String exception(SQLiteErrorCode code) {
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_INTERNAL, SQLITE_NOTFOUND -> "InternalError";
      case SQLITE_ERROR,
          SQLITE_PERM,
          SQLITE_ABORT,
          SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_READONLY,
          SQLITE_INTERRUPT,
          SQLITE_IOERR,
          SQLITE_FULL,
          SQLITE_CANTOPEN,
          SQLITE_PROTOCOL,
          SQLITE_EMPTY,
          SQLITE_SCHEMA ->
          "OperationalError";
      case SQLITE_TOOBIG -> "DataError";
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH -> "IntegrityError";
      case SQLITE_MISUSE, SQLITE_RANGE -> "InterfaceError";
      default -> "DatabaseError";
    };
  }
}
