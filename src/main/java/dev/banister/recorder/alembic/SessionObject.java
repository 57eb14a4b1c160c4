package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.ContextManager;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.ThreadState;

/**
 * {@code orm.Session(bind)}, as far as migration scripts use it.
 *
 * <p>It joins the transaction that Alembic has begun on the connection: its {@code commit()} writes
 * what is pending and leaves the transaction open, its {@code rollback()} ends that, as
 * SQLAlchemy's <a
 * href="https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.params.join_transaction_mode">join_transaction_mode</a>
 * says.
 */
final class SessionObject extends FacadeObject implements ContextManager {
  private final AlembicRun run;
  private final UnitOfWork work;
  private final Functions functions = new Functions();

  SessionObject(AlembicRun run) {
    this.run = run;
    this.work = new UnitOfWork(run);
    String call = "(statement, params=None, *, execution_options=None, bind_arguments=None)";
    functions
        .gives("execute" + call, this::execute)
        .gives("scalar" + call, a -> execute(a).invoke("scalar"))
        .gives("scalars" + call, a -> execute(a).invoke("scalars"))
        .gives("query(*entities)", a -> new ModelQuery(run, work, a.rest()))
        .gives("get(entity, ident, **kw)", this::get)
        .gives("connection(**kw)", a -> run.connection())
        .gives("get_bind(**kw)", a -> run.connection())
        .gives("begin(**kw)", a -> block())
        .gives("begin_nested()", a -> block())
        .gives("in_transaction()", a -> Py.True);
    writing();
  }

  private void writing() {
    functions
        .does("add(instance, _warn=True)", a -> work.add(a.required("instance")))
        .does("add_all(instances)", a -> a.items("instances").forEach(work::add))
        .does("delete(instance)", a -> work.delete(a.required("instance")))
        .gives("merge(instance, **kw)", a -> merged(a.required("instance")))
        .does("bulk_save_objects(objects, **kw)", a -> flushed(a.items("objects")))
        .does("bulk_insert_mappings(mapper, mappings, **kw)", a -> rows(a, false))
        .does("bulk_update_mappings(mapper, mappings)", a -> rows(a, true))
        .does("flush(objects=None)", a -> work.flush())
        .does("commit()", a -> work.flush())
        .does("rollback()", a -> rollback())
        .does("close()", a -> work.forget())
        .does("refresh(instance, *args, **kw)", a -> {})
        .does("expire_all()", a -> {})
        .does("expire(instance, *args)", a -> {})
        .does("expunge_all()", a -> work.forget());
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject known = functions.find(name);
    if (known != null) {
      return known;
    }
    return switch (name) {
      case "bind" -> run.connection();
      case "no_autoflush" -> Block.quiet(this);
      case "__enter__" -> FacadeFunction.of("__enter__()", a -> this);
      case "__exit__" -> FacadeFunction.of("__exit__(*exc)", a -> Py.False);
      default -> name.startsWith("__") ? null : run.unsupported("session." + name);
    };
  }

  @Override
  public PyObject __enter__(ThreadState state) {
    return this;
  }

  @Override
  public boolean __exit__(ThreadState state, @Nullable PyException exception) {
    work.forget();
    return false;
  }

  private PyObject execute(Arguments arguments) {
    work.flush();
    return run.connection().execute(arguments.required("statement"), arguments.present("params"));
  }

  private PyObject get(Arguments arguments) {
    PyObject model = arguments.required("entity");
    return new ModelQuery(run, work, List.of(model)).get(arguments.required("ident"));
  }

  private PyObject merged(PyObject object) {
    work.add(object);
    return object;
  }

  private void flushed(List<PyObject> objects) {
    objects.forEach(work::add);
    work.flush();
  }

  private void rows(Arguments arguments, boolean update) {
    Model model =
        Model.of(run.constructs(), arguments.required("mapper"))
            .orElseThrow(() -> Py.TypeError("a mapped class is expected"));
    for (PyObject row : arguments.items("mappings")) {
      Map<String, PyObject> values = mapping(row);
      run.context()
          .execute(new Operation.Execute(update ? updating(model, values) : model.insert(values)));
    }
  }

  private static dev.banister.sql.SqlStatement updating(Model model, Map<String, PyObject> values) {
    Map<String, PyObject> key = new LinkedHashMap<>(values);
    key.keySet().retainAll(model.key());
    Map<String, PyObject> changed = new LinkedHashMap<>(values);
    changed.keySet().removeAll(model.key());
    return model.update(changed, key);
  }

  private static Map<String, PyObject> mapping(PyObject dictionary) {
    Map<String, PyObject> mapping = new LinkedHashMap<>();
    for (PyObject item : PyValues.items(dictionary.invoke("items"))) {
      mapping.put(PyValues.text(item.__getitem__(0)), item.__getitem__(1));
    }
    return mapping;
  }

  private void rollback() {
    work.forget();
    run.context().record(new Operation.EndTransaction(false));
  }

  /** {@code with session.begin()}: written at its end. */
  private PyObject block() {
    return new Block(
        () -> this,
        failed -> {
          if (!failed) {
            work.flush();
          }
        },
        this::__findattr__);
  }

  @Override
  protected PyObject pythonClass() {
    return run.connections().classOf("Session");
  }

  @Override
  protected String description() {
    return "<sqlalchemy.orm.session.Session>";
  }
}
