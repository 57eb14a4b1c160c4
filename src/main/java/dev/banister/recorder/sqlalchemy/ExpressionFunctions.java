package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Case;
import dev.banister.sql.SqlExpression.Cast;
import dev.banister.sql.SqlExpression.Group;
import dev.banister.sql.SqlExpression.Label;
import dev.banister.sql.SqlExpression.Literal;
import dev.banister.sql.SqlExpression.Operation;
import dev.banister.sql.SqlExpression.When;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyList;
import org.python.core.PyObject;
import org.python.core.PyString;

/** The functions of {@code sqlalchemy} that build expressions and statements. */
final class ExpressionFunctions {
  private static final Map<String, String> ORDERINGS =
      Map.of(
          "desc", "desc",
          "asc", "asc",
          "nullsfirst", "nulls_first",
          "nulls_first", "nulls_first",
          "nullslast", "nulls_last",
          "nulls_last", "nulls_last",
          "distinct", "distinct",
          "any_", "any",
          "all_", "all");

  private static final Map<String, String> COMBINATIONS =
      Map.of(
          "union", "UNION",
          "union_all", "UNION ALL",
          "intersect", "INTERSECT",
          "except_", "EXCEPT");

  private final Library library;

  ExpressionFunctions(Library library) {
    this.library = library;
  }

  /** The functions by name. */
  Map<String, PyObject> all() {
    Map<String, PyObject> all = new LinkedHashMap<>();
    add(all, "text(text)", a -> TextObject.make(library, a));
    add(all, "column(text, type_=None, is_literal=False, _selectable=None)", this::column);
    add(all, "literal(value, type_=None, literal_execute=False)", this::literal);
    add(all, "literal_column(text, type_=None)", this::literalColumn);
    add(all, "and_(*clauses)", a -> junction("and", a.rest()));
    add(all, "or_(*clauses)", a -> junction("or", a.rest()));
    add(all, "not_(clause)", a -> library.expressions().negated(of(a.required("clause"))));
    add(all, "null()", a -> library.constant("null"));
    add(all, "true()", a -> library.constant("true"));
    add(all, "false()", a -> library.constant("false"));
    add(all, "cast(expression, type_)", this::cast);
    add(all, "try_cast(expression, type_)", this::cast);
    add(all, "type_coerce(expression, type_)", this::coerced);
    add(all, "case(*whens, value=None, else_=None)", this::caseOf);
    add(all, "extract(field, expr)", this::extract);
    add(all, "label(name, element, type_=None)", this::label);
    add(all, "tuple_(*clauses, types=None)", a -> tuple(a.rest()));
    add(all, "between(expr, lower_bound, upper_bound, symmetric=False)", this::between);
    add(
        all,
        "collate(expression, collation)",
        a -> of(a.required("expression")).invoke("collate", a.required("collation")));
    add(all, "exists(*entities)", this::exists);
    add(all, "over(element, partition_by=None, order_by=None, rows=None, range_=None)", this::over);
    add(all, "join(left, right, onclause=None, isouter=False, full=False)", a -> join(a, false));
    add(all, "outerjoin(left, right, onclause=None, full=False)", a -> join(a, true));
    add(
        all,
        "alias(selectable, name=None, flat=False)",
        a -> library.statements().from(a.required("selectable")).alias(a.text("name")));
    add(all, "insert(table, values=None, **kw)", a -> library.statements().insert(target(a), a));
    add(
        all,
        "update(table, whereclause=None, values=None, **kw)",
        a -> library.statements().update(target(a), a));
    add(
        all,
        "delete(table, whereclause=None, **kw)",
        a -> library.statements().delete(target(a), a));
    ORDERINGS.forEach(
        (name, operator) ->
            add(all, name + "(column)", a -> unary(operator, a.required("column"))));
    COMBINATIONS.forEach(
        (name, operator) -> add(all, name + "(*selects)", a -> compound(operator, a.rest())));
    all.put("select", plain((values, keywords) -> Selects.select(library, values, keywords)));
    all.put("bindparam", plain((values, keywords) -> BindObject.make(library, values, keywords)));
    all.put("func", new FunctionNames(library, ""));
    return all;
  }

  private static void add(
      Map<String, PyObject> all, String signature, Function<Arguments, PyObject> body) {
    all.put(signature.substring(0, signature.indexOf('(')), FacadeFunction.of(signature, body));
  }

  private PyObject plain(ObjectClass.Maker maker) {
    return new ObjectClass("sqlalchemy.sql.expression", "function", List.of(), maker, Map.of());
  }

  private ExpressionObject of(PyObject object) {
    return library.expressions().of(object);
  }

  private TableObject target(Arguments a) {
    return library.statements().target(a.required("table"));
  }

  private PyObject unary(String operator, PyObject operand) {
    ExpressionObject expression =
        operand instanceof PyString name ? Selects.named(library, name.getString()) : of(operand);
    return library.expressions().unary(operator, expression, expression.type());
  }

  private PyObject junction(String operator, List<PyObject> clauses) {
    return clauses.isEmpty()
        ? library.constant(operator.equals("and") ? "true" : "false")
        : library.expressions().joined(operator, clauses);
  }

  private PyObject column(Arguments a) {
    boolean literal = a.flag("is_literal", false);
    return literal
        ? literalColumn(a)
        : LightColumns.named(library, PyValues.text(a.required("text")), a.present("type_"));
  }

  private PyObject literal(Arguments a) {
    PyObject value = a.required("value");
    if (value instanceof ExpressionObject) {
      return value;
    }
    Literal plain = library.expressions().literal(value, ColumnType.NULL);
    PyObject type = a.present("type_");
    Literal typed =
        type == null
            ? plain
            : new Literal(plain.literal(), library.types().columnType(type), false);
    return library.expressions().expression(typed, typed.type());
  }

  private PyObject literalColumn(Arguments a) {
    SqlExpression text = SqlExpression.Text.of(PyValues.text(a.required("text")));
    return library.expressions().expression(text, library.types().columnType(a.present("type_")));
  }

  private PyObject cast(Arguments a) {
    ColumnType type = library.types().columnType(a.required("type_"));
    ExpressionObject operand = library.expressions().of(a.required("expression"), type);
    return library.expressions().expression(new Cast(operand.sql(), type), type, operand.froms());
  }

  /** The type counts for Python alone; a plain value takes it on. */
  private PyObject coerced(Arguments a) {
    ColumnType type = library.types().columnType(a.required("type_"));
    ExpressionObject operand = library.expressions().of(a.required("expression"), type);
    SqlExpression sql =
        operand.sql() instanceof Literal literal
            ? new Literal(literal.literal(), type, literal.inline())
            : operand.sql();
    return library.expressions().expression(sql, type, operand.froms());
  }

  private PyObject caseOf(Arguments a) {
    List<PyObject> whens = new ArrayList<>();
    for (PyObject when : a.rest()) {
      if (when instanceof PyList) {
        library
            .legacy()
            .refuseArgument(
                "The \"whens\" argument to case(), when referring to a sequence of items, is now"
                    + " passed as a series of positional elements, rather than as a list. ");
      }
      whens.addAll(when instanceof PyList ? PyValues.items(when) : pairs(when));
    }
    List<ExpressionObject> parts = new ArrayList<>();
    List<When> branches = new ArrayList<>();
    for (PyObject when : whens) {
      ExpressionObject condition = of(when.__getitem__(0));
      ExpressionObject result = of(when.__getitem__(1));
      parts.add(condition);
      parts.add(result);
      branches.add(new When(condition.sql(), result.sql()));
    }
    ExpressionObject subject = optional(a.present("value"), parts);
    ExpressionObject otherwise = optional(a.present("else_"), parts);
    Case sql =
        new Case(
            subject == null ? null : subject.sql(),
            branches,
            otherwise == null ? null : otherwise.sql());
    ColumnType type = parts.size() < 2 ? ColumnType.NULL : parts.get(1).type();
    return library.expressions().expression(sql, type, Expressions.froms(parts));
  }

  private static List<PyObject> pairs(PyObject when) {
    return when instanceof PyDictionary ? PyValues.items(when.invoke("items")) : List.of(when);
  }

  private @Nullable ExpressionObject optional(
      @Nullable PyObject given, List<ExpressionObject> parts) {
    if (given == null) {
      return null;
    }
    ExpressionObject expression = of(given);
    parts.add(expression);
    return expression;
  }

  private PyObject extract(Arguments a) {
    ExpressionObject operand = of(a.required("expr"));
    Literal field = Literal.of(Value.of(PyValues.text(a.required("field"))));
    Operation sql = new Operation("extract", List.of(field, operand.sql()));
    return library.expressions().expression(sql, ColumnType.of("Integer"), operand.froms());
  }

  private PyObject label(Arguments a) {
    ExpressionObject element = of(a.required("element"));
    String name = PyValues.text(a.required("name"));
    return library
        .expressions()
        .expression(new Label(name, element.sql()), element.type(), element.froms());
  }

  private PyObject tuple(List<PyObject> clauses) {
    List<ExpressionObject> all = library.expressions().all(clauses);
    Group group = new Group(all.stream().map(ExpressionObject::sql).toList());
    return library.expressions().expression(group, ColumnType.NULL, Expressions.froms(all));
  }

  private PyObject between(Arguments a) {
    return of(a.required("expr"))
        .invoke("between", a.required("lower_bound"), a.required("upper_bound"));
  }

  private PyObject exists(Arguments a) {
    if (a.rest().size() == 1 && a.rest().get(0) instanceof QueryObject query) {
      return QueryObject.exists(query);
    }
    if (a.rest().size() == 1 && a.rest().getFirst() instanceof PyList list) {
      Selects.refuseList(library, list);
    }
    SelectParts parts = new SelectParts();
    Selects.addColumns(library, parts, Selects.unlisted(a.rest()));
    if (parts.columns.isEmpty()) {
      parts.columns.add(
          library.expressions().expression(SqlExpression.Text.of("*"), ColumnType.NULL));
    }
    return new ExistsObject(new SelectObject(library, parts));
  }

  private PyObject over(Arguments a) {
    PyObject[] values = {orNone(a.present("partition_by")), orNone(a.present("order_by"))};
    return a.required("element").invoke("over", values, new String[] {"partition_by", "order_by"});
  }

  private static PyObject orNone(@Nullable PyObject given) {
    return given == null ? Py.None : given;
  }

  private PyObject join(Arguments a, boolean outer) {
    FromObject left = library.statements().from(a.required("left"));
    FromObject right = library.statements().from(a.required("right"));
    boolean leftOuter = outer || a.flag("isouter", false);
    return left.join(right, a.present("onclause"), leftOuter, a.flag("full", false));
  }

  private PyObject compound(String operator, List<PyObject> selects) {
    List<QueryObject> all = new ArrayList<>();
    selects.forEach(s -> all.add(library.statements().query(s)));
    return new CompoundObject(library, operator, all);
  }
}
