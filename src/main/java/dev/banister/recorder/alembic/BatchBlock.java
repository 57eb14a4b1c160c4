package dev.banister.recorder.alembic;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.ConstraintDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.TableDefinition;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.ContextManager;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.ThreadState;

/**
 * What {@code op.batch_alter_table(…)} gives: on entry a {@code batch_op}, on a good exit the
 * operation with all that it collected.
 */
final class BatchBlock extends FacadeObject implements ContextManager {
  private final AlembicRun run;
  private final Arguments arguments;
  private final SourceSpan span;
  private final BatchScope scope;

  BatchBlock(AlembicRun run, Arguments arguments) {
    this.run = run;
    this.arguments = arguments;
    this.span = run.context().here();
    TableName table =
        new TableName(arguments.text("schema"), PyValues.text(arguments.required("table_name")));
    this.scope = new BatchScope(run.context(), table);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "__enter__" -> FacadeFunction.of("__enter__()", a -> enter());
      case "__exit__" ->
          FacadeFunction.of(
              "__exit__(type, value, traceback)",
              a -> {
                exit(a.present("type") != null);
                return Py.False;
              });
      default -> null;
    };
  }

  @Override
  public PyObject __enter__(ThreadState state) {
    return enter();
  }

  @Override
  public boolean __exit__(ThreadState state, @Nullable PyException exception) {
    exit(exception != null);
    return false;
  }

  private PyObject enter() {
    if (!Set.of("auto", "always", "never").contains(recreate())) {
      throw Py.ValueError("recreate may be one of 'auto', 'always', or 'never'.");
    }
    return new OperationsObject(run, scope);
  }

  private void exit(boolean failed) {
    if (!failed) {
      run.context().record(operation(), span);
    }
  }

  private String recreate() {
    String recreate = arguments.text("recreate");
    return recreate == null ? "auto" : recreate;
  }

  private Operation operation() {
    return new Operation.BatchAlterTable(
        scope.table(),
        recreate(),
        copyFrom(),
        constraints("table_args"),
        expressions("table_kwargs"),
        columns("reflect_args"),
        values("reflect_kwargs"),
        namingConvention(),
        arguments.items("partial_reordering").stream().map(BatchBlock::texts).toList(),
        scope.operations());
  }

  private @Nullable TableDefinition copyFrom() {
    PyObject table = arguments.present("copy_from");
    return table == null ? null : run.constructs().table(table);
  }

  private List<ConstraintDefinition> constraints(String name) {
    return arguments.items(name).stream().map(run.constructs()::constraint).toList();
  }

  private List<ColumnDefinition> columns(String name) {
    return arguments.items(name).stream().map(run.constructs()::column).toList();
  }

  private Map<String, SqlExpression> expressions(String name) {
    Map<String, SqlExpression> result = new LinkedHashMap<>();
    entries(name).forEach((key, value) -> result.put(key, run.constructs().option(key, value)));
    return result;
  }

  private Map<String, Value> values(String name) {
    PyValues values = new PyValues(run.context());
    Map<String, Value> result = new LinkedHashMap<>();
    entries(name).forEach((key, value) -> result.put(key, values.of(value)));
    return result;
  }

  private Map<String, String> namingConvention() {
    Map<String, String> result = new LinkedHashMap<>();
    entries("naming_convention").forEach((key, value) -> result.put(key, PyValues.text(value)));
    return result;
  }

  private Map<String, PyObject> entries(String name) {
    Map<String, PyObject> result = new LinkedHashMap<>();
    PyObject dictionary = arguments.present(name);
    if (dictionary != null) {
      for (PyObject item : PyValues.items(dictionary.invoke("items"))) {
        result.put(PyValues.text(item.__getitem__(0)), item.__getitem__(1));
      }
    }
    return result;
  }

  private static List<String> texts(PyObject tuple) {
    return PyValues.items(tuple).stream().map(PyValues::text).toList();
  }
}
