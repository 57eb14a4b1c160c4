package dev.banister.recorder.alembic;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.recorder.sqlalchemy.ColumnObject;
import dev.banister.recorder.sqlalchemy.ComputedObject;
import dev.banister.recorder.sqlalchemy.ConstraintObject;
import dev.banister.recorder.sqlalchemy.DeleteObject;
import dev.banister.recorder.sqlalchemy.FormattedName;
import dev.banister.recorder.sqlalchemy.IdentityObject;
import dev.banister.recorder.sqlalchemy.IndexObject;
import dev.banister.recorder.sqlalchemy.Library;
import dev.banister.recorder.sqlalchemy.SqlAlchemyModules;
import dev.banister.recorder.sqlalchemy.TableObject;
import dev.banister.recorder.sqlalchemy.UpdateObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** Reads the objects of SQLAlchemy's facade as the definitions that operations hold. */
final class Constructs {
  private final SqlAlchemyModules modules;
  private final Library library;

  Constructs(SqlAlchemyModules modules) {
    this.modules = modules;
    this.library = modules.library();
  }

  Library library() {
    return library;
  }

  Dialect dialect() {
    return library.context().dialect();
  }

  /** Makes an object of a class of {@code sqlalchemy}. */
  PyObject make(String name, List<PyObject> positional, Map<String, PyObject> named) {
    List<PyObject> all = new ArrayList<>(positional);
    all.addAll(named.values());
    PyObject maker = modules.module("sqlalchemy").__getattr__(name);
    return maker.__call__(all.toArray(PyObject[]::new), named.keySet().toArray(String[]::new));
  }

  ColumnDefinition column(PyObject object) {
    if (object instanceof ColumnObject column) {
      return column.definition();
    }
    if (object instanceof UnknownObject unknown) {
      String name = unknown.unknown().placeholder();
      return ColumnDefinition.of(name, library.types().columnType(unknown));
    }
    throw error(
        "ArgumentError",
        "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got "
            + object.__repr__());
  }

  ColumnType type(PyObject object) {
    return library.types().columnType(object);
  }

  /** An expression, or a Python value as a literal. */
  SqlExpression expression(PyObject object) {
    return library.expressions().sql(object);
  }

  /** A value for a column of that type. */
  SqlExpression bound(PyObject object, ColumnType type) {
    return library.expressions().bound(object, type);
  }

  /** A further argument, such as {@code postgresql_using}. */
  SqlExpression option(String name, PyObject value) {
    return library.expressions().option(name, value);
  }

  @Nullable SqlExpression serverDefault(PyObject object) {
    return library.expressions().serverDefault(object);
  }

  static ColumnDefinition.@Nullable Identity identity(@Nullable PyObject object) {
    return object instanceof IdentityObject identity ? identity.definition() : null;
  }

  static ColumnDefinition.@Nullable Computed computed(@Nullable PyObject object) {
    return object instanceof ComputedObject computed ? computed.definition() : null;
  }

  /** A dict as values for the columns of a table or model. */
  Map<String, SqlExpression> row(PyObject target, PyObject values) {
    return library.statements().row(target, values);
  }

  /** Whether it is an update or delete, after which a session's objects are read again. */
  boolean changes(PyObject executed) {
    return executed instanceof UpdateObject || executed instanceof DeleteObject;
  }

  /** The object as something that can be executed. */
  PyObject executable(PyObject object) {
    return library.statements().executable(object);
  }

  /** What executing an object does, once for each set of parameters. */
  List<Operation> operations(PyObject executable, @Nullable PyObject parameters) {
    return library.statements().operations(executable, parameters);
  }

  /** The statements that executing an object sends. */
  List<SqlStatement> statements(PyObject executable) {
    return library.statements().statements(executable, null);
  }

  /** The condition of a query without its values, for readers. */
  String condition(SqlStatement query) {
    return library.statements().condition(query);
  }

  /** A statement without its values, for readers. */
  String outline(SqlStatement statement) {
    return library.statements().outline(statement);
  }

  static @Nullable Name name(@Nullable PyObject name) {
    return FormattedName.name(name);
  }

  ConstraintDefinition constraint(PyObject object) {
    if (object instanceof ConstraintObject constraint) {
      return constraint.definition();
    }
    throw error("ArgumentError", "a constraint is expected, got " + object.__repr__());
  }

  TableDefinition table(PyObject object) {
    return tableObject(object).definition();
  }

  /** A {@code Table}, the lighter {@code sa.table}, or the table of a model. */
  TableObject tableObject(PyObject object) {
    if (library.statements().tableOf(object) instanceof TableObject table) {
      return table;
    }
    throw error("ArgumentError", "a table is expected, got " + object.__repr__());
  }

  IndexDefinition index(PyObject index) {
    return ((IndexObject) index).definition();
  }

  /** The type that a catalog's text names. */
  PyObject reflectedType(String text) {
    return library.types().reflected(text);
  }

  /** {@code sa.text(…)}. */
  PyObject text(String sql) {
    return make("text", List.of(new PyUnicode(sql)), Map.of());
  }

  /** Fills a table that stands empty with what the live catalog has of it. */
  PyObject reflected(PyObject table) {
    library.tables().reflect(tableObject(table));
    return Py.None;
  }

  RuntimeException error(String name, String message) {
    return library.errors().of(name, message);
  }

  static PyObject orNone(@Nullable PyObject object) {
    return object == null ? Py.None : object;
  }
}
