package dev.banister.recorder.alembic;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.IndexDefinition;
import dev.banister.operation.Name;
import dev.banister.operation.TableDefinition;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.TableName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Reads the objects of SQLAlchemy's facade as the definitions of operations. */
public interface Constructs {

  ColumnDefinition column(PyObject column);

  ColumnType type(PyObject type);

  /** An expression, or a Python value as a literal. */
  SqlExpression expression(PyObject object);

  /** A server default: a plain string is a literal. */
  SqlExpression serverDefault(PyObject object);

  ColumnDefinition.@Nullable Identity identity(PyObject object);

  ColumnDefinition.@Nullable Computed computed(PyObject object);

  /** Something that may be executed; null when the object is nothing of the kind. */
  @Nullable SqlStatement statement(PyObject object);

  /** The name of a constraint or index; null for {@code None}. */
  @Nullable Name name(@Nullable PyObject name);

  /** {@code op.f(name)}. */
  PyObject formatted(PyObject name);

  ConstraintDefinition constraint(PyObject constraint);

  /** {@code sa.Table(name, MetaData(), *items, **options)}. */
  PyObject newTable(PyObject name, List<PyObject> items, Map<String, PyObject> options);

  TableDefinition table(PyObject table);

  /** {@code sa.Index(name, *parts, unique=…, **options)}. */
  IndexDefinition index(
      PyObject name, List<PyObject> parts, boolean unique, Map<String, PyObject> options);

  /** Name of a {@code Table} or of the lighter {@code sa.table}. */
  TableName tableName(PyObject table);

  /** Types of the columns of a {@code Table} or of the lighter {@code sa.table}, by name. */
  Map<String, ColumnType> columnTypes(PyObject table);

  /** A type of a catalog, such as {@code VARCHAR(50)}. */
  PyObject reflectedType(String text);

  /** The dialect that a connection speaks: {@code PGDialect} and its like. */
  PyObject dialect();

  /** An expression as an object that a script may pass on. */
  PyObject object(SqlExpression expression);
}
