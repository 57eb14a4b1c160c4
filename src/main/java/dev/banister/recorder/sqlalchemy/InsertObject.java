package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Insert;
import dev.banister.sql.SqlStatement.Returning;
import dev.banister.sql.SqlStatement.Worded;
import dev.banister.sql.TypeFamily;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyTuple;

/** {@code sa.insert(t).values(…)}, and the dialects' {@code on_conflict_*}. */
public final class InsertObject extends StatementObject {
  private final TableObject table;
  private final List<Map<String, SqlExpression>> rows;
  private final List<String> selectColumns;
  private final @Nullable QueryObject select;
  private final List<UnaryOperator<SqlStatement>> clauses;
  private final List<PyObject> returning;

  InsertObject(TableObject table, List<Map<String, SqlExpression>> rows) {
    this(table, rows, List.of(), null, List.of(), List.of());
  }

  private InsertObject(
      TableObject table,
      List<Map<String, SqlExpression>> rows,
      List<String> selectColumns,
      @Nullable QueryObject select,
      List<UnaryOperator<SqlStatement>> clauses,
      List<PyObject> returning) {
    super(table.library(), "Insert");
    this.table = table;
    this.rows = rows;
    this.selectColumns = selectColumns;
    this.select = select;
    this.clauses = clauses;
    this.returning = returning;
  }

  public TableObject table() {
    return table;
  }

  @Override
  public List<ExpressionObject> returned() {
    return library().statements().expressions(returning);
  }

  @Override
  public List<Entity> entities() {
    return library().statements().entities(returning);
  }

  boolean hasRows() {
    return !rows.isEmpty() || select != null;
  }

  @Override
  public SqlStatement statement() {
    SqlStatement built = insert();
    for (UnaryOperator<SqlStatement> clause : clauses) {
      built = clause.apply(built);
    }
    if (!returning.isEmpty()) {
      built = new Returning(built, library().statements().columns(returning));
    }
    return select == null ? built : CteObject.with(select.ctes(), built);
  }

  private Insert insert() {
    if (select != null) {
      return new Insert(table.name(), selectColumns, List.of(), select.body());
    }
    List<Map<String, SqlExpression>> all = rows.stream().map(this::completed).toList();
    List<String> columns = all.isEmpty() ? List.of() : List.copyOf(all.get(0).keySet());
    List<List<SqlExpression>> values = new ArrayList<>();
    all.forEach(row -> values.add(inOrder(row, columns)));
    return new Insert(table.name(), columns, values, null);
  }

  private static List<SqlExpression> inOrder(Map<String, SqlExpression> row, List<String> columns) {
    SqlExpression none = new SqlExpression.Constant("null");
    return columns.stream().map(c -> row.getOrDefault(c, none)).toList();
  }

  private InsertObject with(UnaryOperator<SqlStatement> clause) {
    List<UnaryOperator<SqlStatement>> more = new ArrayList<>(clauses);
    more.add(clause);
    return new InsertObject(table, rows, selectColumns, select, more, returning);
  }

  InsertObject withRows(List<Map<String, SqlExpression>> more) {
    return new InsertObject(table, more, selectColumns, select, clauses, returning);
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "values" -> call("values(self, *args, **kwargs)", this::values);
      case "from_select" ->
          call(
              "from_select(self, names, select, include_defaults=True)",
              a -> fromSelect(a.items("names"), a.required("select")));
      case "returning" ->
          call(
              "returning(self, *cols, sort_by_parameter_order=False)",
              a -> new InsertObject(table, rows, selectColumns, select, clauses, a.rest()));
      case "prefix_with" ->
          call(
              "prefix_with(self, *prefixes, dialect=None)",
              a -> {
                String words = Selects.words(library(), a);
                return words.isEmpty() ? this : with(s -> new Worded(s, words, ""));
              });
      case "on_conflict_do_nothing", "on_conflict_do_update", "on_duplicate_key_update" ->
          call(name + "(self, *args, **kw)", a -> with(new Conflicts(this).clause(name, a)));
      case "excluded", "inserted" -> Conflicts.excluded(this, name);
      case "table" -> table;
      default -> null;
    };
  }

  private InsertObject fromSelect(List<PyObject> names, PyObject query) {
    List<String> columns = names.stream().map(ConstraintObject::columnName).toList();
    PyObject found = library().statements().executable(query);
    if (!(found instanceof QueryObject known)) {
      throw library().errors().argument("from_select() takes a select.");
    }
    return new InsertObject(table, rows, columns, known, clauses, returning);
  }

  private PyObject values(Arguments arguments) {
    List<Map<String, SqlExpression>> more = new ArrayList<>();
    for (PyObject given : arguments.rest()) {
      more.addAll(rows(given));
    }
    if (!arguments.extra().isEmpty()) {
      more.add(row(arguments.extra()));
    }
    boolean one = rows.size() == 1 && more.size() == 1;
    if (one) {
      Map<String, SqlExpression> merged = new LinkedHashMap<>(rows.get(0));
      merged.putAll(more.get(0));
      return withRows(List.of(merged));
    }
    return withRows(more);
  }

  /** Rows given as a dict, a tuple in the order of the columns, or a list of either. */
  List<Map<String, SqlExpression>> rows(PyObject given) {
    boolean many =
        given instanceof PyList list
            && !list.isEmpty()
            && (list.__getitem__(0) instanceof PyDictionary
                || list.__getitem__(0) instanceof PyTuple
                || list.__getitem__(0) instanceof PyList);
    if (many) {
      List<Map<String, SqlExpression>> rows = new ArrayList<>();
      PyValues.items(given).forEach(item -> rows.addAll(rows(item)));
      return rows;
    }
    return List.of(one(given));
  }

  private Map<String, SqlExpression> one(PyObject given) {
    if (given instanceof PyList || given instanceof PyTuple) {
      return positional(PyValues.items(given));
    }
    if (given instanceof UnknownObject unknown) {
      return Map.of(unknown.unknown().placeholder(), library().expressions().sql(unknown));
    }
    Map<String, PyObject> values = new LinkedHashMap<>();
    for (PyObject item : PyValues.items(given.invoke("items"))) {
      values.put(ConstraintObject.columnName(item.__getitem__(0)), item.__getitem__(1));
    }
    return row(values);
  }

  private Map<String, SqlExpression> positional(List<PyObject> given) {
    Map<String, SqlExpression> row = new LinkedHashMap<>();
    List<ColumnObject> columns = table.columnObjects();
    for (int i = 0; i < Math.min(given.size(), columns.size()); i++) {
      row.put(columns.get(i).name(), bound(given.get(i), columns.get(i).type()));
    }
    return row;
  }

  /** A row as it is stored, in the order of the table; a key that it lacks is refused. */
  Map<String, SqlExpression> row(Map<String, PyObject> given) {
    Map<String, SqlExpression> row = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    given.forEach(
        (key, value) -> {
          ExpressionObject column = table.columnFor(key);
          if (column == null && !Unknown.in(key)) {
            wrong.add(key);
          }
          ColumnType type = column == null ? ColumnType.NULL : column.type();
          String name = column == null ? key : String.valueOf(column.columnName());
          row.put(name, bound(value, type));
        });
    if (!wrong.isEmpty()) {
      throw library()
          .errors()
          .of("CompileError", "Unconsumed column names: " + String.join(", ", wrong));
    }
    return inTableOrder(row);
  }

  /** A row with Python's defaults for the columns that it has no value of. */
  private Map<String, SqlExpression> completed(Map<String, SqlExpression> row) {
    Map<String, SqlExpression> all = new LinkedHashMap<>(row);
    for (ColumnObject column : table.columnObjects()) {
      if (!row.containsKey(column.name())) {
        table
            .pythonDefault(column.name())
            .ifPresent(value -> all.put(column.name(), bound(value, column.type())));
      }
    }
    return all.size() == row.size() ? row : inTableOrder(all);
  }

  private Map<String, SqlExpression> inTableOrder(Map<String, SqlExpression> row) {
    Map<String, SqlExpression> ordered = new LinkedHashMap<>();
    for (ColumnObject column : table.columnObjects()) {
      SqlExpression value = row.get(column.name());
      if (value != null) {
        ordered.put(column.name(), value);
      }
    }
    row.forEach(ordered::putIfAbsent);
    return ordered;
  }

  SqlExpression bound(PyObject value, ColumnType type) {
    boolean plain =
        TypeFamily.of(type) != TypeFamily.JSON && library().pythonTypes().decorator(type) == null;
    return value == Py.None && plain
        ? new SqlExpression.Constant("null")
        : library().expressions().bound(value, type);
  }
}
