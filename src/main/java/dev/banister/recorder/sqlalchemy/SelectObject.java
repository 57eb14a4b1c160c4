package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Cast;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlExpression.Label;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.Select;
import dev.banister.sql.SqlStatement.Worded;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;

/**
 * {@code sa.select(…)} with the clauses that a script adds.
 *
 * <p>See <a href="https://docs.sqlalchemy.org/en/21/core/selectable.html">Selectables</a>.
 */
public final class SelectObject extends QueryObject {
  private final SelectParts parts;

  SelectObject(Library library, SelectParts parts) {
    super(library, "Select");
    this.parts = parts;
  }

  @Override
  List<ExpressionObject> selected() {
    return List.copyOf(parts.columns);
  }

  @Override
  public List<Entity> entities() {
    return List.copyOf(parts.entities);
  }

  @Override
  boolean isOpen() {
    return parts.open;
  }

  @Override
  Set<CteObject> ctes() {
    Set<CteObject> ctes = new LinkedHashSet<>();
    for (FromObject from : fromObjects()) {
      for (FromObject part : from.parts()) {
        ctes.addAll(CteSearch.in(part));
      }
    }
    return ctes;
  }

  @Override
  SqlStatement body() {
    List<From> from = fromObjects().stream().map(FromObject::from).toList();
    Select select =
        new Select(
            parts.columns.stream().map(SelectObject::column).toList(),
            from,
            joined(parts.where),
            sql(parts.groupBy),
            joined(parts.having),
            sql(parts.orderBy),
            parts.limit == null ? null : parts.limit.sql(),
            parts.offset == null ? null : parts.offset.sql(),
            parts.distinct);
    SqlStatement correlated = Correlation.inside(select);
    boolean plain = parts.prefix.isEmpty() && parts.suffix.isEmpty();
    return plain ? correlated : new Worded(correlated, parts.prefix, parts.suffix);
  }

  /** The tables given, and those that the columns and conditions name and no join holds. */
  private List<FromObject> fromObjects() {
    Set<FromObject> all = new LinkedHashSet<>(parts.froms);
    parts.columns.forEach(c -> all.addAll(c.froms()));
    parts.where.forEach(c -> all.addAll(c.froms()));
    Set<FromObject> held = new LinkedHashSet<>();
    all.forEach(from -> from.parts().stream().filter(p -> p != from).forEach(held::add));
    List<FromObject> left = new ArrayList<>(all);
    left.removeAll(held);
    left.removeAll(parts.correlated);
    return left;
  }

  /** The cast of a column keeps the column's name. */
  private static SqlExpression column(ExpressionObject selected) {
    return selected.sql() instanceof Cast cast && cast.operand() instanceof ColumnReference column
        ? new Label(column.name(), cast)
        : selected.sql();
  }

  private List<SqlExpression> sql(List<ExpressionObject> expressions) {
    return expressions.stream().map(ExpressionObject::sql).toList();
  }

  private @Nullable SqlExpression joined(List<ExpressionObject> conditions) {
    return conditions.isEmpty()
        ? null
        : library().expressions().joined("and", List.copyOf(conditions)).sql();
  }

  private SelectObject with(Consumer<SelectParts> change) {
    SelectParts copy = parts.copy();
    change.accept(copy);
    return new SelectObject(library(), copy);
  }

  private PyObject adding(
      String name, java.util.function.Function<SelectParts, List<ExpressionObject>> clause) {
    return call(
        name + "(self, *clauses)", a -> with(p -> a.rest().forEach(c -> add(clause.apply(p), c))));
  }

  /** {@code order_by(None)} takes the clause away. */
  private void add(List<ExpressionObject> clause, PyObject given) {
    if (given == Py.None) {
      clause.clear();
    } else if (given instanceof PyString name) {
      clause.add(Selects.named(library(), name.getString()));
    } else {
      clause.add(library().expressions().of(given));
    }
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "where", "filter" ->
          call(
              name + "(self, *whereclause)",
              a ->
                  with(
                      p ->
                          a.rest()
                              .forEach(c -> p.where.add(library().expressions().condition(c)))));
      case "filter_by" -> call("filter_by(self, **kw)", this::filteredBy);
      case "order_by" -> adding(name, p -> p.orderBy);
      case "group_by" -> adding(name, p -> p.groupBy);
      case "having" -> adding(name, p -> p.having);
      case "select_from" ->
          call(
              "select_from(self, *froms)",
              a -> with(p -> a.rest().forEach(f -> p.froms.add(readFrom(f)))));
      case "correlate" ->
          call(
              "correlate(self, *froms)",
              a ->
                  with(
                      p ->
                          a.rest().forEach(f -> p.correlated.add(library().statements().from(f)))));
      case "limit" ->
          call("limit(self, limit)", a -> with(p -> p.limit = bound(a.required("limit"))));
      case "offset" ->
          call("offset(self, offset)", a -> with(p -> p.offset = bound(a.required("offset"))));
      case "distinct" -> call("distinct(self, *expr)", this::distinct);
      case "add_columns", "column" ->
          call(
              name + "(self, *columns)",
              a -> with(p -> Selects.addColumns(library(), p, a.rest())));
      case "with_only_columns" ->
          call(
              "with_only_columns(self, *columns, maintain_column_froms=False)",
              a ->
                  with(
                      p -> {
                        p.columns.clear();
                        p.entities.clear();
                        Selects.addColumns(library(), p, Selects.unlisted(a.rest()));
                      }));
      case "join" -> joins("join(self, target, onclause=None, isouter=False, full=False)", false);
      case "outerjoin" -> joins("outerjoin(self, target, onclause=None, full=False)", true);
      case "join_from" ->
          call(
              "join_from(self, from_, target, onclause=None, isouter=False, full=False)",
              a ->
                  with(p -> p.froms.add(library().statements().from(a.required("from_"))))
                      .joined(a, a.flag("isouter", false)));
      case "with_for_update" ->
          call(
              "with_for_update(self, *, nowait=False, read=False, of=None, skip_locked=False,"
                  + " key_share=False)",
              a -> with(p -> p.suffix = lock(a)));
      case "prefix_with" ->
          call(
              "prefix_with(self, *prefixes, dialect=None)",
              a -> with(p -> p.prefix = Selects.words(library(), a)));
      case "froms" -> PyValues.list(fromObjects());
      default -> super.own(name);
    };
  }

  private FromObject readFrom(PyObject from) {
    if (from instanceof QueryObject) {
      Selects.refuseQuery(library(), from);
    }
    return library().statements().from(from);
  }

  /** SQLite locks the whole database and knows no such clause. */
  private String lock(Arguments a) {
    if (library().context().dialect() == Dialect.SQLITE) {
      return "";
    }
    String wait = a.flag("nowait", false) ? " NOWAIT" : "";
    String skip = a.flag("skip_locked", false) ? " SKIP LOCKED" : "";
    return (a.flag("read", false) ? "FOR SHARE" : "FOR UPDATE") + wait + skip;
  }

  private PyObject joins(String signature, boolean outer) {
    return call(signature, a -> joined(a, outer || a.flag("isouter", false)));
  }

  private SelectObject joined(Arguments a, boolean outer) {
    if (a.required("target") instanceof RelationAttribute related) {
      return with(
          p -> {
            FromObject left = Selects.leftOf(fromObjects(), related.target());
            p.froms.remove(left);
            p.froms.add(related.joined(left, outer, a.flag("full", false)));
          });
    }
    FromObject right = library().statements().from(a.required("target"));
    return with(
        p -> {
          FromObject left = Selects.leftOf(fromObjects(), right);
          p.froms.remove(left);
          p.froms.add(left.join(right, a.present("onclause"), outer, a.flag("full", false)));
        });
  }

  private PyObject filteredBy(Arguments arguments) {
    FromObject table = fromObjects().get(fromObjects().size() - 1);
    return with(
        p -> {
          for (Map.Entry<String, PyObject> entry : arguments.extra().entrySet()) {
            PyObject column = table.columns().named(entry.getKey());
            if (column == null) {
              throw library()
                  .errors()
                  .invalidRequest(
                      "Entity namespace for \""
                          + table
                          + "\" has no property \""
                          + entry.getKey()
                          + "\"");
            }
            p.where.add((ExpressionObject) column.__eq__(entry.getValue()));
          }
        });
  }

  private PyObject distinct(Arguments arguments) {
    return arguments.rest().isEmpty()
        ? with(p -> p.distinct = true)
        : library().unsupported("select.distinct(…)");
  }

  private ExpressionObject bound(PyObject number) {
    return library().expressions().of(number);
  }
}
