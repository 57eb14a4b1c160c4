package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.sqlalchemy.MappedObject;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.python.core.PyObject;

/** The objects of a session that are to be written, and what they were like when read. */
final class UnitOfWork {
  private final AlembicRun run;
  private final List<MappedObject> added = new ArrayList<>();
  private final List<MappedObject> deleted = new ArrayList<>();
  private final Map<MappedObject, Map<String, PyObject>> clean = new IdentityHashMap<>();
  private final List<MappedObject> order = new ArrayList<>();

  UnitOfWork(AlembicRun run) {
    this.run = run;
  }

  void add(PyObject object) {
    if (object instanceof MappedObject mapped
        && !clean.containsKey(mapped)
        && !added.contains(mapped)) {
      added.add(mapped);
    }
  }

  void delete(PyObject object) {
    if (object instanceof MappedObject mapped) {
      deleted.add(mapped);
    }
  }

  /** The object is in the database as it is now. */
  void loaded(MappedObject object) {
    if (clean.put(object, object.values()) == null) {
      order.add(object);
    }
  }

  void forget() {
    added.clear();
    deleted.clear();
    clean.clear();
    order.clear();
  }

  /** Writes everything that has changed. */
  void flush() {
    List<MappedObject> fresh = List.copyOf(added);
    added.clear();
    fresh.forEach(this::insert);
    List.copyOf(order).forEach(o -> Model.of(run.constructs(), o).ifPresent(m -> update(m, o)));
    List<MappedObject> gone = List.copyOf(deleted);
    deleted.clear();
    gone.forEach(o -> Model.of(run.constructs(), o).ifPresent(m -> delete(m, o)));
  }

  private void insert(MappedObject object) {
    if (!clean.containsKey(object)) {
      Model.of(run.constructs(), object).ifPresent(model -> insert(model, object));
    }
  }

  /** The objects that this one refers to are written before it, for it holds their keys. */
  private void refer(Model model, MappedObject object) {
    for (PyObject value : object.values().values()) {
      if (value instanceof MappedObject other && other != object) {
        insert(other);
        Model.of(run.constructs(), other)
            .map(model::referencesTo)
            .orElse(Map.of())
            .forEach((own, theirs) -> object.__setattr__(own, other.__getattr__(theirs)));
      }
    }
  }

  private void insert(Model model, MappedObject object) {
    refer(model, object);
    SqlStatement.Insert insert = model.insert(object.values());
    boolean keyed = object.values().keySet().containsAll(model.key());
    boolean asks = !keyed && run.context().live().isPresent() && returns();
    SqlStatement statement = asks ? model.returningKey(insert) : insert;
    Optional<Rows> rows = run.context().execute(new Operation.Execute(statement));
    if (!keyed) {
      takeKey(model, object, rows);
    }
    loaded(object);
  }

  private boolean returns() {
    return run.context().dialect() != Dialect.MYSQL;
  }

  private void takeKey(Model model, MappedObject object, Optional<Rows> rows) {
    PyObjects objects = new PyObjects(run.context());
    List<String> key = model.key();
    boolean known = rows.isPresent() && !rows.get().rows().isEmpty();
    for (int i = 0; i < key.size(); i++) {
      String attribute = key.get(i);
      PyObject value =
          known
              ? objects.of(rows.get().rows().getFirst().get(i))
              : run.context().fromDatabase(model.name() + "." + attribute);
      object.__setattr__(attribute, value);
    }
  }

  private void update(Model model, MappedObject object) {
    Map<String, PyObject> before = clean.get(object);
    Map<String, PyObject> changed = new LinkedHashMap<>();
    object
        .values()
        .forEach(
            (attribute, value) -> {
              if (before.get(attribute) != value && model.columns().containsKey(attribute)) {
                changed.put(attribute, value);
              }
            });
    if (!changed.isEmpty()) {
      SqlStatement update = model.update(changed, keyOf(model, object));
      run.context().execute(new Operation.Execute(update));
      loaded(object);
    }
  }

  private void delete(Model model, MappedObject object) {
    run.context().execute(new Operation.Execute(model.delete(keyOf(model, object))));
  }

  private static Map<String, PyObject> keyOf(Model model, MappedObject object) {
    Map<String, PyObject> key = new LinkedHashMap<>();
    model.key().forEach(attribute -> key.put(attribute, object.__getattr__(attribute)));
    return key;
  }
}
