package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Cast;
import dev.banister.sql.SqlExpression.Group;
import dev.banister.sql.SqlExpression.Label;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyTuple;
import org.python.core.PyUnicode;

/**
 * The methods that every SQL expression has.
 *
 * <p>See <a href="https://docs.sqlalchemy.org/en/21/core/operators.html">the operator
 * reference</a>.
 */
final class ExpressionMethods {
  private static final ColumnType BOOLEAN = ColumnType.of("Boolean");

  /** Methods of one argument that are an operator between two expressions. */
  private static final Map<String, String> BINARY =
      Map.ofEntries(
          Map.entry("is_", "is"),
          Map.entry("isnot", "is_not"),
          Map.entry("is_not", "is_not"),
          Map.entry("is_distinct_from", "is_distinct_from"),
          Map.entry("isnot_distinct_from", "is_not_distinct_from"),
          Map.entry("is_not_distinct_from", "is_not_distinct_from"),
          Map.entry("concat", "concat"),
          Map.entry("contained_by", "<@"),
          Map.entry("overlap", "&&"),
          Map.entry("has_key", "?"),
          Map.entry("has_all", "?&"),
          Map.entry("has_any", "?|"),
          Map.entry("regexp_match", "regexp_match"),
          Map.entry("bitwise_and", "&"),
          Map.entry("bitwise_or", "|"));

  private static final Map<String, String> LIKES =
      Map.of(
          "like", "like",
          "notlike", "not_like",
          "not_like", "not_like",
          "ilike", "ilike",
          "notilike", "not_ilike",
          "not_ilike", "not_ilike");

  /** Methods without arguments. */
  private static final Map<String, String> UNARY =
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

  private final Library library;
  private final ExpressionObject self;

  private ExpressionMethods(ExpressionObject self) {
    this.library = self.library();
    this.self = self;
  }

  /** The method or property of that name, or null. */
  static @Nullable PyObject of(ExpressionObject self, String name) {
    return new ExpressionMethods(self).find(name);
  }

  private @Nullable PyObject find(String name) {
    if (name.equals("regexp_match") && library.context().dialect() == Dialect.SQLITE) {
      return library.unsupported(name);
    }
    if (BINARY.containsKey(name)) {
      return method(name + "(self, other)", a -> binary(BINARY.get(name), a));
    }
    if (LIKES.containsKey(name)) {
      return method(name + "(self, other, escape=None)", a -> like(LIKES.get(name), a));
    }
    if (UNARY.containsKey(name)) {
      return method(
          name + "(self)", a -> library.expressions().unary(UNARY.get(name), self, self.type()));
    }
    return switch (name) {
      case "in_" -> method("in_(self, other)", a -> in("in", a));
      case "notin_", "not_in" -> method(name + "(self, other)", a -> in("not_in", a));
      case "startswith" -> pattern(name, "like", false, true);
      case "endswith" -> pattern(name, "like", true, false);
      case "istartswith" -> pattern(name, "ilike", false, true);
      case "iendswith" -> pattern(name, "ilike", true, false);
      case "icontains" -> pattern(name, "ilike", true, true);
      case "contains" -> contains();
      case "between" -> method("between(self, cleft, cright, symmetric=False)", this::between);
      case "op", "bool_op" ->
          method(
              name + "(self, opstring, precedence=0, is_comparison=False, return_type=None)",
              a -> operator(a, name.equals("bool_op")));
      case "label" -> method("label(self, name)", this::label);
      case "cast" -> method("cast(self, type_)", this::cast);
      case "collate" -> method("collate(self, collation)", this::collate);
      case "self_group", "scalar_subquery", "unique_params", "params" ->
          method(name + "(self, *args, **kw)", a -> self);
      case "type" -> library.types().object(self.type());
      case "name", "key" -> self.columnName() == null ? null : new PyUnicode(self.columnName());
      case "astext" -> asText();
      case "as_string", "as_integer", "as_float", "as_boolean", "as_json" -> jsonItem(name);
      case "__clause_element__" -> method("__clause_element__()", a -> self);
      default -> null;
    };
  }

  private static FacadeFunction method(String signature, Function<Arguments, PyObject> body) {
    return FacadeFunction.of(signature, body);
  }

  private PyObject binary(String operator, Arguments arguments) {
    return library
        .expressions()
        .binary(operator, self, arguments.required("other"), result(operator));
  }

  private ColumnType result(String operator) {
    return operator.equals("concat") || operator.length() == 1 ? self.type() : BOOLEAN;
  }

  private PyObject like(String operator, Arguments arguments) {
    List<ExpressionObject> operands = new ArrayList<>();
    operands.add(self);
    operands.add(library.expressions().of(arguments.required("other"), self.type()));
    PyObject escape = arguments.present("escape");
    if (escape != null) {
      operands.add(library.expressions().of(escape));
    }
    return library.expressions().operation(operator, operands, BOOLEAN);
  }

  private PyObject in(String operator, Arguments arguments) {
    PyObject other = arguments.required("other");
    if (other instanceof ExpressionObject || other instanceof UnknownObject) {
      ExpressionObject subquery = library.expressions().of(other);
      return library.expressions().operation(operator, List.of(self, subquery), BOOLEAN);
    }
    List<SqlExpression> items = PyValues.items(other).stream().map(this::item).toList();
    ExpressionObject group = library.expressions().expression(new Group(items), self.type());
    return library.expressions().operation(operator, List.of(self, group), BOOLEAN);
  }

  /** One of the values, or a row of them beside a tuple of columns. */
  private SqlExpression item(PyObject item) {
    return self.sql() instanceof Group && item instanceof PyTuple
        ? new Group(PyValues.items(item).stream().map(library.expressions()::sql).toList())
        : library.expressions().bound(item, self.type());
  }

  private PyObject contains() {
    boolean text = self.type().isNull() || LiteralTypes.isText(self.type());
    return text
        ? pattern("contains", "like", true, true)
        : method(
            "contains(self, other, **kw)",
            a -> library.expressions().binary("@>", self, a.required("other"), BOOLEAN));
  }

  private PyObject pattern(String name, String operator, boolean before, boolean after) {
    return method(
        name + "(self, other, autoescape=False, escape=None)",
        a -> {
          boolean escaped = a.flag("autoescape", false);
          String given = a.text("escape");
          String escape = given == null && escaped ? "/" : given;
          PyObject other = escaped ? escaped(a.required("other"), escape) : a.required("other");
          ExpressionObject text = library.expressions().of(other, self.type());
          List<ExpressionObject> pattern = new ArrayList<>();
          if (before) {
            pattern.add(percent());
          }
          pattern.add(text);
          if (after) {
            pattern.add(percent());
          }
          ExpressionObject whole = library.expressions().operation("concat", pattern, self.type());
          List<ExpressionObject> operands = new ArrayList<>(List.of(self, whole));
          if (escape != null) {
            operands.add(library.expressions().of(new PyUnicode(escape)));
          }
          return library.expressions().operation(operator, operands, BOOLEAN);
        });
  }

  private static PyObject escaped(PyObject text, @Nullable String escape) {
    String mark = String.valueOf(escape);
    return new PyUnicode(
        PyValues.text(text)
            .replace(mark, mark + mark)
            .replace("%", mark + "%")
            .replace("_", mark + "_"));
  }

  private ExpressionObject percent() {
    return library.expressions().expression(SqlExpression.Literal.of(Value.of("%")), self.type());
  }

  private PyObject between(Arguments arguments) {
    List<ExpressionObject> operands =
        List.of(
            self,
            library.expressions().of(arguments.required("cleft"), self.type()),
            library.expressions().of(arguments.required("cright"), self.type()));
    return library.expressions().operation("between", operands, BOOLEAN);
  }

  private PyObject operator(Arguments arguments, boolean truth) {
    String sign = PyValues.text(arguments.required("opstring"));
    PyObject returned = arguments.present("return_type");
    ColumnType result = returned == null ? self.type() : library.types().columnType(returned);
    ColumnType type = truth || arguments.flag("is_comparison", false) ? BOOLEAN : result;
    return method(
        sign + "(other)", a -> library.expressions().binary(sign, self, a.required("other"), type));
  }

  private PyObject label(Arguments arguments) {
    String name = arguments.text("name");
    return name == null
        ? self
        : new ExpressionObject(
            library, "Label", new Label(name, self.sql()), self.type(), self.froms());
  }

  private PyObject cast(Arguments arguments) {
    ColumnType type = library.types().columnType(arguments.required("type_"));
    return library.expressions().expression(new Cast(self.sql(), type), type, self.froms());
  }

  private PyObject collate(Arguments arguments) {
    String collation = PyValues.text(arguments.required("collation"));
    ExpressionObject name =
        library.expressions().expression(SqlExpression.Text.of(collation), ColumnType.NULL);
    return library.expressions().operation("collate", List.of(self, name), self.type());
  }

  private @Nullable PyObject asText() {
    boolean item =
        self.sql() instanceof SqlExpression.Operation known && known.operator().equals("json_item");
    if (!item) {
      return null;
    }
    List<SqlExpression> operands = ((SqlExpression.Operation) self.sql()).operands();
    return library
        .expressions()
        .expression(
            new SqlExpression.Operation("json_text", operands),
            ColumnType.of("Text"),
            self.froms());
  }

  /** The item of a JSON column as a plain value. */
  private @Nullable PyObject jsonItem(String name) {
    PyObject text = asText();
    if (!(text instanceof ExpressionObject item)) {
      return null;
    }
    ColumnType type =
        switch (name) {
          case "as_string" -> ColumnType.of("String");
          case "as_integer" -> ColumnType.of("Integer");
          case "as_float" -> ColumnType.of("Float");
          default -> BOOLEAN;
        };
    return method(
        name + "(self)",
        a ->
            name.equals("as_json")
                ? self
                : library.expressions().expression(new Cast(item.sql(), type), type, self.froms()));
  }
}
