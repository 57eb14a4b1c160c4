package dev.banister.recorder.alembic;

import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.sqlalchemy.Executable;
import dev.banister.sql.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/** Reads one row of a model by its primary key. */
final class ModelReader {
  private final AlembicRun run;
  private final UnitOfWork work;

  ModelReader(AlembicRun run, UnitOfWork work) {
    this.run = run;
    this.work = work;
  }

  /** The select of the row, as a script would build it. */
  PyObject select(Model model, Map<String, PyObject> key) {
    PyObject condition =
        run.constructs()
            .library()
            .expressions()
            .expression(model.condition(key), ColumnType.of("Boolean"));
    return run.constructs()
        .make("select", List.of(model.mapped()), Map.of())
        .invoke("where", condition);
  }

  /** The key by the names of the attributes. */
  static Map<String, PyObject> key(Model model, List<PyObject> values) {
    Map<String, PyObject> key = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(values.size(), model.key().size()); i++) {
      key.put(model.key().get(i), values.get(i));
    }
    return key;
  }

  /** The values of a key given as one value, a tuple, or a dict by attribute. */
  static List<PyObject> values(Model model, PyObject ident) {
    return switch (ident) {
      case PyDictionary named ->
          model.key().stream().map(k -> named.__getitem__(new PyUnicode(k))).toList();
      case PyTuple tuple -> PyValues.items(tuple);
      default -> List.of(ident);
    };
  }

  /** The values of a row by the attributes; its object is gone when there is none. */
  Map<String, PyObject> row(Model model, Map<String, PyObject> key) {
    Executable select = (Executable) select(model, key);
    Rows rows = run.context().query(select.statement()).orElse(Rows.NONE);
    ResultColumns columns = ResultColumns.of(run, rows.columns(), select.returned());
    List<List<PyObject>> cells = run.results().values(columns, rows);
    if (cells.isEmpty()) {
      throw run.errors()
          .of(
              "sqlalchemy.exc.InvalidRequestError",
              "Could not refresh instance '" + model.name() + "'");
    }
    Map<String, PyObject> values = new LinkedHashMap<>();
    int at = 0;
    for (String attribute : model.columns().keySet()) {
      values.put(attribute, cells.getFirst().get(at++));
    }
    return values;
  }

  /** The object of a row, from the session or else from the database; {@code None} without one. */
  PyObject get(Model model, List<PyObject> values) {
    Map<String, PyObject> key = key(model, values);
    PyObject known = work.known(model, key);
    if (known != null) {
      return known;
    }
    Executable select = (Executable) select(model, key);
    Optional<Rows> rows = run.context().query(select.statement());
    EntityRows asked = new EntityRows(run, work, select);
    PyObject first =
        new ModelRows(run, work, asked, "session.get(" + model.name() + ")", rows).first();
    return first == null ? Py.None : first;
  }
}
