package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.ScriptObject;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Constant;
import dev.banister.sql.SqlExpression.Literal;
import dev.banister.sql.SqlExpression.Operation;
import dev.banister.sql.TypeFamily;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyBoolean;
import org.python.core.PyObject;
import org.python.core.PyString;

/** Makes SQL expressions of Python objects and combines them. */
public final class Expressions {
  private static final ColumnType BOOLEAN = ColumnType.of("Boolean");
  private static final Set<String> COMPARISONS =
      Set.of(
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "is",
          "is_not",
          "in",
          "not_in",
          "like",
          "and",
          "not_like",
          "ilike",
          "not_ilike",
          "or");
  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("eq", "ne"),
          Map.entry("ne", "eq"),
          Map.entry("lt", "ge"),
          Map.entry("ge", "lt"),
          Map.entry("gt", "le"),
          Map.entry("le", "gt"),
          Map.entry("is", "is_not"),
          Map.entry("is_not", "is"),
          Map.entry("in", "not_in"),
          Map.entry("not_in", "in"),
          Map.entry("like", "not_like"),
          Map.entry("not_like", "like"),
          Map.entry("ilike", "not_ilike"),
          Map.entry("not_ilike", "ilike"));

  private final Library library;

  Expressions(Library library) {
    this.library = library;
  }

  /** The expression that an object is or stands for; a plain value becomes a literal. */
  public ExpressionObject of(PyObject object) {
    return of(object, ColumnType.NULL);
  }

  /**
   * The same, where the other side of an operator says what a plain value is.
   *
   * @param beside type of the other side, or {@link ColumnType#NULL}
   */
  ExpressionObject of(PyObject object, ColumnType beside) {
    return switch (object) {
      case ExpressionObject expression -> expression;
      case UnknownObject unknown -> undetermined(unknown);
      case ScriptObject made when made.core() instanceof ExpressionObject core -> core;
      case PyBoolean bool -> constant(bool.getBooleanValue() ? "true" : "false");
      default -> converted(object, beside);
    };
  }

  private ExpressionObject converted(PyObject object, ColumnType beside) {
    if (object == Py.None) {
      return constant("null");
    }
    PyObject element = object.__findattr__("__clause_element__");
    return element == null ? expression(literal(object, beside), beside) : of(element.__call__());
  }

  /** The SQL of {@link #of(PyObject)}. */
  public SqlExpression sql(PyObject object) {
    return of(object).sql();
  }

  /** A value that goes into a column of the type, or an expression as it is. */
  public SqlExpression bound(PyObject object, ColumnType type) {
    boolean plain = object == Py.None || object instanceof PyBoolean;
    return plain ? literal(object, type) : of(object, type).sql();
  }

  Literal literal(PyObject given, ColumnType beside) {
    PyObject object = processed(given, beside);
    Value value = EnumMembers.value(library, object, beside);
    return new Literal(value, LiteralTypes.of(value, beside), false);
  }

  /** What {@code process_bind_param} of a type of the script makes of a value. */
  private PyObject processed(PyObject value, ColumnType type) {
    PyObject decorator = library.pythonTypes().decorator(type);
    PyObject process = decorator == null ? null : decorator.__findattr__("process_bind_param");
    return process == null ? value : process.__call__(value, library.dialectObject());
  }

  private ExpressionObject undetermined(UnknownObject unknown) {
    return expression(new SqlExpression.Undetermined(unknown.unknown()), ColumnType.NULL);
  }

  /** An expression that is known already, as an object that a script may pass on. */
  public ExpressionObject expression(SqlExpression sql, ColumnType type) {
    return expression(sql, type, Set.of());
  }

  ExpressionObject expression(SqlExpression sql, ColumnType type, Set<FromObject> froms) {
    return new ExpressionObject(library, "ColumnElement", sql, type, froms);
  }

  ExpressionObject constant(String name) {
    ColumnType type = name.equals("null") ? ColumnType.NULL : BOOLEAN;
    return expression(new Constant(name), type);
  }

  ExpressionObject binary(String operator, ExpressionObject left, PyObject right) {
    ExpressionObject other = of(right, left.type());
    if (operator.equals("eq") || operator.equals("ne")) {
      return comparison(operator, left, other, right);
    }
    if (operator.equals("add") && concatenates(left.type(), other.type())) {
      return binary("concat", left, right, left.type());
    }
    return binary(operator, left, right, result(operator, left, other));
  }

  /** The quotient of two integers is none. */
  private static ColumnType result(String operator, ExpressionObject left, ExpressionObject right) {
    if (COMPARISONS.contains(operator)) {
      return BOOLEAN;
    }
    boolean integers =
        TypeFamily.of(left.type()) == TypeFamily.INTEGER
            && TypeFamily.of(right.type()) == TypeFamily.INTEGER;
    return operator.equals("truediv") && integers ? ColumnType.of("Numeric") : left.type();
  }

  ExpressionObject binary(
      String operator, ExpressionObject left, PyObject right, ColumnType result) {
    ExpressionObject other = of(right, left.type());
    return operation(operator, List.of(left, other), result);
  }

  ExpressionObject reflected(String operator, PyObject left, ExpressionObject right) {
    return binary(operator, of(left, right.type()), right);
  }

  private ExpressionObject comparison(
      String operator, ExpressionObject left, ExpressionObject other, PyObject right) {
    boolean equal = operator.equals("eq");
    boolean toNull = other.sql().equals(new Constant("null"));
    String name = toNull ? equal ? "is" : "is_not" : operator;
    Operation sql = new Operation(name, List.of(left.sql(), other.sql()));
    return new Comparison(library, sql, froms(List.of(left, other)), left, right, equal);
  }

  private static boolean concatenates(ColumnType left, ColumnType right) {
    ColumnType known = left.isNull() ? right : left;
    return LiteralTypes.isText(known);
  }

  ExpressionObject unary(String operator, ExpressionObject operand, ColumnType type) {
    return operation(operator, List.of(operand), type);
  }

  ExpressionObject operation(String operator, List<ExpressionObject> operands, ColumnType type) {
    List<SqlExpression> sql = operands.stream().map(ExpressionObject::sql).toList();
    return new ExpressionObject(
        library, "BinaryExpression", new Operation(operator, sql), type, froms(operands));
  }

  /** {@code not x}; a comparison turns into its opposite as in SQLAlchemy. */
  ExpressionObject negated(ExpressionObject operand) {
    String opposite =
        operand.sql() instanceof Operation known ? OPPOSITES.get(known.operator()) : null;
    if (opposite != null && operand.sql() instanceof Operation known) {
      return expression(new Operation(opposite, known.operands()), BOOLEAN, operand.froms());
    }
    return switch (operand.sql()) {
      case Constant(String name) when name.equals("true") -> constant("false");
      case Constant(String name) when name.equals("false") -> constant("true");
      default -> unary("not", operand, BOOLEAN);
    };
  }

  /** {@code and_} and {@code or_}; one alone stays as it is. */
  ExpressionObject joined(String operator, List<PyObject> operands) {
    List<ExpressionObject> all = operands.stream().map(this::condition).toList();
    return all.size() == 1 ? all.get(0) : operation(operator, all, BOOLEAN);
  }

  /** A condition: text given as a plain string is SQL, as versions before 1.4 took it. */
  ExpressionObject condition(PyObject object) {
    return object instanceof PyString text
        ? expression(SqlExpression.Text.of(text.getString()), BOOLEAN)
        : of(object);
  }

  List<ExpressionObject> all(List<PyObject> objects) {
    List<ExpressionObject> all = new ArrayList<>();
    objects.forEach(o -> all.add(of(o)));
    return all;
  }

  static Set<FromObject> froms(List<ExpressionObject> expressions) {
    Set<FromObject> froms = new LinkedHashSet<>();
    expressions.forEach(e -> froms.addAll(e.froms()));
    return froms;
  }

  /** A dialect's argument such as {@code postgresql_where}. */
  public SqlExpression option(String name, PyObject value) {
    boolean condition = name.endsWith("_where") && value instanceof PyString;
    return condition ? SqlExpression.Text.of(PyValues.text(value)) : optionValue(value);
  }

  private SqlExpression optionValue(PyObject value) {
    return value instanceof PyBoolean || value == Py.None
        ? Literal.of(library.values().of(value))
        : sql(value);
  }

  /** A server default: a string is a literal, anything else SQL; null for {@code None}. */
  public @Nullable SqlExpression serverDefault(@Nullable PyObject value) {
    if (value == null || value == Py.None || value instanceof SchemaItemObject) {
      return null;
    }
    boolean allowed =
        value instanceof PyString
            || value instanceof ExpressionObject
            || value instanceof UnknownObject
            || value.__findattr__("__clause_element__") != null
            || value instanceof ScriptObject;
    if (!allowed) {
      throw library.errors().argument(wrongDefault(value));
    }
    return value instanceof PyString text ? Literal.of(Value.of(text.getString())) : sql(value);
  }

  private static String wrongDefault(PyObject value) {
    return "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class"
        + " 'sqlalchemy.sql.elements.ClauseElement'>' or '<class"
        + " 'sqlalchemy.sql.elements.TextClause'>', got '<class '"
        + value.getType().getName()
        + "'>'";
  }
}
