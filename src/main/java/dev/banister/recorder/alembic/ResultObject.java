package dev.banister.recorder.alembic;

import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.facade.PyValues;
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
  private final List<String> columns;
  private final List<PyObject> left;
  private final int count;
  private final Functions functions = new Functions();

  ResultObject(AlembicRun run, Rows rows) {
    this(run, rows.columns(), objects(run, rows), rows.count());
  }

  private ResultObject(AlembicRun run, List<String> columns, List<PyObject> left, int count) {
    this.run = run;
    this.columns = columns;
    this.left = new ArrayList<>(left);
    this.count = count;
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
        .gives("scalar_one_or_none()", a -> cell(only(true)))
        .gives("scalars(index=0)", this::scalars)
        .gives("mappings()", a -> changed(row -> row.__getattr__("_mapping")))
        .gives("tuples()", a -> this)
        .gives("unique(strategy=None)", a -> unique())
        .gives("keys()", a -> keys())
        .gives("yield_per(num)", a -> this)
        .does("close()", a -> left.clear());
  }

  private static List<PyObject> objects(AlembicRun run, Rows rows) {
    PyObjects objects = new PyObjects(run.context());
    return rows.rows().stream()
        .<PyObject>map(row -> new RowObject(rows.columns(), row.stream().map(objects::of).toList()))
        .toList();
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "rowcount" -> new PyInteger(count);
      case "returns_rows" -> Py.newBoolean(!columns.isEmpty());
      case "lastrowid", "inserted_primary_key" -> run.context().fromDatabase("result." + name);
      default -> functions.find(name);
    };
  }

  @Override
  public PyObject __iter__() {
    return PyValues.list(all()).__iter__();
  }

  private List<PyObject> all() {
    List<PyObject> rows = new ArrayList<>(left);
    left.clear();
    return rows;
  }

  private PyObject some(Arguments arguments) {
    PyObject size = arguments.present("size");
    int most = size == null ? 1 : Math.min(size.asInt(), left.size());
    List<PyObject> rows = new ArrayList<>(left.subList(0, Math.min(most, left.size())));
    left.subList(0, rows.size()).clear();
    return PyValues.list(rows);
  }

  private PyObject next() {
    return left.isEmpty() ? Py.None : left.removeFirst();
  }

  private PyObject first() {
    PyObject row = next();
    left.clear();
    return row;
  }

  private PyObject only(boolean orNone) {
    if (left.size() > 1) {
      throw run.errors()
          .of(
              "sqlalchemy.exc.MultipleResultsFound",
              "Multiple rows were found when exactly one was required");
    }
    if (left.isEmpty() && !orNone) {
      throw run.errors()
          .of("sqlalchemy.exc.NoResultFound", "No row was found when one was required");
    }
    return next();
  }

  private static PyObject cell(PyObject row) {
    return row == Py.None ? row : row instanceof RowObject r ? r.cell(0) : row;
  }

  private PyObject scalars(Arguments arguments) {
    PyObject index = arguments.present("index");
    return changed(row -> row.__getitem__(index == null ? Py.Zero : index));
  }

  private PyObject changed(Function<PyObject, PyObject> change) {
    return new ResultObject(run, columns, all().stream().map(change).toList(), count);
  }

  private PyObject unique() {
    List<PyObject> rows = new ArrayList<>();
    for (PyObject row : all()) {
      if (rows.stream().noneMatch(r -> r._eq(row).__nonzero__())) {
        rows.add(row);
      }
    }
    return new ResultObject(run, columns, rows, count);
  }

  private PyObject keys() {
    return PyValues.list(columns.stream().map(PyValues::textOrNone).toList());
  }
}
