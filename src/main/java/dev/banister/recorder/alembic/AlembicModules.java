package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.FacadeModule;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.sqlalchemy.SqlAlchemyModules;
import dev.banister.value.Unknown.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyList;
import org.python.core.PyObject;

/** The modules of the package {@code alembic}, for one run of a script. */
public final class AlembicModules {
  private final AlembicRun run;
  private final Map<String, PyObject> modules = new HashMap<>();

  public AlembicModules(AlembicContext context) {
    this.run = new AlembicRun(context);
  }

  /** The module of that name, or empty when it is none of Alembic's. */
  public Optional<PyObject> module(String name) {
    String top = name.split("\\.", 2)[0];
    boolean own = top.equals("alembic") || top.equals("alembic_utils");
    return own ? Optional.of(modules.computeIfAbsent(name, this::make)) : Optional.empty();
  }

  /** The modules of SQLAlchemy that belong to the same run. */
  public SqlAlchemyModules sqlalchemy() {
    return run.sqlalchemy();
  }

  /** Exceptions by their names in Python. */
  public Errors errors() {
    return run.errors();
  }

  /** {@code alembic.op}, for functions that take it as a parameter. */
  public PyObject operations() {
    return run.operations();
  }

  /** {@code op.get_bind()}. */
  public PyObject connection() {
    return run.connection();
  }

  private PyObject make(String name) {
    return switch (name) {
      case "alembic" -> top();
      case "alembic.op" -> run.operations();
      case "alembic.context" -> context();
      case "alembic.operations", "alembic.operations.base" -> operationsModule(name);
      case "alembic.util", "alembic.util.exc" -> util(name);
      case "alembic.migration", "alembic.runtime.migration" ->
          unknown(name).with("MigrationContext", run::migrationContext);
      default -> name.startsWith("alembic_utils") ? entities(name) : unknown(name);
    };
  }

  private PyObject entities(String name) {
    return new FacadeModule(
        name,
        attribute -> {
          PyObject type =
              attribute.equals("PGGrantTableChoice")
                  ? new GrantChoices()
                  : EntityClass.of(run, name, attribute);
          boolean inner = type == null && name.equals("alembic_utils");
          return inner
              ? module(name + "." + attribute).orElseThrow()
              : type == null ? beyond(name, attribute) : type;
        });
  }

  private PyObject top() {
    return new FacadeModule("alembic", name -> module("alembic." + name).orElse(null))
        .with("__version__", () -> new org.python.core.PyUnicode("1.20.1"));
  }

  private PyObject context() {
    FacadeModule module = unknown("alembic.context");
    return module
        .with("get_context", () -> function("get_context()", run.migrationContext()))
        .with("get_bind", () -> function("get_bind()", run.connection()))
        .with("is_offline_mode", () -> function("is_offline_mode()", Py.False))
        .with("get_x_argument(as_dictionary=False)", this::noArguments)
        .with("execute(sql, execution_options=None)", a -> execute(a.required("sql")));
  }

  private PyObject execute(PyObject sql) {
    return run.operations().invoke("execute", sql);
  }

  private PyObject noArguments(dev.banister.recorder.facade.Arguments arguments) {
    return arguments.flag("as_dictionary", false) ? new PyDictionary() : new PyList();
  }

  private static FacadeObject function(String signature, PyObject value) {
    return dev.banister.recorder.facade.FacadeFunction.of(signature, a -> value);
  }

  private PyObject operationsModule(String name) {
    return unknown(name)
        .with("Operations", () -> new OperationsClass(run))
        .with("BatchOperations", () -> new OperationsClass(run))
        .with("MigrateOperation", () -> new PluginClass("alembic.operations", "MigrateOperation"))
        .with("ops", () -> module("alembic.operations.ops").orElseThrow());
  }

  private PyObject util(String name) {
    return unknown(name)
        .with("CommandError", () -> run.errors().commandError())
        .with("exc", () -> module("alembic.util.exc").orElseThrow());
  }

  /** A module whose further contents are not followed. */
  private FacadeModule unknown(String name) {
    return new FacadeModule(name, attribute -> beyond(name, attribute));
  }

  private @Nullable PyObject beyond(String module, String attribute) {
    String expression = module + "." + attribute;
    return switch (module) {
      case "alembic.context" ->
          run.context()
              .unknown(
                  expression,
                  Origin.ENVIRONMENT,
                  "'" + attribute + "' depends on how Alembic is run.");
      default -> run.unsupported(expression);
    };
  }
}
