package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.python.runtime.Dicts;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;

/** {@code op.get_bind()}: what changes is recorded, what reads is asked of the database. */
final class ConnectionObject extends FacadeObject {
  private final AlembicRun run;
  private final Functions functions = new Functions();

  ConnectionObject(AlembicRun run) {
    this.run = run;
    String call = "(self, statement, parameters=None, *, execution_options=None)";
    functions
        .gives("execute" + call, this::execute)
        .gives("scalar" + call, a -> execute(a).invoke("scalar"))
        .gives("scalars" + call, a -> execute(a).invoke("scalars"))
        .gives("exec_driver_sql" + call, this::driverSql)
        .gives("execution_options(**opt)", a -> this)
        .gives("begin()", a -> Block.quiet(this))
        .gives("begin_nested()", a -> new Savepoint(run, release -> {}).block(this))
        .gives("in_nested_transaction()", a -> Py.False)
        .gives("get_transaction()", a -> Block.quiet(this))
        .gives("get_execution_options()", a -> Dicts.empty())
        .gives("in_transaction()", a -> Py.True)
        .does("commit()", a -> run.context().record(new Operation.EndTransaction(true)))
        .does("rollback()", a -> run.context().record(new Operation.EndTransaction(false)))
        .does("close()", a -> {})
        .gives("run_sync(fn, *args, **kw)", a -> Calls.with(a.required("fn"), this, a));
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject known = functions.find(name);
    if (known != null) {
      return known;
    }
    return switch (name) {
      case "connect" ->
          run.constructs()
              .library()
              .legacy()
              .attribute(FacadeFunction.of("connect()", a -> Block.quiet(this)));
      case "dialect" -> run.dialect();
      case "name" -> run.dialect().__getattr__("name");
      case "engine", "sync_engine" -> new EngineObject(run);
      case "sync_connection" -> this;
      case "info" -> new PyDictionary();
      case "closed" -> Py.False;
      case "connection" -> run.unsupported("bind.connection");
      case "run_callable", "contextual_connect", "transaction" ->
          run.constructs().library().legacy().attribute(run.unsupported("bind." + name));
      default -> name.startsWith("__") ? null : run.unsupported("bind." + name);
    };
  }

  private PyObject execute(Arguments arguments) {
    PyObject statement = arguments.required("statement");
    if (statement instanceof PyString) {
      throw run.errors()
          .of(
              "sqlalchemy.exc.ObjectNotExecutableError",
              "Not an executable object: " + statement.__repr__());
    }
    return execute(statement, arguments.present("parameters"));
  }

  /** Executes once for each set of parameters; gives the last result. */
  PyObject execute(PyObject statement, @Nullable PyObject parameters) {
    PyObject executed = run.constructs().executable(statement);
    return all(executed, run.constructs().operations(executed, parameters));
  }

  /** The rows of a statement; empty while recording offline. */
  Optional<Rows> rows(PyObject statement, @Nullable PyObject parameters) {
    Optional<Rows> rows = Optional.empty();
    for (Operation operation : run.constructs().operations(statement, parameters)) {
      rows = performed(operation);
    }
    return rows;
  }

  private PyObject driverSql(Arguments arguments) {
    String sql = PyValues.text(arguments.required("statement"));
    PyObject parameters = arguments.present("parameters");
    return all(
        null,
        DriverParameters.sets(run.constructs(), parameters).stream()
            .<Operation>map(set -> new Operation.Execute(new SqlStatement.Raw(sql, set, true)))
            .toList());
  }

  private PyObject all(@Nullable PyObject executed, List<Operation> operations) {
    PyObject result = Py.None;
    int touched = 0;
    for (Operation operation : operations) {
      Optional<Rows> rows = performed(operation);
      touched += Math.max(0, rows.map(Rows::count).orElse(0));
      Optional<Rows> summed = operations.size() < 2 ? rows : rows.map(counting(touched));
      result =
          summed
              .<PyObject>map(r -> run.results().of(executed, operation, r))
              .orElseGet(
                  () -> run.context().fromDatabase("bind.execute(" + brief(operation) + ")"));
    }
    return result;
  }

  private static UnaryOperator<Rows> counting(int touched) {
    return rows -> new Rows(rows.columns(), rows.rows(), touched, rows.key());
  }

  private Optional<Rows> performed(Operation operation) {
    SqlStatement statement = operation instanceof Operation.Execute e ? e.statement() : null;
    boolean reads = statement != null && Reading.only(statement);
    return reads ? run.context().query(statement) : run.context().execute(operation);
  }

  private String brief(Operation operation) {
    return operation instanceof Operation.Execute execute
        ? brief(execute.statement())
        : operation.getClass().getSimpleName();
  }

  private String brief(SqlStatement statement) {
    return brief(
        statement instanceof SqlStatement.Raw raw
            ? raw.text()
            : run.constructs().outline(statement));
  }

  private static String brief(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return "\"" + (line.length() <= 60 ? line : line.substring(0, 59) + "…") + "\"";
  }

  @Override
  protected PyObject pythonClass() {
    return run.connections().classOf("Connection");
  }

  @Override
  protected String description() {
    return "<sqlalchemy.engine.base.Connection>";
  }
}
