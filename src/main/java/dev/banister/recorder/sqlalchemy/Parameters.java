package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Bind;
import dev.banister.sql.SqlExpression.Scalar;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Raw;
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
      return rows.isEmpty() ? List.of() : List.of(insert.withRows(rows).statement());
    }
    return sets.stream().map(s -> one(executable, Mappings.byColumn(s))).toList();
  }

  private SqlStatement one(PyObject executable, Map<String, PyObject> given) {
    PyObject target =
        executable instanceof UpdateObject update
            ? update.withValues(withoutBinds(update, given))
            : executable;
    SqlStatement statement = ((Executable) target).statement();
    return statement instanceof Raw raw
        ? withBinds(raw, given)
        : new Filler(given).children(statement);
  }

  private SqlStatement withBinds(Raw raw, Map<String, PyObject> given) {
    Map<String, SqlExpression> binds = new LinkedHashMap<>(raw.binds());
    given.forEach(
        (name, value) -> binds.put(name, library.expressions().bound(value, type(raw, name))));
    return new Raw(raw.text(), binds, raw.driver());
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
