package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code alembic.op}, or the {@code batch_op} of a block. */
final class OperationsObject extends FacadeObject {
  private final AlembicRun run;
  private final Scope scope;
  private final Functions functions = new Functions();

  OperationsObject(AlembicRun run, Scope scope) {
    this.run = run;
    this.scope = scope;
    new TableFunctions(scope, run.constructs()).addTo(functions);
    new ColumnFunctions(scope, run.constructs()).addTo(functions);
    new IndexFunctions(scope, run.constructs()).addTo(functions);
    new ConstraintFunctions(scope, run.constructs()).addTo(functions);
    new DataFunctions(run.context(), scope, run.constructs()).addTo(functions);
    functions
        .gives("get_bind()", a -> run.connection())
        .gives("get_context()", a -> run.migrationContext())
        .gives("run_async(async_function, *args, **kw_args)", this::runAsync)
        .gives("invoke(operation)", a -> run.plugins().invoke(this, a.required("operation")));
    if (!scope.isBatch()) {
      functions.gives(
          "batch_alter_table(table_name, schema=None, recreate='auto', partial_reordering=None,"
              + " copy_from=None, table_args=None, table_kwargs=None, reflect_args=None,"
              + " reflect_kwargs=None, naming_convention=None)",
          a -> new BatchBlock(run, a));
    }
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject known = functions.find(name);
    if (known != null) {
      return known;
    }
    return switch (name) {
      case "migration_context" -> run.migrationContext();
      case "impl" -> run.unsupported("op.impl");
      case "__name__" -> new PyUnicode("alembic.op");
      default -> name.startsWith("_") ? null : plugin(name);
    };
  }

  private PyObject plugin(String name) {
    PyObject registered = run.plugins().function(this, name);
    return registered != null
        ? registered
        : FacadeFunction.of(name + "(*args, **kw)", a -> foreign(name, a));
  }

  /** An operation that a plug-in of the project would have registered. */
  private PyObject foreign(String name, Arguments arguments) {
    PyObject done =
        name.equals("sync_enum_values")
            ? new EnumSync(run).invoke(arguments)
            : EntityClass.invoke(run, name, arguments);
    return done == null ? recorded(name, arguments) : done;
  }

  private PyObject recorded(String name, Arguments arguments) {
    Map<String, Value> given = new LinkedHashMap<>();
    int position = 0;
    for (PyObject value : arguments.rest()) {
      given.put(Integer.toString(position++), run.plugins().described(value));
    }
    arguments.extra().forEach((key, value) -> given.put(key, run.plugins().described(value)));
    scope.record(new Operation.PluginOperation(name, given));
    return Py.None;
  }

  private PyObject runAsync(Arguments arguments) {
    return Calls.with(arguments.required("async_function"), run.connection(), arguments);
  }

  @Override
  protected String description() {
    return scope.isBatch() ? "<alembic.operations.base.BatchOperations>" : "<module 'alembic.op'>";
  }
}
