package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.ScriptObject;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.value.Unknown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyUnicode;

/** An object of a model: a row to be written, or one that was read. */
public final class MappedObject extends ScriptObject {
  private final MappedClass mapped;
  private final Map<String, PyObject> values = new LinkedHashMap<>();
  private final Set<String> flagged = new HashSet<>();
  private final Map<String, PyObject> related = new HashMap<>();
  private @Nullable Runnable reload;
  private @Nullable Loader loader;

  MappedObject(MappedClass mapped) {
    super(mapped);
    this.mapped = mapped;
  }

  public MappedClass mappedClass() {
    return mapped;
  }

  /** Reads what belongs to an object of a session. */
  public interface Loader {
    PyObject load(MappedObject object, Relation relation);
  }

  /** From here on a session reads what belongs to it. */
  public void attach(Loader session) {
    related.values().removeIf(value -> value == Py.None);
    loader = session;
  }

  /** The collections that a script has looked at or set, by attribute. */
  public Map<String, CollectionObject> collections() {
    Map<String, CollectionObject> collections = new LinkedHashMap<>();
    related.forEach(
        (name, value) -> {
          if (value instanceof CollectionObject collection) {
            collections.put(name, collection);
          }
        });
    return collections;
  }

  /** The attributes that were set, in order; references to single objects among them. */
  public Map<String, PyObject> values() {
    return new LinkedHashMap<>(values);
  }

  /** What a reference to another object means for the key has been seen to. */
  public void settled(String attribute) {
    PyObject value = values.remove(attribute);
    if (value != null) {
      related.put(attribute, value);
    }
  }

  /** Forgets the columns' values; the next that is asked for reads them all again. */
  public void expire(Runnable read) {
    for (String column : mapped.columnAttributes().keySet()) {
      if (values.remove(column) != null) {
        super.__delattr__(column);
      }
    }
    related.clear();
    reload = read;
  }

  /** {@code flag_modified}: the attribute has changed inside. */
  void flag(String attribute) {
    flagged.add(attribute);
  }

  /** Attributes that count as changed until the next call. */
  public Set<String> flagged() {
    return Set.copyOf(flagged);
  }

  public void written() {
    flagged.clear();
  }

  public boolean isExpired() {
    return reload != null;
  }

  /** Takes the values of a row; what was set since it expired stays. */
  public void take(Map<String, PyObject> row) {
    reload = null;
    row.forEach(
        (name, value) -> {
          if (!values.containsKey(name)) {
            __setattr__(name, value);
          }
        });
  }

  void initialized(PyObject[] given, String[] keywords) {
    PyObject method = mapped.defined("__init__");
    if (method != null) {
      method.__get__(this, mapped).__call__(given, keywords);
      return;
    }
    if (given.length > keywords.length) {
      throw Py.TypeError("__init__() takes 1 positional argument");
    }
    for (int i = 0; i < keywords.length; i++) {
      __setattr__(keywords[i], given[i]);
    }
  }

  @Override
  public void __setattr__(String name, PyObject value) {
    Relation relation = mapped.relations().get(name);
    if (relation != null && relation.many() && !(value instanceof UnknownObject)) {
      CollectionObject collection = (CollectionObject) related(relation);
      if (collection != value) {
        collection.replace(PyValues.items(value));
      }
      return;
    }
    values.put(name, value);
    super.__setattr__(name, value);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    if (mapped.columnAttributes().containsKey(name)) {
      return column(name);
    }
    Relation relation = mapped.relations().get(name);
    if (relation != null) {
      return related(relation);
    }
    PyObject defined = mapped.defined(name);
    return defined instanceof HarmlessObject || defined instanceof RelationshipObject
        ? unknown(name)
        : super.attribute(name);
  }

  private PyObject related(Relation relation) {
    PyObject known = related.get(relation.attribute());
    if (known == null) {
      known =
          loader != null
              ? loader.load(this, relation)
              : relation.many() ? new CollectionObject(List.of(), null) : Py.None;
      related.put(relation.attribute(), known);
    }
    return known;
  }

  private PyObject column(String name) {
    if (reload != null) {
      reload.run();
    }
    return values.getOrDefault(name, Py.None);
  }

  @Override
  public PyString __repr__() {
    PyObject method = mapped.defined("__repr__");
    return method == null
        ? super.__repr__()
        : new PyUnicode(PyValues.text(method.__get__(this, mapped).__call__()));
  }

  @Override
  public PyUnicode __unicode__() {
    PyObject method = mapped.defined("__str__");
    return method == null
        ? new PyUnicode(__repr__().getString())
        : new PyUnicode(PyValues.text(method.__get__(this, mapped).__call__()));
  }

  private PyObject unknown(String name) {
    String expression = mapped.name() + "." + name;
    String explanation = "Only the database knows the rows of " + expression + ".";
    return mapped.library().context().unknown(expression, Unknown.Origin.DATABASE, explanation);
  }
}
