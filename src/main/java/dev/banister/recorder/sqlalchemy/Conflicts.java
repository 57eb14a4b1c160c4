package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.ColumnReference;
import dev.banister.sql.SqlExpression.Function;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Insert;
import dev.banister.sql.SqlStatement.Upsert;
import dev.banister.sql.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** What an insert does when a row is there already. */
final class Conflicts {
  private static final Signature NOTHING =
      Signature.of(
          "Insert.on_conflict_do_nothing(self, constraint=None, index_elements=None,"
              + " index_where=None)");
  private static final Signature UPDATE =
      Signature.of(
          "Insert.on_conflict_do_update(self, constraint=None, index_elements=None,"
              + " index_where=None, set_=None, where=None)");

  private final InsertObject insert;
  private final Library library;

  Conflicts(InsertObject insert) {
    this.insert = insert;
    this.library = insert.library();
  }

  UnaryOperator<SqlStatement> clause(String method, Arguments given) {
    if (method.equals("on_duplicate_key_update")) {
      Map<String, SqlExpression> set = duplicates(given);
      return s -> new Upsert((Insert) s, List.of(), null, null, set, null);
    }
    boolean update = method.equals("on_conflict_do_update");
    Call call = Call.of(given);
    Arguments a = (update ? UPDATE : NOTHING).bind(call.values(), call.keywords());
    List<SqlExpression> target =
        a.items("index_elements").stream().map(library.constraints()::part).toList();
    Map<String, SqlExpression> set = update ? set(a.present("set_")) : Map.of();
    return s ->
        new Upsert(
            (Insert) s,
            target,
            constraint(a.present("constraint")),
            condition(a.present("index_where")),
            set,
            condition(a.present("where")));
  }

  private static @Nullable String constraint(@Nullable PyObject given) {
    if (given instanceof ConstraintObject constraint && constraint.definition().name() != null) {
      return constraint.definition().name().text();
    }
    return given == null ? null : PyValues.text(given);
  }

  private @Nullable SqlExpression condition(@Nullable PyObject given) {
    return given == null ? null : library.expressions().condition(given).sql();
  }

  private Map<String, SqlExpression> set(@Nullable PyObject given) {
    Map<String, SqlExpression> set = new LinkedHashMap<>();
    if (given != null) {
      insert.rows(given).forEach(set::putAll);
    }
    return set;
  }

  private Map<String, SqlExpression> duplicates(Arguments given) {
    Map<String, SqlExpression> set = new LinkedHashMap<>();
    for (PyObject argument : given.rest()) {
      for (PyObject pair : pairs(argument)) {
        set.putAll(insert.row(Map.of(PyValues.text(pair.__getitem__(0)), pair.__getitem__(1))));
      }
    }
    set.putAll(insert.row(given.extra()));
    return set;
  }

  private static List<PyObject> pairs(PyObject argument) {
    PyObject items = argument.__findattr__("items");
    return PyValues.items(items == null ? argument : items.__call__());
  }

  /** The row that could not be inserted: {@code excluded.x}, {@code VALUES(x)}. */
  static ColumnCollection excluded(InsertObject insert, String name) {
    Library library = insert.library();
    ColumnCollection columns =
        new ColumnCollection(library, name, true, column -> proposed(library, name, column));
    insert
        .table()
        .columnObjects()
        .forEach(c -> columns.add(c.key(), proposed(library, name, c.name())));
    return columns;
  }

  private static ExpressionObject proposed(Library library, String name, String column) {
    ColumnReference plain = new ColumnReference(null, column, ColumnType.NULL);
    SqlExpression sql =
        name.equals("inserted")
            ? new Function("VALUES", List.of(plain), ColumnType.NULL)
            : new ColumnReference(TableName.of("excluded"), column, ColumnType.NULL);
    return new ExpressionObject(library, "ColumnElement", sql, ColumnType.NULL, Set.of());
  }

  /** The arguments of a call in Jython's form again. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Call(PyObject[] values, String[] keywords) {
    static Call of(Arguments given) {
      PyTuple rest = new PyTuple(given.rest().toArray(PyObject[]::new));
      PyObject[] values = new PyObject[rest.__len__() + given.extra().size()];
      System.arraycopy(rest.getArray(), 0, values, 0, rest.__len__());
      int next = rest.__len__();
      for (PyObject value : given.extra().values()) {
        values[next++] = value;
      }
      return new Call(values, given.extra().keySet().toArray(String[]::new));
    }
  }
}
