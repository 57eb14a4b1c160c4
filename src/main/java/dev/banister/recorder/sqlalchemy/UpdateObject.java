package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.From;
import dev.banister.sql.SqlStatement.Returning;
import dev.banister.sql.SqlStatement.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code sa.update(t).where(…).values(…)}. */
public final class UpdateObject extends StatementObject {
  private final TableObject table;
  private final Map<String, SqlExpression> values;
  private final Set<FromObject> read;
  private final List<ExpressionObject> where;
  private final List<PyObject> returning;

  UpdateObject(TableObject table) {
    this(table, Map.of(), Set.of(), List.of(), List.of());
  }

  private UpdateObject(
      TableObject table,
      Map<String, SqlExpression> values,
      Set<FromObject> read,
      List<ExpressionObject> where,
      List<PyObject> returning) {
    super(table.library(), "Update");
    this.table = table;
    this.values = values;
    this.read = read;
    this.where = where;
    this.returning = returning;
  }

  @Override
  public SqlStatement statement() {
    Set<FromObject> others = new LinkedHashSet<>(read);
    others.addAll(Expressions.froms(where));
    others.remove(table);
    List<From> from = others.stream().map(FromObject::from).toList();
    SqlStatement update =
        Correlation.inside(
            new Update(table.name(), values, from, library().statements().conjunction(where)));
    Set<CteObject> ctes = new LinkedHashSet<>();
    others.forEach(o -> ctes.addAll(CteSearch.in(o)));
    SqlStatement whole =
        returning.isEmpty()
            ? update
            : new Returning(update, library().statements().columns(returning));
    return CteObject.with(ctes, whole);
  }

  @Override
  public List<ExpressionObject> returned() {
    return library().statements().expressions(returning);
  }

  @Override
  public List<Entity> entities() {
    return library().statements().entities(returning);
  }

  UpdateObject withWhere(List<PyObject> conditions) {
    List<ExpressionObject> more = new ArrayList<>(where);
    conditions.forEach(c -> more.add(library().expressions().condition(c)));
    return new UpdateObject(table, values, read, more, returning);
  }

  /** The values added to those set before, each as SQL of its column's type. */
  UpdateObject withValues(Map<String, PyObject> given) {
    Map<String, SqlExpression> more = new LinkedHashMap<>(values);
    Set<FromObject> reads = new LinkedHashSet<>(read);
    InsertObject rows = new InsertObject(table, List.of());
    more.putAll(rows.row(given));
    for (PyObject value : given.values()) {
      if (value instanceof ExpressionObject expression) {
        reads.addAll(expression.froms());
      }
    }
    return new UpdateObject(table, more, reads, where, returning);
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "where", "filter" -> call(name + "(self, *whereclause)", a -> withWhere(a.rest()));
      case "values", "ordered_values" -> call(name + "(self, *args, **kw)", this::values);
      case "returning" ->
          call(
              "returning(self, *cols)",
              a -> new UpdateObject(table, values, read, where, a.rest()));
      case "table" -> table;
      default -> null;
    };
  }

  private PyObject values(Arguments arguments) {
    Map<String, PyObject> given = new LinkedHashMap<>();
    arguments.rest().forEach(a -> given.putAll(Mappings.byColumn(a)));
    given.putAll(arguments.extra());
    return withValues(given);
  }
}
