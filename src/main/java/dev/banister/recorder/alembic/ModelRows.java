package dev.banister.recorder.alembic;

import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.recorder.sqlalchemy.MappedObject;
import dev.banister.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * What a query of a session gives: objects of the model during a rehearsal; offline one object
 * whose columns are unknown, which stands for each of them.
 */
final class ModelRows {
  private final AlembicRun run;
  private final UnitOfWork work;
  private final @Nullable Model model;
  private final String query;
  private final @Nullable Rows rows;

  ModelRows(
      AlembicRun run, UnitOfWork work, Optional<Model> model, String query, Optional<Rows> rows) {
    this.run = run;
    this.work = work;
    this.model = model.orElse(null);
    this.query = query;
    this.rows = rows.orElse(null);
  }

  PyObject all() {
    if (rows != null) {
      return model == null
          ? result(rows).invoke("fetchall")
          : PyValues.list(rows.rows().stream().map(this::object).toList());
    }
    UnknownObject unknown = run.context().fromDatabase(query + ".all()");
    return model == null ? unknown : new UnknownRows(run, unknown, this::standIn);
  }

  PyObject one() {
    if (rows != null) {
      return model == null ? result(rows).invoke("one") : first();
    }
    return model == null ? run.context().fromDatabase(query + ".one()") : standIn();
  }

  /** Offline both are looked at: that there is a row, and that there is none. */
  PyObject first() {
    if (rows != null) {
      return model == null
          ? result(rows).invoke("first")
          : rows.rows().isEmpty() ? Py.None : object(rows.rows().getFirst());
    }
    UnknownObject unknown = run.context().fromDatabase(query + ".first()");
    return model == null ? unknown : unknown.__nonzero__() ? standIn() : Py.None;
  }

  PyObject scalar() {
    return rows != null
        ? result(rows).invoke("scalar")
        : run.context().fromDatabase(query + ".scalar()");
  }

  private ResultObject result(Rows answer) {
    return new ResultObject(run, answer);
  }

  private PyObject object(List<Value> row) {
    PyObjects objects = new PyObjects(run.context());
    Map<String, PyObject> values = new LinkedHashMap<>();
    model()
        .columns()
        .forEach(
            (attribute, column) -> {
              int index = answered().columns().indexOf(column);
              if (index >= 0) {
                values.put(attribute, objects.of(row.get(index)));
              }
            });
    return loaded(values);
  }

  private PyObject standIn() {
    Map<String, PyObject> values = new LinkedHashMap<>();
    for (String attribute : model().columns().keySet()) {
      values.put(attribute, run.context().fromDatabase(model().name() + "." + attribute));
    }
    return loaded(values);
  }

  private PyObject loaded(Map<String, PyObject> values) {
    PyObject object = model().mapped().loaded(values);
    work.loaded((MappedObject) object);
    return object;
  }

  private Model model() {
    return java.util.Objects.requireNonNull(model);
  }

  private Rows answered() {
    return java.util.Objects.requireNonNull(rows);
  }
}
