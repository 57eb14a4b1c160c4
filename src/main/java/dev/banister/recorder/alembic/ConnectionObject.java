package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.SqlStatement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyString;

/** {@code op.get_bind()}: what changes is recorded, what reads is asked of the database. */
final class ConnectionObject extends FacadeObject {
  private final AlembicRun run;
  private final Statements statements;
  private final Functions functions = new Functions();

  ConnectionObject(AlembicRun run) {
    this.run = run;
    this.statements = new Statements(run.constructs());
    String call = "(self, statement, parameters=None, *, execution_options=None)";
    functions
        .gives("execute" + call, this::execute)
        .gives("scalar" + call, a -> execute(a).invoke("scalar"))
        .gives("scalars" + call, a -> execute(a).invoke("scalars"))
        .gives("exec_driver_sql" + call, this::driverSql)
        .gives("execution_options(**opt)", a -> this)
        .gives("begin()", a -> Block.quiet(this))
        .gives("begin_nested()", a -> Block.quiet(this))
        .gives("connect()", a -> Block.quiet(this))
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
      case "dialect" -> run.constructs().dialect();
      case "name" -> run.constructs().dialect().__getattr__("name");
      case "engine", "sync_connection", "sync_engine" -> this;
      case "info" -> new PyDictionary();
      case "closed" -> Py.False;
      case "connection" -> run.unsupported("bind.connection");
      default -> name.startsWith("__") ? null : run.unsupported("bind." + name);
    };
  }

  private PyObject execute(Arguments arguments) {
    PyObject statement = arguments.required("statement");
    if (statement instanceof UnknownObject unknown) {
      return run.context().fromDatabase("bind.execute(" + unknown.unknown().expression() + ")");
    }
    SqlStatement parsed =
        statement instanceof PyString ? null : run.constructs().statement(statement);
    if (parsed == null) {
      throw Errors.raise(
          run.context(),
          "sqlalchemy.exc",
          "ObjectNotExecutableError",
          "Not an executable object: " + statement.__repr__());
    }
    return run(statements.with(parsed, arguments.present("parameters")));
  }

  private PyObject driverSql(Arguments arguments) {
    String sql = PyValues.text(arguments.required("statement"));
    SqlStatement raw = new SqlStatement.Raw(sql, Map.of(), true);
    return run(statements.with(raw, arguments.present("parameters")));
  }

  /** Runs a statement once, or once for each set of its parameters; gives the last result. */
  PyObject run(List<SqlStatement> all) {
    PyObject result = Py.None;
    for (SqlStatement statement : all) {
      result = run(statement);
    }
    return result;
  }

  PyObject run(SqlStatement statement) {
    return (Reading.only(statement)
            ? run.context().query(statement)
            : run.context().execute(new Operation.Execute(statement)))
        .<PyObject>map(rows -> new ResultObject(run.context(), rows))
        .orElseGet(() -> run.context().fromDatabase("bind.execute(" + brief(statement) + ")"));
  }

  private static String brief(SqlStatement statement) {
    return switch (statement) {
      case SqlStatement.Raw raw -> brief(raw.text());
      case SqlStatement.Select ignored -> "select(…)";
      case SqlStatement.Compound ignored -> "select(…)";
      case SqlStatement.Insert insert -> "insert(" + insert.table() + ")";
      case SqlStatement.Update update -> "update(" + update.table() + ")";
      case SqlStatement.Delete delete -> "delete(" + delete.table() + ")";
      case SqlStatement.With with -> brief(with.body());
      case SqlStatement.Upsert upsert -> brief(upsert.insert());
      case SqlStatement.Returning returning -> brief(returning.change());
      case SqlStatement.Worded worded -> brief(worded.statement());
    };
  }

  private static String brief(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return "\"" + (line.length() <= 60 ? line : line.substring(0, 59) + "…") + "\"";
  }

  @Override
  protected String description() {
    return "<sqlalchemy.engine.base.Connection>";
  }
}
