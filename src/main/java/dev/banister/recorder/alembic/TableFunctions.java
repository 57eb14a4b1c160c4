package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.python.core.PyObject;

/** The operations on whole tables. */
final class TableFunctions {
  private final Scope scope;
  private final Constructs constructs;

  TableFunctions(Scope scope, Constructs constructs) {
    this.scope = scope;
    this.constructs = constructs;
  }

  void addTo(Functions functions) {
    if (!scope.isBatch()) {
      functions
          .gives("create_table(table_name, *columns, if_not_exists=None, **kw)", this::create)
          .does("drop_table(table_name, *, schema=None, if_exists=None, **kw)", this::drop)
          .does("rename_table(old_table_name, new_table_name, *, schema=None)", this::rename);
    }
    functions
        .does(
            scope.signature(
                "create_table_comment",
                "table_name, comment, *, existing_comment=None, schema=None",
                "comment, *, existing_comment=None"),
            this::comment)
        .does(
            scope.signature(
                "drop_table_comment",
                "table_name, *, existing_comment=None, schema=None",
                "*, existing_comment=None"),
            this::dropComment);
  }

  private PyObject create(Arguments arguments) {
    List<PyObject> values = new ArrayList<>();
    values.add(arguments.required("table_name"));
    values.add(constructs.make("MetaData", List.of(), Map.of()));
    values.addAll(arguments.rest());
    PyObject table = constructs.make("Table", values, arguments.extra());
    scope.record(
        new Operation.CreateTable(constructs.table(table), arguments.flag("if_not_exists", false)));
    SpatialIndexes.of(
            constructs.dialect(), constructs.table(table).name(), constructs.table(table).columns())
        .forEach(scope::record);
    return table;
  }

  private void drop(Arguments arguments) {
    scope.record(
        new Operation.DropTable(scope.table(arguments), arguments.flag("if_exists", false)));
  }

  private void rename(Arguments arguments) {
    TableName old =
        new TableName(
            arguments.text("schema"), PyValues.text(arguments.required("old_table_name")));
    scope.record(
        new Operation.RenameTable(old, PyValues.text(arguments.required("new_table_name"))));
  }

  private void comment(Arguments arguments) {
    scope.record(
        new Operation.CreateTableComment(
            scope.table(arguments), arguments.text("comment"), arguments.text("existing_comment")));
  }

  private void dropComment(Arguments arguments) {
    scope.record(
        new Operation.DropTableComment(scope.table(arguments), arguments.text("existing_comment")));
  }
}
