package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.sqlalchemy.Executable;
import dev.banister.recorder.sqlalchemy.MappedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.ContextManager;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PyString;
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
        .gives("begin_nested()", a -> nested())
        .gives("in_transaction()", a -> Py.True)
        .gives("is_modified(instance, **kw)", a -> changed(a.required("instance")));
    writing();
  }

  private void writing() {
    functions
        .does("add(instance, _warn=True)", a -> work.add(a.required("instance")))
        .does("add_all(instances)", a -> a.items("instances").forEach(work::add))
        .does("delete(instance)", a -> work.delete(a.required("instance")))
        .gives("merge(instance, **kw)", a -> merged(a.required("instance")))
        .does("bulk_save_objects(objects, **kw)", a -> saved(a.items("objects")))
        .does("bulk_insert_mappings(mapper, mappings, **kw)", a -> rows(a, false))
        .does("bulk_update_mappings(mapper, mappings)", a -> rows(a, true))
        .does("flush(objects=None)", a -> work.flush())
        .does("commit()", a -> end(true))
        .does("rollback()", a -> end(false))
        .does("close()", a -> work.forget())
        .does("refresh(instance, *args, **kw)", a -> expire(a.required("instance")))
        .does("expire_all()", a -> work.expire())
        .does("expire(instance, *args)", a -> expire(a.required("instance")))
        .does("expunge(instance)", a -> expunge(a.required("instance")))
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
      case "new" -> PyValues.list(work.added());
      case "deleted" -> PyValues.list(work.deleted());
      case "dirty" -> PyValues.list(work.dirty());
      case "no_autoflush" -> held();
      case "autoflush" -> Py.True;
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
    if (arguments.required("statement") instanceof PyString text) {
      String spelled = text.getString();
      throw run.errors()
          .of(
              "sqlalchemy.exc.ArgumentError",
              "Textual SQL expression '%s' should be explicitly declared as text('%s')"
                  .formatted(spelled, spelled));
    }
    work.flushUnlessHeld();
    PyObject executed = run.constructs().executable(arguments.required("statement"));
    PyObject parameters = arguments.present("params");
    if (executed instanceof Executable statement) {
      EntityRows asked = new EntityRows(run, work, statement);
      if (asked.holdsModels() && run.context().live().isPresent()) {
        return run.connection()
            .rows(executed, parameters)
            .<PyObject>map(asked::result)
            .orElse(Py.None);
      }
    }
    PyObject result = run.connection().execute(executed, parameters);
    if (run.constructs().changes(executed)) {
      work.expire();
    }
    return result;
  }

  private PyObject get(Arguments arguments) {
    PyObject ident = arguments.required("ident");
    Model model = model(arguments.required("entity"));
    return new ModelReader(run, work).get(model, ModelReader.values(model, ident));
  }

  private Model model(PyObject mapped) {
    return Model.of(run.constructs(), mapped)
        .orElseThrow(() -> Py.TypeError("a mapped class is expected"));
  }

  /** The row's own object with the values of the one given, or that one as a new row. */
  private PyObject merged(PyObject given) {
    if (!(given instanceof MappedObject object) || work.holds(given)) {
      return given;
    }
    Model model = model(object.mappedClass());
    Map<String, PyObject> values = object.values();
    boolean keyed = values.keySet().containsAll(model.key());
    PyObject known =
        keyed && run.context().live().isPresent()
            ? new ModelReader(run, work).get(model, model.key().stream().map(values::get).toList())
            : Py.None;
    PyObject target = known == Py.None ? model.mapped().loaded(Map.of()) : known;
    values.forEach(target::__setattr__);
    work.add(target);
    return target;
  }

  /**
   * New objects are inserted without the defaults of the database, others updated. The session does
   * not notice: what it holds counts as changed as before, so its flush writes that once more.
   */
  private void saved(List<PyObject> objects) {
    for (PyObject given : objects) {
      if (given instanceof MappedObject object && work.holds(object)) {
        work.writeChanges(object);
      } else if (given instanceof MappedObject object) {
        Model model = model(object.mappedClass());
        Map<String, PyObject> row = model.complete(object.values(), true);
        run.context().execute(new Operation.Execute(model.insert(row)));
      }
    }
  }

  private PyObject changed(PyObject instance) {
    return Py.newBoolean(instance instanceof MappedObject object && work.isModified(object));
  }

  private void expire(PyObject instance) {
    if (instance instanceof MappedObject object) {
      work.expire(object);
    }
  }

  private void expunge(PyObject instance) {
    if (instance instanceof MappedObject object) {
      work.forget(object);
    }
  }

  private void rows(Arguments arguments, boolean update) {
    Model model = model(arguments.required("mapper"));
    for (PyObject row : arguments.items("mappings")) {
      Map<String, PyObject> values = mapping(row);
      run.context()
          .execute(
              new Operation.Execute(
                  update ? updating(model, values) : model.insert(model.complete(values, true))));
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

  /**
   * A session on Alembic's connection joins the transaction there: its commit writes but does not
   * end it, its rollback takes back everything.
   */
  private void end(boolean commit) {
    if (commit) {
      work.flush();
      work.expire();
    } else {
      work.rollBack();
      run.context().record(new Operation.EndTransaction(false));
    }
  }

  /** {@code with session.begin()}: written at its end. */
  private PyObject block() {
    return new Block(
        () -> this,
        failed -> {
          if (!failed) {
            end(true);
          }
        },
        this::__findattr__);
  }

  private PyObject held() {
    return new Block(
        () -> {
          work.hold(true);
          return this;
        },
        failed -> work.hold(false),
        this::__findattr__);
  }

  private PyObject nested() {
    work.flush();
    return new Savepoint(
            run,
            release -> {
              if (release) {
                work.flush();
              } else {
                work.rollBack();
              }
            })
        .block(this);
  }

  @Override
  public boolean __contains__(PyObject object) {
    return work.holds(object);
  }

  @Override
  public PyObject __iter__() {
    List<PyObject> all = new ArrayList<>(work.added());
    return PyValues.list(all).__iter__();
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
