package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;

/** The operations on rows, and plain SQL. */
final class DataFunctions {
  private final AlembicContext context;
  private final Scope scope;
  private final Constructs constructs;
  private final PyValues values;

  DataFunctions(AlembicContext context, Scope scope, Constructs constructs) {
    this.context = context;
    this.scope = scope;
    this.constructs = constructs;
    this.values = new PyValues(context);
  }

  void addTo(Functions functions) {
    String execute = "sqltext, *, execution_options=None";
    functions
        .does(scope.signature("execute", execute, execute), this::execute)
        .gives("inline_literal(value, type_=None)", this::inlineLiteral)
        .gives("f(name)", a -> constructs.formatted(a.required("name")));
    if (!scope.isBatch()) {
      functions.does("bulk_insert(table, rows, *, multiinsert=True)", this::bulkInsert);
    }
  }

  /** Inside a batch block too, SQL runs at once and not with the block. */
  private void execute(Arguments arguments) {
    context.record(new Operation.Execute(statement(arguments.required("sqltext"))));
  }

  private SqlStatement statement(PyObject sql) {
    if (sql instanceof PyString text) {
      return SqlStatement.Raw.of(text.getString());
    }
    SqlStatement statement = constructs.statement(sql);
    if (statement != null) {
      return statement;
    }
    if (sql instanceof UnknownObject unknown) {
      return SqlStatement.Raw.of(unknown.unknown().placeholder());
    }
    throw Errors.raise(
        context,
        "sqlalchemy.exc",
        "ArgumentError",
        "Executable SQL or text() construct expected, got " + sql.__repr__() + ".");
  }

  private PyObject inlineLiteral(Arguments arguments) {
    PyObject type = arguments.present("type_");
    return constructs.object(
        new SqlExpression.Literal(
            values.of(arguments.required("value")),
            type == null ? ColumnType.NULL : constructs.type(type),
            true));
  }

  private void bulkInsert(Arguments arguments) {
    PyObject rows = arguments.required("rows");
    if (rows instanceof UnknownObject) {
      record(arguments, List.of(Map.of(rows.toString(), constructs.expression(rows))));
      return;
    }
    if (!(rows instanceof PyList || rows instanceof PyTuple)) {
      throw Py.TypeError("List expected");
    }
    List<PyObject> items = PyValues.items(rows);
    if (!items.isEmpty() && !(items.getFirst() instanceof PyDictionary)) {
      throw Py.TypeError("List of dictionaries expected");
    }
    record(arguments, items.stream().map(this::row).toList());
  }

  private void record(Arguments arguments, List<Map<String, SqlExpression>> rows) {
    PyObject table = arguments.required("table");
    if (!rows.isEmpty()) {
      context.record(
          new Operation.BulkInsert(
              constructs.tableName(table),
              constructs.columnTypes(table),
              rows,
              arguments.flag("multiinsert", true)));
    }
  }

  private Map<String, SqlExpression> row(PyObject dictionary) {
    Map<String, SqlExpression> row = new LinkedHashMap<>();
    for (PyObject item : PyValues.items(dictionary.invoke("items"))) {
      row.put(PyValues.text(item.__getitem__(0)), value(item.__getitem__(1)));
    }
    return row;
  }

  private SqlExpression value(@Nullable PyObject object) {
    return object == null ? new SqlExpression.Constant("null") : constructs.expression(object);
  }
}
