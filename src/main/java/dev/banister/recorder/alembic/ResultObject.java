package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.facade.PyValues;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyInteger;
import org.python.core.PyObject;

/** The result of a statement on a live database: rows that are taken one after the other. */
final class ResultObject extends FacadeObject {
  private final AlembicRun run;
  private final ResultColumns columns;
  private final List<PyObject> left;
  private final Outcome outcome;
  private final Functions functions = new Functions();
  private boolean closed;

  /**
   * @param count rows that were touched, or -1
   * @param key the number that SQLite gave the row inserted last, or null
   * @param inserted the row of an insert, or null
   */
  record Outcome(int count, @Nullable Value key, @Nullable InsertedRow inserted) {}

  ResultObject(AlembicRun run, ResultColumns columns, List<PyObject> rows, Outcome outcome) {
    this.run = run;
    this.columns = columns;
    this.left = new ArrayList<>(rows);
    this.outcome = outcome;
    functions
        .gives("fetchall()", a -> PyValues.list(all()))
        .gives("all()", a -> PyValues.list(all()))
        .gives("fetchmany(size=None)", this::some)
        .gives("fetchone()", a -> next())
        .gives("first()", a -> first())
        .gives("one()", a -> only(false))
        .gives("one_or_none()", a -> only(true))
        .gives("scalar()", a -> cell(first()))
        .gives("scalar_one()", a -> cell(only(false)))
        .gives("scalar_one_or_none()", a -> cell(only(true)));
    changing();
  }

  private void changing() {
    functions
        .gives("scalars(index=0)", this::scalars)
        .gives("mappings()", a -> changed(columns, row -> row.__getattr__("_mapping")))
        .gives("columns(*col_expressions)", this::chosen)
        .gives("tuples()", a -> this)
        .gives("unique(strategy=None)", a -> unique())
        .gives("keys()", a -> PyValues.list(PyValues.items(columns.keys())))
        .gives("partitions(size=None)", this::partitions)
        .gives("yield_per(num)", a -> this)
        .gives("execution_options(**kw)", a -> this)
        .gives("freeze()", a -> run.unsupported("result.freeze"))
        .does("close()", a -> close());
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "rowcount" -> new PyInteger(outcome.count());
      case "returns_rows" -> Py.newBoolean(columns.size() > 0);
      case "is_insert" -> Py.newBoolean(outcome.inserted() != null);
      case "closed" -> Py.newBoolean(closed);
      case "lastrowid" ->
          outcome.key() == null ? Py.None : new PyObjects(run.context()).of(outcome.key());
      case "inserted_primary_key" ->
          outcome.inserted() == null
              ? run.context().fromDatabase("result." + name)
              : outcome.inserted().primaryKey(outcome.key());
      case "__next__", "next" -> FacadeFunction.of("__next__()", a -> following());
      case "context", "cursor" -> run.unsupported("result." + name);
      default -> functions.find(name);
    };
  }

  @Override
  public PyObject __iter__() {
    readable();
    return this;
  }

  @Override
  public @Nullable PyObject __iternext__() {
    return left.isEmpty() ? null : left.removeFirst();
  }

  private PyObject following() {
    PyObject row = __iternext__();
    if (row == null) {
      throw Py.StopIteration("");
    }
    return row;
  }

  private void close() {
    closed = true;
    left.clear();
  }

  private void readable() {
    if (columns.size() == 0) {
      throw run.errors()
          .of(
              "sqlalchemy.exc.ResourceClosedError",
              "This result object does not return rows. It has been closed automatically.");
    }
    if (closed) {
      throw run.errors().of("sqlalchemy.exc.ResourceClosedError", "This result object is closed.");
    }
  }

  private List<PyObject> all() {
    readable();
    List<PyObject> rows = new ArrayList<>(left);
    left.clear();
    return rows;
  }

  private PyObject some(Arguments arguments) {
    readable();
    PyObject size = arguments.present("size");
    return PyValues.list(taken(size == null ? left.size() : size.asInt()));
  }

  private List<PyObject> taken(int most) {
    List<PyObject> rows = new ArrayList<>(left.subList(0, Math.min(most, left.size())));
    left.subList(0, rows.size()).clear();
    return rows;
  }

  private PyObject partitions(Arguments arguments) {
    readable();
    PyObject size = arguments.present("size");
    List<PyObject> parts = new ArrayList<>();
    while (!left.isEmpty()) {
      parts.add(PyValues.list(taken(size == null ? left.size() : size.asInt())));
    }
    return PyValues.list(parts);
  }

  private PyObject next() {
    readable();
    return left.isEmpty() ? Py.None : left.removeFirst();
  }

  private PyObject first() {
    PyObject row = next();
    close();
    return row;
  }

  private PyObject only(boolean orNone) {
    readable();
    if (left.size() > 1) {
      throw run.errors()
          .of(
              "sqlalchemy.exc.MultipleResultsFound",
              orNone
                  ? "Multiple rows were found when one or none was required"
                  : "Multiple rows were found when exactly one was required");
    }
    if (left.isEmpty() && !orNone) {
      throw run.errors()
          .of("sqlalchemy.exc.NoResultFound", "No row was found when one was required");
    }
    return first();
  }

  private static PyObject cell(PyObject row) {
    return row instanceof RowObject r ? r.pyget(0) : row;
  }

  private PyObject scalars(Arguments arguments) {
    PyObject index = arguments.present("index");
    int place = columns.place(index == null ? Py.Zero : index);
    return changed(columns.only(List.of(place)), row -> ((RowObject) row).pyget(place));
  }

  private PyObject chosen(Arguments arguments) {
    List<Integer> places = arguments.rest().stream().map(columns::place).toList();
    ResultColumns chosen = columns.only(places);
    return changed(
        chosen,
        row -> new RowObject(chosen, places.stream().map(((RowObject) row)::pyget).toList()));
  }

  private PyObject changed(ResultColumns chosen, Function<PyObject, PyObject> change) {
    return new ResultObject(run, chosen, all().stream().map(change).toList(), outcome);
  }

  private PyObject unique() {
    List<PyObject> rows = new ArrayList<>();
    for (PyObject row : all()) {
      if (rows.stream().noneMatch(r -> r._eq(row).__nonzero__())) {
        rows.add(row);
      }
    }
    return new ResultObject(run, columns, rows, outcome);
  }

  @Override
  protected PyObject pythonClass() {
    return run.connections().classOf("Result");
  }

  @Override
  protected String description() {
    return "<sqlalchemy.engine.cursor.CursorResult>";
  }
}
