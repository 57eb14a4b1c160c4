package dev.banister.sql;

/** What SQLAlchemy or Alembic would raise instead of giving SQL. */
public final class SpellingException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String BACKGROUND =
      " (Background on this error at: https://sqlalche.me/e/21/l7de)";
  private static final String UNSUPPORTED = "sqlalchemy.exc.UnsupportedCompilationError";

  private final String exception;

  /**
   * @param exception qualified name of the Python class: {@code sqlalchemy.exc.CompileError}
   * @param message first line, as Python prints it
   */
  public SpellingException(String exception, String message) {
    super(message);
    this.exception = exception;
  }

  /** A {@code CompileError}. */
  public static SpellingException compile(String message) {
    return new SpellingException("sqlalchemy.exc.CompileError", message);
  }

  /** An {@code UnsupportedCompilationError} of the dialect's compiler for types or for DDL. */
  static SpellingException unsupported(Dialect dialect, String compiler, String element) {
    String prefix =
        switch (dialect) {
          case SQLITE -> "sqlite.base.SQLite";
          case POSTGRESQL -> "postgresql.base.PG";
          case MYSQL, MARIADB -> "mysql.base.MySQL";
        };
    return new SpellingException(
        UNSUPPORTED,
        "Compiler <sqlalchemy.dialects.%s%s object> can't render element of type %s%s"
            .formatted(prefix, compiler, element, BACKGROUND));
  }

  /** A construct, by its Python class, for which the dialect has no DDL. */
  public static SpellingException unsupportedDdl(Dialect dialect, String element) {
    return unsupported(dialect, "DDLCompiler", element);
  }

  /** This error as {@code CREATE TABLE} wraps it, which tells the place. */
  public SpellingException in(String table, String column) {
    if (!exception.startsWith("sqlalchemy.exc.") || !isCompileError()) {
      return this;
    }
    String message = getMessage().replace(BACKGROUND, "");
    return compile("(in table '%s', column '%s'): %s".formatted(table, column, message));
  }

  private boolean isCompileError() {
    return exception.equals("sqlalchemy.exc.CompileError") || exception.equals(UNSUPPORTED);
  }

  /** Qualified name of the Python class. */
  public String exception() {
    return exception;
  }
}
