package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.sqlalchemy.Executable;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.FromTable;
import dev.banister.sql.SqlStatement.Select;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyInteger;
import org.python.core.PyObject;

/** {@code session.query(…)}: a select that is built step by step and then asked. */
final class ModelQuery extends FacadeObject {
  private static final Set<String> BUILDING =
      Set.of(
          "filter",
          "where",
          "filter_by",
          "order_by",
          "group_by",
          "having",
          "limit",
          "offset",
          "distinct",
          "join",
          "outerjoin",
          "select_from",
          "with_for_update");
  private static final Set<String> IGNORED =
      Set.of("options", "yield_per", "execution_options", "enable_eagerloads", "populate_existing");

  private final AlembicRun run;
  private final UnitOfWork work;
  private final List<PyObject> entities;
  private final PyObject select;
  private final Functions functions = new Functions();

  ModelQuery(AlembicRun run, UnitOfWork work, List<PyObject> entities) {
    this(run, work, entities, run.constructs().make("select", entities, Map.of()));
  }

  private ModelQuery(AlembicRun run, UnitOfWork work, List<PyObject> entities, PyObject select) {
    this.run = run;
    this.work = work;
    this.entities = entities;
    this.select = select;
    functions
        .gives("all()", a -> rows().all())
        .gives("first()", a -> rows().first())
        .gives("one()", a -> rows().one())
        .gives("one_or_none()", a -> rows().oneOrNone())
        .gives("with_entities(*entities)", a -> new ModelQuery(run, work, a.rest(), only(a)))
        .gives("slice(start, stop)", a -> sliced(a.required("start"), a.required("stop")))
        .gives("subquery(name=None, **kw)", a -> select.invoke("subquery", named(a)))
        .gives("scalar()", a -> rows().scalar())
        .gives("count()", a -> count())
        .gives("exists()", a -> select.invoke("exists"))
        .gives("get(ident)", a -> get(a.required("ident")))
        .gives("update(values, synchronize_session=None, **kw)", this::update)
        .gives("delete(synchronize_session=None, **kw)", a -> delete());
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject known = functions.find(name);
    if (known != null) {
      return known;
    }
    if (BUILDING.contains(name)) {
      return FacadeFunction.of(name + "(*args, **kw)", a -> built(name, a));
    }
    if (IGNORED.contains(name)) {
      return FacadeFunction.of(name + "(*args, **kw)", a -> this);
    }
    return switch (name) {
      case "__clause_element__" -> FacadeFunction.of("__clause_element__()", a -> select);
      case "statement", "selectable" -> select;
      case "session" -> run.unsupported("query.session");
      default -> select.__findattr__(name);
    };
  }

  private ModelQuery built(String name, Arguments arguments) {
    List<PyObject> values = new ArrayList<>(arguments.rest());
    values.addAll(arguments.extra().values());
    PyObject next =
        select
            .__getattr__(name)
            .__call__(
                values.toArray(PyObject[]::new), arguments.extra().keySet().toArray(String[]::new));
    return new ModelQuery(run, work, entities, next);
  }

  /** {@code query.get(key)}: the object with that primary key, or none. */
  private PyObject get(PyObject key) {
    Model model =
        single().orElseThrow(() -> Py.TypeError("get() can only be used against a mapped class"));
    work.flushUnlessHeld();
    return new ModelReader(run, work).get(model, ModelReader.values(model, key));
  }

  private PyObject only(Arguments arguments) {
    return select
        .__getattr__("with_only_columns")
        .__call__(arguments.rest().toArray(PyObject[]::new));
  }

  private PyObject sliced(PyObject start, PyObject stop) {
    PyObject limited = select.invoke("limit", stop._sub(start)).invoke("offset", start);
    return new ModelQuery(run, work, entities, limited);
  }

  private static PyObject named(Arguments arguments) {
    PyObject name = arguments.present("name");
    return name == null ? Py.None : name;
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    return rows().slice(key);
  }

  @Override
  public PyObject __iter__() {
    return rows().all().__iter__();
  }

  private Optional<Model> single() {
    return entities.size() == 1
        ? Model.of(run.constructs(), entities.getFirst())
        : Optional.empty();
  }

  private ModelRows rows() {
    work.flushUnlessHeld();
    Optional<Rows> rows = run.context().query(statement());
    EntityRows asked = new EntityRows(run, work, (Executable) select);
    return new ModelRows(run, work, asked, spelled(), rows);
  }

  private SqlStatement statement() {
    return ((Executable) select).statement();
  }

  private PyObject count() {
    PyObject subquery = select.invoke("subquery");
    PyObject function =
        run.sqlalchemy().module("sqlalchemy").__getattr__("func").__getattr__("count");
    PyObject counting =
        run.constructs()
            .make("select", List.of(function.__call__()), Map.of())
            .invoke("select_from", subquery);
    work.flushUnlessHeld();
    return run.context()
        .query(((Executable) counting).statement())
        .<PyObject>map(
            rows -> new EntityRows(run, work, (Executable) counting).result(rows).invoke("scalar"))
        .orElseGet(() -> run.context().fromDatabase(spelled() + ".count()"));
  }

  private String spelled() {
    String names = String.join(", ", entities.stream().map(ModelQuery::name).toList());
    boolean filters = statement() instanceof Select built && built.where() != null;
    String filter = filters ? ".filter(" + run.constructs().condition(statement()) + ")" : "";
    return "session.query(" + names + ")" + filter;
  }

  private static String name(PyObject entity) {
    return entity instanceof dev.banister.recorder.facade.FacadeClass type
        ? type.name()
        : entity.toString();
  }

  private PyObject update(Arguments arguments) {
    Changed changed = changed();
    Map<String, SqlExpression> values =
        run.constructs().row(entities.getFirst(), arguments.required("values"));
    return executed(new SqlStatement.Update(changed.table(), values, List.of(), changed.where()));
  }

  private PyObject delete() {
    Changed changed = changed();
    return executed(new SqlStatement.Delete(changed.table(), changed.where()));
  }

  private PyObject executed(SqlStatement statement) {
    work.flushUnlessHeld();
    Optional<Rows> changed = run.context().execute(new Operation.Execute(statement));
    work.expire();
    return changed
        .<PyObject>map(rows -> new PyInteger(rows.count()))
        .orElseGet(() -> run.context().fromDatabase("rows of " + spelled()));
  }

  private Changed changed() {
    if (statement() instanceof Select built
        && built.from().size() == 1
        && built.from().getFirst() instanceof FromTable from) {
      return new Changed(from.table(), built.where());
    }
    throw Py.NotImplementedError("a change through a query of several tables is not followed");
  }

  /** The table that a query changes, and which rows. */
  private record Changed(TableName table, @Nullable SqlExpression where) {}
}
