package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    boolean ifNotExists =
        truth(further.remove("if_not_exists")) || arguments.flag("if_not_exists", false);
    PyObject unique = arguments.get("unique");
    if (unique != null) {
      further.put("unique", unique);
    }
    List<PyObject> parts = new ArrayList<>();
    parts.add(arguments.required("index_name"));
    parts.addAll(arguments.items("columns"));
    scope.record(
        new Operation.CreateIndex(
            scope.table(arguments),
            constructs.index(constructs.make("Index", parts, further)),
            ifNotExists));
  }

  private void drop(Arguments arguments) {
    TableName table =
        scope.isBatch() || arguments.present("table_name") != null ? scope.table(arguments) : null;
    scope.record(
        new Operation.DropIndex(
            Constructs.name(arguments.required("index_name")),
            table,
            table == null ? arguments.text("schema") : table.schema(),
            truth(arguments.extra().get("if_exists")) || arguments.flag("if_exists", false),
            options.of(arguments.extra(), Set.of("if_exists"))));
  }

  private static boolean truth(@Nullable PyObject value) {
    return value != null && value != Py.None && value.__nonzero__();
  }
}
