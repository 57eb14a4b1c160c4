package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.recorder.sqlalchemy.FormattedName;
import dev.banister.recorder.sqlalchemy.TableObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** The operations on rows, and plain SQL. */
final class DataFunctions {
  private final AlembicContext context;
  private final Scope scope;
  private final Constructs constructs;

  DataFunctions(AlembicContext context, Scope scope, Constructs constructs) {
    this.context = context;
    this.scope = scope;
    this.constructs = constructs;
  }

  void addTo(Functions functions) {
    String execute = "sqltext, *, execution_options=None";
    functions
        .does(scope.signature("execute", execute, execute), this::execute)
        .gives("inline_literal(value, type_=None)", this::inlineLiteral)
        .gives("f(name)", a -> new FormattedName(PyValues.text(a.required("name"))));
    if (!scope.isBatch()) {
      functions.does("bulk_insert(table, rows, *, multiinsert=True)", this::bulkInsert);
    }
  }

  /** Inside a batch block too, SQL runs at once and not with the block. */
  private void execute(Arguments arguments) {
    constructs.operations(arguments.required("sqltext"), null).forEach(context::record);
  }

  private PyObject inlineLiteral(Arguments arguments) {
    PyObject given = arguments.present("type_");
    ColumnType type = given == null ? ColumnType.NULL : constructs.type(given);
    SqlExpression literal =
        new SqlExpression.Literal(
            constructs.library().values().of(arguments.required("value")), type, true);
    return constructs.library().expressions().expression(literal, type);
  }

  private void bulkInsert(Arguments arguments) {
    TableObject table = constructs.tableObject(arguments.required("table"));
    PyObject rows = arguments.required("rows");
    if (rows instanceof UnknownObject) {
      record(table, arguments, List.of(Map.of(rows.toString(), constructs.expression(rows))));
      return;
    }
    if (!(rows instanceof PyList || rows instanceof PyTuple)) {
      throw Py.TypeError("List expected");
    }
    List<PyObject> items = PyValues.items(rows);
    if (!items.isEmpty() && items.getFirst().__findattr__("items") == null) {
      throw Py.TypeError("List of dictionaries expected");
    }
    record(table, arguments, items.stream().map(item -> row(table, item)).toList());
  }

  private void record(
      TableObject table, Arguments arguments, List<Map<String, SqlExpression>> rows) {
    if (!rows.isEmpty()) {
      context.record(
          new Operation.BulkInsert(
              table.name(), table.columnTypes(), rows, arguments.flag("multiinsert", true)));
    }
  }

  private Map<String, SqlExpression> row(TableObject table, PyObject dictionary) {
    if (dictionary instanceof UnknownObject) {
      return Map.of(dictionary.toString(), constructs.expression(dictionary));
    }
    Map<String, ColumnType> types = table.columnTypes();
    Map<String, SqlExpression> row = new LinkedHashMap<>();
    for (PyObject item : PyValues.items(dictionary.invoke("items"))) {
      String column = PyValues.text(item.__getitem__(0));
      ColumnType type = types.getOrDefault(column, ColumnType.NULL);
      row.put(column, constructs.bound(item.__getitem__(1), type));
    }
    return row;
  }
}
