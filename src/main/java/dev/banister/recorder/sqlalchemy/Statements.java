package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.Operation;
import dev.banister.operation.Operation.Execute;
import dev.banister.operation.Operation.UndeterminedOperation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.ScriptClass;
import dev.banister.recorder.facade.ScriptObject;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Raw;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyString;

/** What a script hands to {@code op.execute} or {@code connection.execute}. */
public final class Statements {
  private final Library library;
  private final Parameters parameters;

  Statements(Library library) {
    this.library = library;
    this.parameters = new Parameters(library);
  }

  /**
   * What executing the object does, once for each set of parameters.
   *
   * @param executable a string, {@code text}, a statement, a DDL element, or something unknown
   * @param given the parameters beside it: a dict, a list of them, or null
   */
  public List<Operation> operations(PyObject executable, @Nullable PyObject given) {
    PyObject known = executable(executable);
    if (known instanceof DdlObject ddl) {
      return List.of(ddl.operation());
    }
    if (known instanceof UnknownObject unknown) {
      return List.of(new UndeterminedOperation("execute", unknown.unknown()));
    }
    return statements(known, given).stream().<Operation>map(Execute::new).toList();
  }

  /** The statements that executing the object sends, once for each set of parameters. */
  public List<SqlStatement> statements(PyObject executable, @Nullable PyObject given) {
    return parameters.fill(executable(executable), given);
  }

  /** The object as something that can be executed. */
  public PyObject executable(PyObject object) {
    return switch (object) {
      case PyString text -> new TextObject(library, text.getString(), Map.of());
      case ScriptObject made when compiled(made) != null -> compiled(made);
      case ScriptObject made when made.core() != null -> executable(made.core());
      case Executable known -> object;
      case DdlObject ddl -> ddl;
      case UnknownObject unknown -> unknown;
      case SequenceObject sequence -> sequence.nextValue();
      case FromObject from -> Selects.ofTable(from, null);
      case ExpressionObject expression -> Selects.ofExpression(expression);
      default -> unwrapped(object);
    };
  }

  /** The object as a part of a UNION or its like. */
  QueryObject query(PyObject object) {
    if (executable(object) instanceof QueryObject query) {
      return query;
    }
    throw library
        .errors()
        .argument(
            "SELECT construct for inclusion in a UNION or other set construct expected, got "
                + object.__repr__()
                + ".");
  }

  private PyObject unwrapped(PyObject object) {
    PyObject element = object.__findattr__("__clause_element__");
    if (element != null) {
      return executable(element.__call__());
    }
    throw library
        .errors()
        .of("ObjectNotExecutableError", "Not an executable object: " + object.__repr__());
  }

  /** The text that a {@code @compiles} function of the script gives for its own element. */
  private @Nullable PyObject compiled(ScriptObject made) {
    ScriptClass type = made.scriptClass();
    PyObject compiler = library.compilers().of(type, library.context().dialect());
    if (compiler == null) {
      return null;
    }
    PyObject text = compiler.__call__(made, library.unsupported("compiler"));
    return text instanceof UnknownObject
        ? text
        : new DdlObject(library, new Execute(new Raw(PyValues.text(text), Map.of(), true)));
  }

  /** What may be selected from: a table, a mapped class, an alias, a select. */
  FromObject from(PyObject object) {
    FromObject found = tableOf(object);
    if (found != null) {
      return found;
    }
    if (object instanceof QueryObject query) {
      return query.alias(null);
    }
    if (object instanceof TextObject text) {
      return new TextFrom(text);
    }
    if (object instanceof UnknownObject unknown) {
      return new UnknownFrom(library, unknown);
    }
    throw library
        .errors()
        .argument("Join target, FROM clause expected, got " + object.__repr__() + ".");
  }

  /** The table or alias that an object is or is mapped to, else null. */
  public @Nullable FromObject tableOf(PyObject object) {
    return switch (object) {
      case FromObject from -> from;
      case MappedClass mapped -> mapped.tableOrNull();
      default -> null;
    };
  }

  /** The table that a statement changes. */
  TableObject target(PyObject object) {
    FromObject found = tableOf(object);
    if (found instanceof TableObject table) {
      return table;
    }
    if (object instanceof UnknownObject unknown) {
      return UnknownFrom.table(library, unknown);
    }
    throw library.errors().argument("subject table expected, got " + object.__repr__() + ".");
  }

  /** A dict of columns, attributes or names as values of the table. */
  public Map<String, SqlExpression> row(PyObject target, PyObject values) {
    return new InsertObject(owner(target), List.of()).row(Mappings.byColumn(values));
  }

  /** The table of a model or of a column. */
  private TableObject owner(PyObject object) {
    return object instanceof ColumnObject column && column.table() != null
        ? column.table()
        : target(object);
  }

  /** The condition of a query without its values, for readers. */
  public String condition(SqlStatement query) {
    return Outline.condition(library.context(), query);
  }

  /** A statement without its values, for readers. */
  public String outline(SqlStatement statement) {
    return Outline.of(library.context(), statement);
  }

  PyObject insert(TableObject table, Arguments a) {
    library.legacy().refuseParameters(a, "values");
    InsertObject insert = new InsertObject(table, List.of());
    PyObject values = a.present("values");
    return values == null ? insert : insert.withRows(insert.rows(values));
  }

  PyObject update(TableObject table, Arguments a) {
    library.legacy().refuseParameters(a, "whereclause", "values");
    UpdateObject update = new UpdateObject(table);
    PyObject where = a.present("whereclause");
    PyObject values = a.present("values");
    UpdateObject chosen = where == null ? update : update.withWhere(List.of(where));
    return values == null ? chosen : chosen.withValues(Mappings.byColumn(values));
  }

  PyObject delete(TableObject table, Arguments a) {
    library.legacy().refuseParameters(a, "whereclause");
    PyObject where = a.present("whereclause");
    DeleteObject delete = new DeleteObject(table);
    return where == null ? delete : delete.withWhere(List.of(where));
  }

  @Nullable SqlExpression conjunction(List<ExpressionObject> conditions) {
    return conditions.isEmpty()
        ? null
        : library.expressions().joined("and", List.copyOf(conditions)).sql();
  }

  /** Columns that are selected or returned; a table gives all of its own. */
  List<SqlExpression> columns(List<PyObject> objects) {
    return expressions(objects).stream().map(ExpressionObject::sql).toList();
  }

  List<ExpressionObject> expressions(List<PyObject> objects) {
    return List.copyOf(parts(objects).columns);
  }

  List<Entity> entities(List<PyObject> objects) {
    return List.copyOf(parts(objects).entities);
  }

  private SelectParts parts(List<PyObject> objects) {
    SelectParts parts = new SelectParts();
    Selects.addColumns(library, parts, objects);
    return parts;
  }

  static boolean isNone(@Nullable PyObject object) {
    return object == null || object == Py.None;
  }
}
