package dev.banister.recorder.alembic;

import dev.banister.operation.ColumnDefinition;
import dev.banister.recorder.sqlalchemy.TableObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Delete;
import dev.banister.sql.SqlStatement.Insert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.python.core.PyObject;

/** Statements on single rows of a table that is no model's. */
final class Rows {
  private Rows() {}

  static SqlStatement insert(
      Constructs constructs, TableObject table, Map<String, PyObject> values) {
    Map<String, SqlExpression> set = bound(constructs, table, values);
    return new Insert(
        table.name(), List.copyOf(set.keySet()), List.of(List.copyOf(set.values())), null);
  }

  static SqlStatement delete(
      Constructs constructs, TableObject table, Map<String, PyObject> values) {
    return new Delete(table.name(), condition(constructs, table, values));
  }

  /** {@code column = value and …}. */
  static SqlExpression condition(
      Constructs constructs, TableObject table, Map<String, PyObject> values) {
    List<SqlExpression> parts = new ArrayList<>();
    bound(constructs, table, values)
        .forEach(
            (column, value) ->
                parts.add(
                    new SqlExpression.Operation("eq", List.of(reference(table, column), value))));
    return parts.size() == 1 ? parts.getFirst() : new SqlExpression.Operation("and", parts);
  }

  /** The values in the order of the table's columns. */
  static Map<String, PyObject> ordered(TableObject table, Map<String, PyObject> values) {
    Map<String, PyObject> ordered = new LinkedHashMap<>();
    for (ColumnDefinition column : table.definition().columns()) {
      PyObject value = values.get(column.name());
      if (value != null) {
        ordered.put(column.name(), value);
      }
    }
    return ordered;
  }

  static ColumnReference reference(TableObject table, String column) {
    return new ColumnReference(table.name(), column, type(table, column));
  }

  private static ColumnType type(TableObject table, String column) {
    return table.columnTypes().getOrDefault(column, ColumnType.NULL);
  }

  private static Map<String, SqlExpression> bound(
      Constructs constructs, TableObject table, Map<String, PyObject> values) {
    Map<String, SqlExpression> bound = new LinkedHashMap<>();
    values.forEach((column, v) -> bound.put(column, constructs.bound(v, type(table, column))));
    return bound;
  }
}
