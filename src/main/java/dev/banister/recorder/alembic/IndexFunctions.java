package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.TableName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.python.core.Py;
import org.python.core.PyObject;

/** The operations on indexes. */
final class IndexFunctions {
  private final Scope scope;
  private final Constructs constructs;
  private final Options options;

  IndexFunctions(Scope scope, Constructs constructs) {
    this.scope = scope;
    this.constructs = constructs;
    this.options = new Options(constructs);
  }

  void addTo(Functions functions) {
    functions
        .does(
            scope.signature(
                "create_index",
                "index_name, table_name, columns, *, schema=None, unique=False,"
                    + " if_not_exists=None, **kw",
                "index_name, columns, **kw"),
            this::create)
        .does(
            scope.signature(
                "drop_index",
                "index_name, table_name=None, *, schema=None, if_exists=None, **kw",
                "index_name, **kw"),
            this::drop);
  }

  private void create(Arguments arguments) {
    Map<String, PyObject> further = new LinkedHashMap<>(arguments.extra());
    boolean unique = truth(further.remove("unique")) || arguments.flag("unique", false);
    boolean ifNotExists =
        truth(further.remove("if_not_exists")) || arguments.flag("if_not_exists", false);
    scope.record(
        new Operation.CreateIndex(
            scope.table(arguments),
            constructs.index(
                arguments.required("index_name"), arguments.items("columns"), unique, further),
            ifNotExists));
  }

  private void drop(Arguments arguments) {
    TableName table =
        scope.isBatch() || arguments.present("table_name") != null ? scope.table(arguments) : null;
    scope.record(
        new Operation.DropIndex(
            constructs.name(arguments.required("index_name")),
            table,
            table == null ? arguments.text("schema") : table.schema(),
            truth(arguments.extra().get("if_exists")) || arguments.flag("if_exists", false),
            options.of(arguments.extra(), Set.of("if_exists"))));
  }

  private static boolean truth(PyObject value) {
    return value != null && value != Py.None && value.__nonzero__();
  }
}
