package dev.banister.python.runtime;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.python.core.BaseSet;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyObject;
import org.python.core.PySet;
import org.python.core.PyString;
import org.python.core.PyTuple;
import org.python.core.PyType;

/** The keys, values or items of a dict, as they are while they are read. */
final class DictView extends PyObject {
  private static final long serialVersionUID = 1L;

  /** What a view shows. */
  enum Part {
    KEYS("dict_keys"),
    VALUES("dict_values"),
    ITEMS("dict_items");

    private final String name;
    private final PyType type;

    Part(String name) {
      this.name = name;
      this.type =
          HeapTypes.of(
              name,
              Map.of(
                  "isdisjoint",
                  Native.method(
                      "isdisjoint(self, other, /)",
                      v -> Py.newBoolean(v[0].__and__(v[1]).__len__() == 0)),
                  "__reversed__",
                  Native.method("__reversed__(self)", v -> ((DictView) v[0]).reversed())));
    }
  }

  private final PyDictionary dict;
  private final Part part;
  private final transient Budget budget;

  DictView(PyDictionary dict, Part part, Budget budget) {
    super(part.type);
    this.dict = dict;
    this.part = part;
    this.budget = budget;
  }

  private Stream<PyObject> items() {
    return dict.getMap().entrySet().stream()
        .map(
            entry ->
                switch (part) {
                  case KEYS -> entry.getKey();
                  case VALUES -> entry.getValue();
                  case ITEMS -> new PyTuple(entry.getKey(), entry.getValue());
                });
  }

  @Override
  public Lazy __iter__() {
    int size = dict.getMap().size();
    java.util.Iterator<Map.Entry<PyObject, PyObject>> entries = dict.getMap().entrySet().iterator();
    return new Lazy(
        "iterator",
        budget,
        () -> {
          if (dict.getMap().size() != size) {
            throw Py.RuntimeError("dictionary changed size during iteration");
          }
          if (!entries.hasNext()) {
            return null;
          }
          Map.Entry<PyObject, PyObject> entry = entries.next();
          return switch (part) {
            case KEYS -> entry.getKey();
            case VALUES -> entry.getValue();
            case ITEMS -> new PyTuple(entry.getKey(), entry.getValue());
          };
        });
  }

  private PyObject reversed() {
    PyObject[] all = items().toArray(PyObject[]::new);
    int[] next = {all.length};
    return new Lazy("reversed", budget, () -> next[0] == 0 ? null : all[--next[0]]);
  }

  @Override
  public int __len__() {
    return dict.__len__();
  }

  @Override
  public boolean __nonzero__() {
    return __len__() > 0;
  }

  @Override
  public boolean __contains__(PyObject item) {
    return part == Part.KEYS
        ? dict.__contains__(item)
        : items().anyMatch(mine -> Comparison.equal(mine, item).__nonzero__());
  }

  private PyObject combined(PyObject other, BiConsumer<Set<PyObject>, Set<PyObject>> combine) {
    Set<PyObject> mine = new LinkedHashSet<>(items().toList());
    Set<PyObject> others = new LinkedHashSet<>();
    other.asIterable().forEach(others::add);
    combine.accept(mine, others);
    PySet result = new PySet();
    mine.forEach(result::add);
    return result;
  }

  @Override
  public PyObject __and__(PyObject other) {
    return combined(other, Set::retainAll);
  }

  @Override
  public PyObject __or__(PyObject other) {
    return combined(other, Set::addAll);
  }

  @Override
  public PyObject __sub__(PyObject other) {
    return combined(other, Set::removeAll);
  }

  @Override
  public PyObject __rsub__(PyObject other) {
    return combined(
        other,
        (mine, others) -> {
          others.removeAll(mine);
          mine.clear();
          mine.addAll(others);
        });
  }

  @Override
  public PyObject __xor__(PyObject other) {
    return __or__(other).__sub__(__and__(other));
  }

  private boolean holds(PyObject others) {
    for (PyObject other : others.asIterable()) {
      if (!__contains__(other)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable PyObject ordered(PyObject other, boolean larger, boolean mayEqual) {
    boolean comparable =
        part != Part.VALUES && (other instanceof DictView || other instanceof BaseSet);
    if (!comparable) {
      return null;
    }
    boolean fits = larger ? holds(other) : items().allMatch(item -> other.__contains__(item));
    return Py.newBoolean(fits && (mayEqual || __len__() != other.__len__()));
  }

  @Override
  public @Nullable PyObject __ge__(PyObject other) {
    return ordered(other, true, true);
  }

  @Override
  public @Nullable PyObject __gt__(PyObject other) {
    return ordered(other, true, false);
  }

  @Override
  public @Nullable PyObject __le__(PyObject other) {
    return ordered(other, false, true);
  }

  @Override
  public @Nullable PyObject __lt__(PyObject other) {
    return ordered(other, false, false);
  }

  @Override
  public @Nullable PyObject __eq__(PyObject other) {
    if (part == Part.VALUES || !(other instanceof DictView) && !(other instanceof PySet)) {
      return Py.newBoolean(this == other);
    }
    return Py.newBoolean(
        __len__() == other.__len__() && items().allMatch(item -> other.__contains__(item)));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public PyString __repr__() {
    String inside =
        items().map(Representation::of).collect(java.util.stream.Collectors.joining(", "));
    return Py.newString(part.name + "([" + inside + "])");
  }
}
