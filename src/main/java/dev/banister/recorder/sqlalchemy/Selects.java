package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlExpression.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;
import org.python.core.PyTuple;

/** Makes selects, in the style of 2.0 and in that of versions before 1.4. */
final class Selects {
  private static final Signature SELECT =
      Signature.of(
          "select(*entities, whereclause=None, from_obj=None, distinct=False, group_by=None,"
              + " having=None, order_by=None, limit=None, offset=None)");

  private Selects() {}

  static SelectObject select(Library library, PyObject[] values, String[] keywords) {
    Arguments a = SELECT.bind(values, keywords);
    SelectParts parts = new SelectParts();
    boolean listed = !a.rest().isEmpty() && isList(a.rest().get(0));
    if (listed) {
      refuseList(library, a.rest().getFirst());
    }
    if (keywords.length > 0) {
      library
          .legacy()
          .refuseArgument("Additional keyword arguments are not accepted by this function/method.");
    }
    List<PyObject> entities = listed ? PyValues.items(a.rest().get(0)) : a.rest();
    addColumns(library, parts, entities);
    PyObject where = listed && a.rest().size() > 1 ? a.rest().get(1) : a.present("whereclause");
    if (where != null && where != Py.None) {
      parts.where.add(library.expressions().condition(where));
    }
    addLegacy(library, a, parts);
    return new SelectObject(library, parts);
  }

  /** Until 1.4 the columns could be given as one list. */
  static void refuseList(Library library, PyObject list) {
    library
        .legacy()
        .refuseArgument(
            "Column expression, FROM clause, or other columns clause element expected, got "
                + list.__repr__()
                + ".");
  }

  private static void addLegacy(Library library, Arguments a, SelectParts parts) {
    for (PyObject from : oneOrMany(a.present("from_obj"))) {
      parts.froms.add(library.statements().from(from));
    }
    oneOrMany(a.present("order_by")).forEach(o -> parts.orderBy.add(library.expressions().of(o)));
    oneOrMany(a.present("group_by")).forEach(o -> parts.groupBy.add(library.expressions().of(o)));
    PyObject limit = a.present("limit");
    PyObject offset = a.present("offset");
    parts.limit = limit == null ? null : library.expressions().of(limit);
    parts.offset = offset == null ? null : library.expressions().of(offset);
    parts.distinct = a.flag("distinct", false);
  }

  private static List<PyObject> oneOrMany(@Nullable PyObject given) {
    return given == null ? List.of() : isList(given) ? PyValues.items(given) : List.of(given);
  }

  private static boolean isList(PyObject object) {
    return object instanceof PyList || object instanceof PyTuple;
  }

  /** The items, or those of the one list among them. */
  static List<PyObject> unlisted(List<PyObject> items) {
    return items.size() == 1 && isList(items.get(0)) ? PyValues.items(items.get(0)) : items;
  }

  static void addColumns(Library library, SelectParts parts, List<PyObject> entities) {
    for (PyObject entity : entities) {
      FromObject table = library.statements().tableOf(entity);
      int before = parts.columns.size();
      if (table != null) {
        addTable(parts, table);
      } else if (entity instanceof PyString text) {
        throw library
            .errors()
            .argument(
                "Textual column expression '"
                    + text.getString()
                    + "' should be explicitly declared with text('"
                    + text.getString()
                    + "'), or use column('"
                    + text.getString()
                    + "') for more specificity");
      } else {
        if (entity instanceof QueryObject) {
          refuseQuery(library, entity);
        }
        parts.columns.add(library.expressions().of(entity));
      }
      parts.entities.addAll(entities(entity, parts.columns.subList(before, parts.columns.size())));
    }
  }

  /** Until 1.4 a query was made a subquery where one is needed. */
  static void refuseQuery(Library library, PyObject query) {
    library
        .legacy()
        .refuseArgument(
            "Column expression, FROM clause, or other columns clause element expected, got "
                + query
                + ". To create a FROM clause from it, use the .subquery() method.");
  }

  private static List<Entity> entities(PyObject entity, List<ExpressionObject> columns) {
    MappedClass model = MappedClass.behind(entity);
    return model != null
        ? List.of(new Entity(model, MappedClass.nameOf(entity), columns.size()))
        : columns.stream().map(c -> new Entity(null, String.valueOf(c.columnName()), 1)).toList();
  }

  private static void addTable(SelectParts parts, FromObject table) {
    ColumnCollection columns = table.columns();
    parts.columns.addAll(columns.objects());
    parts.froms.add(table);
    if (columns.isOpen()) {
      parts.open = true;
      parts.columns.add((ExpressionObject) columns.named("*"));
    }
  }

  /** {@code table.select(where)}. */
  static SelectObject ofTable(FromObject table, @Nullable PyObject where) {
    SelectParts parts = new SelectParts();
    addTable(parts, table);
    if (where != null) {
      parts.where.add(table.library().expressions().condition(where));
    }
    return new SelectObject(table.library(), parts);
  }

  static SelectObject ofExpression(ExpressionObject expression) {
    SelectParts parts = new SelectParts();
    parts.columns.add(expression);
    return new SelectObject(expression.library(), parts);
  }

  /** {@code table.count(where)} of versions before 1.4. */
  static SelectObject count(FromObject table, @Nullable PyObject where) {
    SelectParts parts = new SelectParts();
    SqlExpression star = new ColumnReference(null, "*", ColumnType.NULL);
    Function count = new Function("count", List.of(star), ColumnType.of("Integer"));
    parts.columns.add(table.library().expressions().expression(count, count.type()));
    parts.froms.add(table);
    if (where != null) {
      parts.where.add(table.library().expressions().condition(where));
    }
    return new SelectObject(table.library(), parts);
  }

  /** What a join without a left side joins to: the last that is read so far. */
  static FromObject leftOf(List<FromObject> froms, FromObject right) {
    List<FromObject> others = new ArrayList<>(froms);
    others.remove(right);
    if (others.isEmpty()) {
      throw right
          .library()
          .errors()
          .invalidRequest("Can't determine which FROM clause to join from.");
    }
    return others.get(others.size() - 1);
  }

  /** A column that ORDER BY names by a string: the label of a selected one. */
  static ExpressionObject named(Library library, String name) {
    ColumnReference reference = new ColumnReference(null, name, ColumnType.NULL);
    return library.expressions().expression(reference, ColumnType.NULL);
  }

  /** The words of {@code prefix_with("OR IGNORE", dialect="sqlite")}; empty on other dialects. */
  static String words(Library library, Arguments arguments) {
    String dialect = arguments.text("dialect");
    boolean other =
        dialect != null
            && !dialect.equals("*")
            && !dialect.equals(library.context().dialect().id());
    return other ? "" : String.join(" ", arguments.rest().stream().map(PyValues::text).toList());
  }
}
