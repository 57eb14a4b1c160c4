package dev.banister.recorder.alembic;

import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.alembic.ResultObject.Outcome;
import dev.banister.recorder.sqlalchemy.Entity;
import dev.banister.recorder.sqlalchemy.Executable;
import dev.banister.recorder.sqlalchemy.MappedClass;
import dev.banister.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.Py;
import org.python.core.PyObject;

/** Rows of a statement as a session gives them: the columns of a model become its object. */
final class EntityRows {
  private final AlembicRun run;
  private final UnitOfWork work;
  private final Executable statement;

  EntityRows(AlembicRun run, UnitOfWork work, Executable statement) {
    this.run = run;
    this.work = work;
    this.statement = statement;
  }

  SqlStatement statement() {
    return statement.statement();
  }

  List<Entity> entities() {
    return statement.entities();
  }

  boolean holdsModels() {
    return entities().stream().anyMatch(e -> e.model() != null);
  }

  ResultObject result(Rows rows) {
    ResultColumns columns = ResultColumns.of(run, rows.columns(), statement.returned());
    ResultColumns named = holdsModels() ? ResultColumns.named(run, names(columns)) : columns;
    List<PyObject> all = new ArrayList<>();
    for (List<PyObject> cells : run.results().values(columns, rows)) {
      all.add(new RowObject(named, holdsModels() ? gathered(cells) : cells));
    }
    return new ResultObject(run, named, all, new Outcome(rows.count(), rows.key(), null));
  }

  private List<String> names(ResultColumns columns) {
    List<String> names = new ArrayList<>();
    int at = 0;
    for (Entity entity : entities()) {
      names.add(entity.model() == null ? columns.name(at) : entity.name());
      at += entity.columns();
    }
    return names;
  }

  private List<PyObject> gathered(List<PyObject> cells) {
    List<PyObject> row = new ArrayList<>();
    int at = 0;
    for (Entity entity : entities()) {
      List<PyObject> own = cells.subList(at, at + entity.columns());
      MappedClass model = entity.model();
      row.add(model == null ? own.getFirst() : object(model, own));
      at += entity.columns();
    }
    return row;
  }

  /** No object where an outer join found no row. */
  private PyObject object(MappedClass mapped, List<PyObject> cells) {
    Model model = Model.of(run.constructs(), mapped).orElseThrow();
    Map<String, PyObject> values = new LinkedHashMap<>();
    int at = 0;
    for (String attribute : model.columns().keySet()) {
      values.put(attribute, cells.get(at++));
    }
    boolean missing =
        !model.key().isEmpty() && model.key().stream().allMatch(k -> values.get(k) == Py.None);
    return missing ? Py.None : work.object(model, values);
  }
}
