package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Bind;
import dev.banister.sql.SqlExpression.Scalar;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Raw;
import dev.banister.sql.TextBinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** Puts the parameters of an {@code execute} call into its statement. */
final class Parameters {
  private static final int MOST_VALUES = 32_766;

  private final Library library;

  Parameters(Library library) {
    this.library = library;
  }

  List<SqlStatement> fill(PyObject executable, @Nullable PyObject given) {
    if (Statements.isNone(given)) {
      return List.of(((Executable) executable).statement());
    }
    List<PyObject> sets =
        given instanceof PyList || given instanceof PyTuple
            ? PyValues.items(given)
            : List.of(given);
    if (executable instanceof InsertObject insert && !insert.hasRows()) {
      List<Map<String, SqlExpression>> rows = new ArrayList<>();
      sets.forEach(s -> rows.addAll(insert.rows(s)));
      return parts(rows).stream().map(part -> insert.withRows(part).statement()).toList();
    }
    return sets.stream().map(s -> one(executable, Mappings.byColumn(s))).toList();
  }

  /** No statement holds more values than SQLite takes. */
  private static List<List<Map<String, SqlExpression>>> parts(
      List<Map<String, SqlExpression>> rows) {
    List<List<Map<String, SqlExpression>>> parts = new ArrayList<>();
    int most = rows.isEmpty() ? 1 : MOST_VALUES / Math.max(1, rows.getFirst().size());
    for (int at = 0; at < rows.size(); at += most) {
      parts.add(rows.subList(at, Math.min(rows.size(), at + most)));
    }
    return parts;
  }

  private SqlStatement one(PyObject executable, Map<String, PyObject> given) {
    PyObject target =
        executable instanceof UpdateObject update
            ? update.withValues(withoutBinds(update, given))
            : executable;
    SqlStatement statement = ((Executable) target).statement();
    return statement instanceof Raw raw
        ? withBinds(target, raw, given)
        : new Filler(given).children(statement);
  }

  private SqlStatement withBinds(PyObject executable, Raw raw, Map<String, PyObject> given) {
    Map<String, SqlExpression> binds = new LinkedHashMap<>(raw.binds());
    given.forEach(
        (name, value) -> {
          boolean list = executable instanceof TextObject text && text.expands(name);
          ColumnType type = type(raw, name);
          binds.put(name, list ? group(value, type) : bound(value, type));
        });
    return new Raw(raw.text(), binds, raw.driver());
  }

  private SqlExpression group(PyObject values, ColumnType type) {
    List<SqlExpression> items = PyValues.items(values).stream().map(v -> bound(v, type)).toList();
    return new SqlExpression.Group(items);
  }

  /** A value of which nothing but itself tells the type goes to the driver without one. */
  private SqlExpression bound(PyObject value, ColumnType type) {
    SqlExpression bound = library.expressions().bound(value, type);
    return type.isNull() && bound instanceof SqlExpression.Literal literal
        ? new SqlExpression.Literal(literal.literal(), ColumnType.UNTYPED, literal.inline())
        : bound;
  }

  private static ColumnType type(Raw raw, String name) {
    return raw.binds().get(name) instanceof Bind bind ? bind.type() : ColumnType.NULL;
  }

  /** Parameters of an update that no bind is named after are values to set. */
  private static Map<String, PyObject> withoutBinds(
      UpdateObject update, Map<String, PyObject> given) {
    Set<String> binds = new LinkedHashSet<>();
    new SqlRewriter() {
      @Override
      Scalar leaf(Scalar scalar) {
        if (scalar instanceof Bind bind) {
          binds.add(bind.name());
        }
        return scalar;
      }
    }.children(update.statement());
    Map<String, PyObject> values = new LinkedHashMap<>(given);
    values.keySet().removeAll(binds);
    return values;
  }

  /** Replaces each bind by its value. */
  private final class Filler extends SqlRewriter {
    private final Map<String, PyObject> given;

    Filler(Map<String, PyObject> given) {
      this.given = given;
    }

    @Override
    SqlExpression.Text text(SqlExpression.Text text) {
      Map<String, Scalar> binds = new LinkedHashMap<>(super.text(text).binds());
      for (String name : TextBinds.names(text.text())) {
        if (given.containsKey(name)) {
          binds.put(name, library.expressions().literal(given.get(name), ColumnType.NULL));
        }
      }
      return new SqlExpression.Text(text.text(), binds);
    }

    @Override
    Scalar leaf(Scalar scalar) {
      if (!(scalar instanceof Bind bind) || !given.containsKey(bind.name())) {
        return scalar;
      }
      PyObject value = given.get(bind.name());
      return value instanceof ExpressionObject expression
          ? (Scalar) expression.sql()
          : library.expressions().literal(value, bind.type());
    }
  }
}
