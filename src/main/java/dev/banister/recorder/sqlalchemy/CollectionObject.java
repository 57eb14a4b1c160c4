package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyInteger;
import org.python.core.PyObject;

/**
 * The objects that belong to another by a relation. Offline those that the database has are
 * unknown, however many, and what a script adds and removes is known.
 */
public final class CollectionObject extends FacadeObject {
  private final List<PyObject> known = new ArrayList<>();
  private final List<PyObject> added = new ArrayList<>();
  private final List<PyObject> removed = new ArrayList<>();
  private final @Nullable UnknownRest rest;

  /**
   * @param known what the database has
   * @param rest what it has besides, offline; else null
   */
  public CollectionObject(List<PyObject> known, @Nullable UnknownRest rest) {
    this.known.addAll(known);
    this.rest = rest;
  }

  /** Objects that nobody has read. */
  public interface UnknownRest {
    /** Stands for them in a loop, as an iterable of one. */
    PyObject each();

    /** What the script would call them. */
    UnknownObject unknown();
  }

  public List<PyObject> added() {
    return List.copyOf(added);
  }

  public List<PyObject> removed() {
    return List.copyOf(removed);
  }

  /** What was added and removed has been written. */
  public void written() {
    known.addAll(added);
    added.clear();
    removed.clear();
  }

  /** All objects of which is known that they belong to it. */
  public List<PyObject> members() {
    List<PyObject> members = new ArrayList<>(known);
    members.addAll(added);
    return members;
  }

  void replace(List<PyObject> items) {
    if (rest != null) {
      rest.each().asIterable().forEach(this::remove);
    }
    members().stream().filter(m -> !items.contains(m)).forEach(this::remove);
    items.forEach(this::add);
  }

  private void add(PyObject item) {
    if (!removed.remove(item) && !members().contains(item)) {
      added.add(item);
    }
  }

  private void remove(PyObject item) {
    if (!added.remove(item)) {
      known.remove(item);
      removed.add(item);
    }
  }

  private PyObject taken(PyObject item) {
    if (rest == null && !members().contains(item)) {
      throw Py.ValueError("list.remove(x): x not in list");
    }
    remove(item);
    return Py.None;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "append", "add" -> FacadeFunction.of(name + "(item)", a -> put(a.required("item")));
      case "insert" -> FacadeFunction.of("insert(index, item)", a -> put(a.required("item")));
      case "remove", "discard" ->
          FacadeFunction.of(name + "(item)", a -> taken(a.required("item")));
      case "extend", "update" ->
          FacadeFunction.of(
              name + "(items)",
              a -> {
                a.items("items").forEach(this::add);
                return Py.None;
              });
      case "clear" ->
          FacadeFunction.of(
              "clear()",
              a -> {
                replace(List.of());
                return Py.None;
              });
      default -> {
        PyObject plain = rest == null ? PyValues.list(members()) : rest.unknown();
        yield name.startsWith("__") ? null : plain.__findattr__(name);
      }
    };
  }

  private PyObject put(PyObject item) {
    add(item);
    return Py.None;
  }

  @Override
  public PyObject __iadd__(PyObject items) {
    PyValues.items(items).forEach(this::add);
    return this;
  }

  @Override
  public boolean __contains__(PyObject item) {
    return members().contains(item)
        || rest != null && !removed.contains(item) && rest.unknown().__contains__(item);
  }

  @Override
  public boolean __nonzero__() {
    return !members().isEmpty() || rest != null && rest.unknown().__nonzero__();
  }

  @Override
  public int __len__() {
    return rest == null ? members().size() : rest.unknown().__len__();
  }

  @Override
  public PyObject __finditem__(PyObject key) {
    PyObject plain = rest == null ? PyValues.list(members()) : null;
    if (plain != null) {
      return plain.__finditem__(key);
    }
    return key instanceof PyInteger && rest != null
        ? PyValues.items(rest.each()).getFirst()
        : java.util.Objects.requireNonNull(rest).unknown().__finditem__(key);
  }

  @Override
  public PyObject __iter__() {
    if (rest == null) {
      return PyValues.list(members()).__iter__();
    }
    PyObject each = rest.each();
    return added.isEmpty() ? each.__iter__() : new Chained(each.__iter__(), added());
  }

  /** The unknown ones, then those that were added. */
  private static final class Chained extends FacadeObject {
    private final PyObject first;
    private final List<PyObject> then;
    private int next;

    Chained(PyObject first, List<PyObject> then) {
      this.first = first;
      this.then = then;
    }

    @Override
    protected @Nullable PyObject attribute(String name) {
      return null;
    }

    @Override
    public PyObject __iter__() {
      return this;
    }

    @Override
    public @Nullable PyObject __iternext__() {
      PyObject item = first.__iternext__();
      return item != null ? item : next < then.size() ? then.get(next++) : null;
    }
  }

  @Override
  protected String description() {
    return rest == null ? members().toString() : rest.unknown().toString();
  }
}
