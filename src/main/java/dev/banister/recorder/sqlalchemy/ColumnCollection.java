package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/**
 * {@code table.c}: columns by name and in order.
 *
 * <p>An open one belongs to a table whose columns only the database knows; it answers for any name.
 */
public final class ColumnCollection extends FacadeObject {
  private final Library library;
  private final String owner;
  private final boolean open;
  private final Function<String, ExpressionObject> unknownColumn;
  private final Map<String, ExpressionObject> columns = new LinkedHashMap<>();

  ColumnCollection(Library library, String owner, boolean open) {
    this(library, owner, open, name -> library.expressions().of(hidden(library, owner, name)));
  }

  ColumnCollection(
      Library library,
      String owner,
      boolean open,
      Function<String, ExpressionObject> unknownColumn) {
    this.library = library;
    this.owner = owner;
    this.open = open;
    this.unknownColumn = unknownColumn;
  }

  private static UnknownObject hidden(Library library, String owner, String column) {
    String explanation = "Only the database knows the columns of " + owner + ".";
    return library.context().unknown(owner + ".c." + column, Unknown.Origin.DATABASE, explanation);
  }

  void add(String key, ExpressionObject column) {
    columns.put(key, column);
  }

  boolean isOpen() {
    return open;
  }

  Map<String, ExpressionObject> keyed() {
    return Collections.unmodifiableMap(columns);
  }

  Collection<ExpressionObject> objects() {
    return columns.values();
  }

  /** The column of that name; for an open collection always one; else null. */
  @Nullable ExpressionObject named(String name) {
    ExpressionObject known = columns.get(name);
    return known == null && open ? unknownColumn.apply(name) : known;
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    if (columns.containsKey(name)) {
      return columns.get(name);
    }
    PyObject method = method(name);
    boolean inner = name.startsWith("__");
    return method == null && !inner ? named(name) : method;
  }

  private @Nullable PyObject method(String name) {
    return switch (name) {
      case "keys" -> FacadeFunction.of("keys()", a -> PyValues.list(names()));
      case "values" -> FacadeFunction.of("values()", a -> PyValues.list(List.copyOf(objects())));
      case "items" -> FacadeFunction.of("items()", a -> PyValues.list(items()));
      case "get" ->
          FacadeFunction.of(
              "get(key, default=None)",
              a -> {
                PyObject found = named(PyValues.text(a.required("key")));
                PyObject otherwise = a.present("default");
                return found != null ? found : otherwise == null ? Py.None : otherwise;
              });
      case "contains_column" ->
          FacadeFunction.of(
              "contains_column(col)", a -> Py.newBoolean(columns.containsValue(a.required("col"))));
      default -> null;
    };
  }

  private List<PyObject> names() {
    return columns.keySet().stream().<PyObject>map(PyUnicode::new).toList();
  }

  private List<PyObject> items() {
    List<PyObject> items = new ArrayList<>();
    columns.forEach((key, column) -> items.add(new PyTuple(new PyUnicode(key), column)));
    return items;
  }

  @Override
  public @Nullable PyObject __finditem__(PyObject key) {
    if (key instanceof PyInteger index) {
      List<PyObject> all = List.copyOf(objects());
      int at = index.getValue() < 0 ? all.size() + index.getValue() : index.getValue();
      return at >= 0 && at < all.size() ? all.get(at) : null;
    }
    PyObject found = named(PyValues.text(key));
    if (found == null) {
      throw Py.KeyError(key);
    }
    return found;
  }

  /** The columns, and where only the database knows them all, one that stands for the others. */
  @Override
  public PyObject __iter__() {
    return open
        ? hidden(library, owner, "*").__iter__()
        : PyValues.list(List.copyOf(objects())).__iter__();
  }

  @Override
  public int __len__() {
    return columns.size();
  }

  @Override
  public boolean __contains__(PyObject key) {
    boolean known = columns.containsKey(PyValues.text(key));
    return !known && open ? hidden(library, owner, PyValues.text(key)).__nonzero__() : known;
  }

  @Override
  protected String description() {
    return "<columns of " + owner + ">";
  }
}
