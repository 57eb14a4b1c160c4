package dev.banister.recorder.alembic;

import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyDictionary;
import org.python.core.PyList;
import org.python.core.PyObject;

/** Puts the parameters of {@code execute(statement, parameters)} into the statement. */
final class Statements {
  private final Constructs constructs;

  Statements(Constructs constructs) {
    this.constructs = constructs;
  }

  /** The statement once for each set of parameters; an INSERT takes all sets as its rows. */
  List<SqlStatement> with(SqlStatement statement, @Nullable PyObject parameters) {
    if (parameters == null) {
      return List.of(statement);
    }
    List<Map<String, SqlExpression>> sets = sets(parameters);
    return statement instanceof SqlStatement.Insert insert && insert.select() == null
        ? sets.isEmpty() ? List.of(insert) : List.of(inserting(insert, sets))
        : sets.stream().map(set -> filled(statement, set)).toList();
  }

  private List<Map<String, SqlExpression>> sets(PyObject parameters) {
    boolean many =
        parameters instanceof PyList list
            && !list.isEmpty()
            && !(list.pyget(0) instanceof org.python.core.PyString);
    return many
        ? PyValues.items(parameters).stream().map(this::set).toList()
        : List.of(set(parameters));
  }

  private Map<String, SqlExpression> set(PyObject parameters) {
    Map<String, SqlExpression> set = new LinkedHashMap<>();
    if (parameters instanceof PyDictionary) {
      for (PyObject item : PyValues.items(parameters.invoke("items"))) {
        set.put(PyValues.text(item.__getitem__(0)), value(item.__getitem__(1)));
      }
      return set;
    }
    int position = 1;
    for (PyObject value : PyValues.items(parameters)) {
      set.put(Integer.toString(position++), value(value));
    }
    return set;
  }

  private SqlExpression value(PyObject value) {
    return constructs.expression(value);
  }

  private static SqlStatement inserting(
      SqlStatement.Insert insert, List<Map<String, SqlExpression>> sets) {
    Map<String, SqlExpression> fixed = new LinkedHashMap<>();
    for (int i = 0; i < insert.columns().size() && !insert.rows().isEmpty(); i++) {
      fixed.put(insert.columns().get(i), insert.rows().getFirst().get(i));
    }
    fixed.keySet().removeAll(sets.getFirst().keySet());
    List<String> columns = new ArrayList<>(fixed.keySet());
    columns.addAll(sets.getFirst().keySet());
    List<List<SqlExpression>> rows = new ArrayList<>();
    for (Map<String, SqlExpression> set : sets) {
      List<SqlExpression> row = new ArrayList<>();
      for (String column : columns) {
        SqlExpression value = set.getOrDefault(column, fixed.get(column));
        row.add(value == null ? new SqlExpression.Constant("null") : value);
      }
      rows.add(row);
    }
    return new SqlStatement.Insert(insert.table(), columns, rows, null);
  }

  private static SqlStatement filled(SqlStatement statement, Map<String, SqlExpression> set) {
    if (statement instanceof SqlStatement.Raw raw) {
      Map<String, SqlExpression> binds = new LinkedHashMap<>(raw.binds());
      binds.putAll(set);
      return new SqlStatement.Raw(raw.text(), binds, raw.driver());
    }
    return (SqlStatement)
        Records.replaced(
            statement,
            part ->
                part instanceof SqlExpression.Bind bind && set.containsKey(bind.name())
                    ? set.get(bind.name())
                    : part);
  }
}
