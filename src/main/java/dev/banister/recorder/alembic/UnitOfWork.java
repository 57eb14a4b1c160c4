package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.python.runtime.Representation;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.sqlalchemy.MappedObject;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * The objects of a session: one for each row, with what they were like when read, and those that
 * are to be written.
 */
final class UnitOfWork {
  private final AlembicRun run;
  private final List<MappedObject> added = new ArrayList<>();
  private final List<MappedObject> deleted = new ArrayList<>();
  private final Map<MappedObject, Map<String, PyObject>> clean = new IdentityHashMap<>();
  private final Set<MappedObject> writing = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<MappedObject> order = new ArrayList<>();
  private final Map<String, MappedObject> identities = new HashMap<>();
  private final Map<Object, MappedObject> standIns = new HashMap<>();
  private final RelatedObjects related;

  private boolean held;

  UnitOfWork(AlembicRun run) {
    this.run = run;
    this.related = new RelatedObjects(run, this);
  }

  void add(PyObject object) {
    if (object instanceof MappedObject mapped && !holds(mapped)) {
      added.add(mapped);
      mapped.attach(related);
    }
  }

  boolean holds(PyObject object) {
    return object instanceof MappedObject mapped
        && (clean.containsKey(mapped) || added.contains(mapped));
  }

  void delete(PyObject object) {
    if (object instanceof MappedObject mapped) {
      deleted.add(mapped);
    }
  }

  /** The object of a row: the one that the session has of it, else a new one. */
  MappedObject object(Model model, Map<String, PyObject> values) {
    MappedObject known = identities.get(identity(model, values));
    if (known == null) {
      MappedObject made = (MappedObject) model.mapped().loaded(values);
      loaded(made);
      return made;
    }
    if (known.isExpired()) {
      known.take(values);
      loaded(known);
    }
    return known;
  }

  /**
   * The object that stands for the row that some question gives, which nobody has read: the same
   * for the same question.
   */
  MappedObject standIn(Model model, Object question) {
    MappedObject known = standIns.get(question);
    if (known == null) {
      Map<String, PyObject> values = new LinkedHashMap<>();
      for (String attribute : model.columns().keySet()) {
        values.put(attribute, run.context().fromDatabase(model.name() + "." + attribute));
      }
      known = (MappedObject) model.mapped().loaded(values);
      loaded(known);
      standIns.put(question, known);
    }
    return known;
  }

  /** The object that the session has of a row, or null. */
  @Nullable MappedObject known(Model model, Map<String, PyObject> key) {
    return identities.get(identity(model, key));
  }

  private static String identity(Model model, Map<String, PyObject> values) {
    return model.table()
        + model.key().stream()
            .map(k -> Representation.of(values.getOrDefault(k, Py.None)))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** The object is in the database as it is now. */
  void loaded(MappedObject object) {
    object.written();
    object.attach(related);
    if (clean.put(object, object.values()) == null) {
      order.add(object);
    }
    Model.of(run.constructs(), object)
        .ifPresent(m -> identities.put(identity(m, object.values()), object));
  }

  /** Has the values of all objects read again when they are asked for. */
  void expire() {
    List.copyOf(order).forEach(this::expire);
  }

  void expire(MappedObject object) {
    if (run.context().live().isEmpty() || object.isExpired()) {
      return;
    }
    Model.of(run.constructs(), object)
        .ifPresent(
            model -> {
              Map<String, PyObject> key = keyOf(model, object);
              object.expire(() -> refresh(model, object, key));
              clean.put(object, object.values());
            });
  }

  private void refresh(Model model, MappedObject object, Map<String, PyObject> key) {
    Map<String, PyObject> row = new ModelReader(run, this).row(model, key);
    object.take(row);
    clean.put(object, object.values());
  }

  void forget() {
    added.clear();
    deleted.clear();
    clean.clear();
    order.clear();
    identities.clear();
    standIns.clear();
  }

  void forget(MappedObject object) {
    added.remove(object);
    deleted.remove(object);
    clean.remove(object);
    order.remove(object);
    identities.values().remove(object);
    standIns.values().remove(object);
  }

  /** What was added counts no more, what was changed is read again. */
  void rollBack() {
    added.clear();
    deleted.clear();
    expire();
  }

  List<MappedObject> added() {
    return List.copyOf(added);
  }

  List<MappedObject> deleted() {
    return List.copyOf(deleted);
  }

  List<MappedObject> dirty() {
    return order.stream().filter(this::isModified).toList();
  }

  boolean isModified(MappedObject object) {
    return Model.of(run.constructs(), object)
        .map(model -> !changes(model, object).isEmpty())
        .orElse(false);
  }

  /** Writes before a query, unless the script has switched that off. */
  void flushUnlessHeld() {
    if (!held) {
      flush();
    }
  }

  void hold(boolean hold) {
    held = hold;
  }

  /** Writes everything that has changed. */
  void flush() {
    cascade();
    List<MappedObject> fresh = List.copyOf(added);
    added.clear();
    fresh.forEach(this::insert);
    List.copyOf(order).forEach(related::refer);
    List.copyOf(order).forEach(o -> Model.of(run.constructs(), o).ifPresent(m -> update(m, o)));
    List.copyOf(order).forEach(related::write);
    List<MappedObject> gone = List.copyOf(deleted);
    deleted.clear();
    gone.forEach(o -> Model.of(run.constructs(), o).ifPresent(m -> delete(m, o)));
  }

  /** What belongs to the session's objects comes into it. */
  private void cascade() {
    for (int i = 0; i < added.size(); i++) {
      related.cascaded(added.get(i)).forEach(this::add);
    }
    List.copyOf(order).forEach(o -> related.cascaded(o).forEach(this::add));
  }

  private void insert(MappedObject object) {
    if (!clean.containsKey(object) && writing.add(object)) { // two may refer to each other
      Model.of(run.constructs(), object).ifPresent(model -> insert(model, object));
      writing.remove(object);
    }
  }

  /** The objects that this one refers to are written before it, for it holds their keys. */
  private void refer(Model model, MappedObject object) {
    for (Map.Entry<String, PyObject> each : object.values().entrySet()) {
      if (each.getValue() instanceof MappedObject other && other != object) {
        insert(other);
        related
            .keyOf(model, object, each.getKey(), other)
            .forEach((own, theirs) -> object.__setattr__(own, other.__getattr__(theirs)));
        object.settled(each.getKey());
      } else if (each.getValue() == Py.None && clean.containsKey(object)) {
        related.heldFor(object, each.getKey()).forEach(own -> object.__setattr__(own, Py.None));
      }
    }
  }

  private void insert(Model model, MappedObject object) {
    refer(model, object);
    Map<String, PyObject> values = model.complete(object.values(), false);
    model.defaults(object.values(), values).forEach(object::__setattr__);
    SqlStatement.Insert insert = model.insert(values);
    boolean keyed = values.keySet().containsAll(model.key());
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

  private Map<String, PyObject> changes(Model model, MappedObject object) {
    Map<String, PyObject> before = clean.getOrDefault(object, Map.of());
    Set<String> columns = model.columns().keySet();
    Map<String, PyObject> changed = new LinkedHashMap<>();
    object
        .values()
        .forEach(
            (attribute, value) -> {
              boolean changes =
                  object.flagged().contains(attribute) || differs(before.get(attribute), value);
              if (columns.contains(attribute) && changes) {
                changed.put(attribute, value);
              }
            });
    return changed;
  }

  private static boolean differs(@Nullable PyObject before, PyObject now) {
    if (before == now) {
      return false;
    }
    boolean plain =
        before != null
            && !(before instanceof dev.banister.recorder.facade.FacadeObject)
            && !(now instanceof dev.banister.recorder.facade.FacadeObject);
    return !plain || !Objects.requireNonNull(before)._eq(now).__nonzero__();
  }

  private void update(Model model, MappedObject object) {
    if (deleted.contains(object)) {
      return;
    }
    refer(model, object);
    if (written(model, object)) {
      loaded(object);
    }
  }

  /** Writes what has changed of an object, which goes on to count as changed. */
  void writeChanges(MappedObject object) {
    Model.of(run.constructs(), object).ifPresent(model -> written(model, object));
  }

  private boolean written(Model model, MappedObject object) {
    Map<String, PyObject> changed = changes(model, object);
    if (!changed.isEmpty()) {
      SqlStatement update = model.update(changed, keyOf(model, object));
      run.context().execute(new Operation.Execute(update));
    }
    return !changed.isEmpty();
  }

  /** Deletes an object that goes with another. */
  void deleteNow(MappedObject object) {
    if (!deleted.contains(object)) {
      Model.of(run.constructs(), object).ifPresent(model -> delete(model, object));
    }
  }

  /** Writes what has changed of an object at once. */
  void updateNow(MappedObject object) {
    Model.of(run.constructs(), object).ifPresent(model -> update(model, object));
  }

  private void delete(Model model, MappedObject object) {
    related.beforeDelete(object);
    run.context().execute(new Operation.Execute(model.delete(keyOf(model, object))));
    forget(object);
  }

  /** The key that the row has, which a change of the object does not touch. */
  private Map<String, PyObject> keyOf(Model model, MappedObject object) {
    Map<String, PyObject> before = clean.getOrDefault(object, Map.of());
    Map<String, PyObject> key = new LinkedHashMap<>();
    for (String attribute : model.key()) {
      PyObject value = before.get(attribute);
      key.put(attribute, value == null ? object.__getattr__(attribute) : value);
    }
    return key;
  }
}
