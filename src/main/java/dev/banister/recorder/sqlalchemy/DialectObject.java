package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.Dialect;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code bind.dialect}: its name, and what a type decorator asks of it. */
public final class DialectObject extends FacadeObject {
  private final Library library;
  private final Dialect dialect;

  DialectObject(Library library, Dialect dialect) {
    this.library = library;
    this.dialect = dialect;
  }

  @Override
  protected PyObject pythonClass() {
    return library.classes().dialectClass(dialect);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "name" -> new PyUnicode(dialect.id());
      case "type_descriptor" -> FacadeFunction.of("type_descriptor(typeobj)", this::described);
      case "has_table" ->
          FacadeFunction.of(
              "has_table(connection, table_name, schema=None, **kw)",
              a -> hasTable(PyValues.text(a.required("table_name"))));
      case "identifier_preparer" -> new IdentifierPreparer(library, dialect);
      case "driver" -> new PyUnicode(driver());
      case "is_mariadb" -> Py.newBoolean(dialect == Dialect.MARIADB);
      case "supports_native_boolean", "supports_sequences" ->
          Py.newBoolean(dialect == Dialect.POSTGRESQL || dialect == Dialect.MARIADB);
      case "supports_alter" -> Py.newBoolean(dialect != Dialect.SQLITE);
      case "paramstyle" -> new PyUnicode("named");
      default -> name.startsWith("__") ? null : library.unsupported("dialect." + name);
    };
  }

  private PyObject hasTable(String table) {
    return library
        .context()
        .live()
        .<PyObject>map(live -> Py.newBoolean(live.inspect().table(table).isPresent()))
        .orElseGet(() -> library.unsupported("dialect.has_table"));
  }

  private PyObject described(dev.banister.recorder.facade.Arguments arguments) {
    PyObject type = arguments.required("typeobj");
    return type instanceof TypeClass made ? made.__call__() : type;
  }

  private String driver() {
    return switch (dialect) {
      case SQLITE -> "pysqlite";
      case POSTGRESQL -> "psycopg2";
      case MYSQL, MARIADB -> "mysqldb";
    };
  }

  @Override
  protected String description() {
    return "<sqlalchemy.dialects." + dialect.id() + " dialect>";
  }
}
