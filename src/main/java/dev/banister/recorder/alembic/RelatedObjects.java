package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.recorder.sqlalchemy.CollectionObject;
import dev.banister.recorder.sqlalchemy.MappedObject;
import dev.banister.recorder.sqlalchemy.Relation;
import dev.banister.recorder.sqlalchemy.TableObject;
import dev.banister.sql.SqlStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.Py;
import org.python.core.PyObject;

/**
 * What belongs to the objects of a session by their relations: reads it, and writes what a script
 * has changed of it, the rows of tables in between among them.
 *
 * <p>See <a href="https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html">Basic
 * relationship patterns</a>.
 */
final class RelatedObjects implements MappedObject.Loader {
  private final AlembicRun run;
  private final UnitOfWork work;

  RelatedObjects(AlembicRun run, UnitOfWork work) {
    this.run = run;
    this.work = work;
  }

  @Override
  public PyObject load(MappedObject object, Relation relation) {
    Model target = model(relation);
    RelatedQuery query = new RelatedQuery(run, model(object), object, relation, target);
    boolean hasKey = query.hasKey();
    if (!relation.many()) {
      return hasKey ? single(object, relation, target, query) : Py.None;
    }
    boolean live = run.context().live().isPresent();
    return live || !hasKey
        ? new CollectionObject(hasKey ? rows(query) : List.of(), null)
        : new CollectionObject(List.of(), new Rest(object, relation, target));
  }

  private PyObject single(
      MappedObject object, Relation relation, Model target, RelatedQuery query) {
    if (run.context().live().isEmpty()) {
      return work.standIn(target, List.of(object, relation.attribute()));
    }
    List<PyObject> rows = rows(query);
    return rows.isEmpty() ? Py.None : rows.getFirst();
  }

  private List<PyObject> rows(RelatedQuery query) {
    var select = query.select();
    var rows = run.context().query(select.statement()).orElseThrow();
    return PyValues.items(
        new EntityRows(run, work, select).result(rows).invoke("scalars").invoke("all"));
  }

  private Model model(Relation relation) {
    return Model.of(run.constructs(), relation.target()).orElseThrow();
  }

  private Model model(MappedObject object) {
    return Model.of(run.constructs(), object).orElseThrow();
  }

  /** The rows of a collection that nobody has read: each looks alike. */
  private final class Rest implements CollectionObject.UnknownRest {
    private final MappedObject object;
    private final Relation relation;
    private final Model target;

    Rest(MappedObject object, Relation relation, Model target) {
      this.object = object;
      this.relation = relation;
      this.target = target;
    }

    @Override
    public PyObject each() {
      return new UnknownRows(
          run, unknown(), () -> work.standIn(target, List.of(object, relation.attribute())));
    }

    @Override
    public UnknownObject unknown() {
      return run.context().fromDatabase(model(object).name() + "." + relation.attribute());
    }
  }

  /** New objects in a collection come into the session with the one that they belong to. */
  List<MappedObject> cascaded(MappedObject object) {
    return object.collections().values().stream()
        .flatMap(c -> c.added().stream())
        .filter(MappedObject.class::isInstance)
        .map(MappedObject.class::cast)
        .filter(o -> !work.holds(o))
        .toList();
  }

  /**
   * Attributes that hold the key of another object, with those that hold it there: by the relation,
   * else by the first foreign key between the two tables.
   */
  Map<String, String> keyOf(
      Model model, MappedObject object, String attribute, MappedObject other) {
    Relation relation = object.mappedClass().relations().get(attribute);
    Model target = model(other);
    if (relation == null || !relation.holds()) {
      return model.referencesTo(target);
    }
    Map<String, String> key = new LinkedHashMap<>();
    relation
        .own()
        .forEach((held, means) -> key.put(model.attribute(held), target.attribute(means)));
    return key;
  }

  /** Attributes that hold the key of what another attribute refers to; none for a plain one. */
  List<String> heldFor(MappedObject object, String attribute) {
    Relation relation = object.mappedClass().relations().get(attribute);
    Model model = model(object);
    boolean holds = relation != null && relation.holds();
    if (holds) {
      object.settled(attribute);
    }
    return holds ? relation.own().keySet().stream().map(model::attribute).toList() : List.of();
  }

  /** Gives the objects of a collection, which hold the key, that of the one they belong to. */
  void refer(MappedObject object) {
    object
        .collections()
        .forEach(
            (attribute, collection) -> {
              Relation relation = object.mappedClass().relations().get(attribute);
              if (relation != null && relation.secondary() == null && relation.writes()) {
                Model own = model(object);
                Model target = model(relation);
                for (PyObject child : collection.added()) {
                  relation
                      .own()
                      .forEach(
                          (held, means) ->
                              child.__setattr__(
                                  target.attribute(held),
                                  object.__getattr__(own.attribute(means))));
                }
                for (PyObject child : collection.removed()) {
                  relation
                      .own()
                      .keySet()
                      .forEach(held -> child.__setattr__(target.attribute(held), Py.None));
                }
                collection.written();
              }
            });
  }

  /** Writes the pairs that a script has added to collections and taken from them. */
  void write(MappedObject object) {
    object
        .collections()
        .forEach(
            (attribute, collection) -> {
              Relation relation = object.mappedClass().relations().get(attribute);
              if (relation != null && relation.secondary() != null && relation.writes()) {
                collection.removed().forEach(o -> unpair(object, relation, o));
                collection.added().forEach(o -> pair(object, relation, o));
                collection.written();
              }
            });
  }

  private void pair(MappedObject object, Relation relation, PyObject other) {
    TableObject secondary = java.util.Objects.requireNonNull(relation.secondary());
    execute(Rows.insert(run.constructs(), secondary, row(object, relation, other)));
  }

  private void unpair(MappedObject object, Relation relation, PyObject other) {
    TableObject secondary = java.util.Objects.requireNonNull(relation.secondary());
    execute(Rows.delete(run.constructs(), secondary, row(object, relation, other)));
  }

  private void execute(SqlStatement statement) {
    run.context().execute(new Operation.Execute(statement));
  }

  private Map<String, PyObject> row(MappedObject object, Relation relation, PyObject other) {
    Map<String, PyObject> row = new LinkedHashMap<>();
    Model own = model(object);
    Model target = model(relation);
    relation
        .own()
        .forEach((held, means) -> row.put(held, object.__getattr__(own.attribute(means))));
    relation
        .other()
        .forEach((held, means) -> row.put(held, other.__getattr__(target.attribute(means))));
    return Rows.ordered(java.util.Objects.requireNonNull(relation.secondary()), row);
  }

  /**
   * What SQLAlchemy does before the row of an object goes: the pairs that it is in go, the rows
   * that hold its key go too or lose it.
   */
  void beforeDelete(MappedObject object) {
    for (Relation relation : object.mappedClass().relations().values()) {
      if (relation.writes() && !relation.holds() && !relation.passive()) {
        each(object, relation, other -> release(object, relation, other));
      }
    }
  }

  private void release(MappedObject object, Relation relation, MappedObject other) {
    if (relation.secondary() != null) {
      unpair(object, relation, other);
    } else if (relation.deletes()) {
      work.deleteNow(other);
    } else {
      Map<String, PyObject> none = new LinkedHashMap<>();
      relation.own().keySet().forEach(held -> none.put(model(relation).attribute(held), Py.None));
      none.forEach(other::__setattr__);
      work.updateNow(other);
    }
  }

  private void each(MappedObject object, Relation relation, Consumer then) {
    PyObject value = object.__getattr__(relation.attribute());
    Iterable<PyObject> all =
        value instanceof CollectionObject collection
            ? collection.asIterable()
            : value == Py.None ? List.of() : List.of(value);
    for (PyObject each : all) {
      if (each instanceof MappedObject other) {
        then.accept(other);
      }
    }
  }

  /** What is done with each object. */
  private interface Consumer {
    void accept(MappedObject object);
  }
}
