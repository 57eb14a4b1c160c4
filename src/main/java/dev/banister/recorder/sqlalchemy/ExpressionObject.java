package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.FacadeObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TypeFamily;
import dev.banister.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** A SQL expression that a script builds; Python's operators make longer ones of it. */
public class ExpressionObject extends FacadeObject {
  private final Library library;
  private final String className;
  private final SqlExpression sql;
  private final ColumnType type;
  private final Set<FromObject> froms;

  ExpressionObject(
      Library library,
      String className,
      SqlExpression sql,
      ColumnType type,
      Set<? extends FromObject> froms) {
    this.library = library;
    this.className = className;
    this.sql = sql;
    this.type = type;
    this.froms = new LinkedHashSet<>(froms);
  }

  Library library() {
    return library;
  }

  /** The expression as SQL. */
  public SqlExpression sql() {
    return sql;
  }

  public ColumnType type() {
    return type;
  }

  /** The tables that the expression names. */
  Set<FromObject> froms() {
    return froms;
  }

  /** The name of a column that selects the expression; null when it has none of its own. */
  @Nullable String columnName() {
    return switch (sql()) {
      case SqlExpression.Label label -> label.name();
      case SqlExpression.ColumnReference column -> column.name();
      case SqlExpression.Function function -> function.name();
      default -> null;
    };
  }

  @Override
  protected PyObject pythonClass() {
    return library.classes().named(className);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject method = ExpressionMethods.of(this, name);
    if (method != null) {
      return method;
    }
    if (name.equals("compile")) {
      return FacadeFunction.of(CompiledExpression.SIGNATURE, a -> CompiledExpression.of(this, a));
    }
    return library.knownAttributes().has(className, name)
        ? library.unsupported(className + "." + name)
        : null;
  }

  private PyObject with(String operator, PyObject right) {
    return library.expressions().binary(operator, this, right);
  }

  private PyObject reflected(String operator, PyObject left) {
    return library.expressions().reflected(operator, left, this);
  }

  @Override
  public boolean __nonzero__() {
    throw Py.TypeError("Boolean value of this clause is not defined");
  }

  @Override
  public PyObject __iter__() {
    throw Py.TypeError("'" + className + "' object is not iterable");
  }

  @Override
  public PyObject __eq__(PyObject other) {
    return with("eq", other);
  }

  @Override
  public PyObject __ne__(PyObject other) {
    return with("ne", other);
  }

  @Override
  public PyObject __lt__(PyObject other) {
    return with("lt", other);
  }

  @Override
  public PyObject __le__(PyObject other) {
    return with("le", other);
  }

  @Override
  public PyObject __gt__(PyObject other) {
    return with("gt", other);
  }

  @Override
  public PyObject __ge__(PyObject other) {
    return with("ge", other);
  }

  @Override
  public PyObject __add__(PyObject other) {
    return with("add", other);
  }

  @Override
  public PyObject __radd__(PyObject other) {
    return reflected("add", other);
  }

  @Override
  public PyObject __sub__(PyObject other) {
    return with("sub", other);
  }

  @Override
  public PyObject __rsub__(PyObject other) {
    return reflected("sub", other);
  }

  @Override
  public PyObject __mul__(PyObject other) {
    return with("mul", other);
  }

  @Override
  public PyObject __rmul__(PyObject other) {
    return reflected("mul", other);
  }

  @Override
  public PyObject __div__(PyObject other) {
    return with("truediv", other);
  }

  @Override
  public PyObject __rdiv__(PyObject other) {
    return reflected("truediv", other);
  }

  @Override
  public PyObject __truediv__(PyObject other) {
    return with("truediv", other);
  }

  @Override
  public PyObject __rtruediv__(PyObject other) {
    return reflected("truediv", other);
  }

  @Override
  public PyObject __mod__(PyObject other) {
    return with("mod", other);
  }

  @Override
  public PyObject __and__(PyObject other) {
    return with("and", other);
  }

  @Override
  public PyObject __rand__(PyObject other) {
    return reflected("and", other);
  }

  @Override
  public PyObject __or__(PyObject other) {
    return with("or", other);
  }

  @Override
  public PyObject __ror__(PyObject other) {
    return reflected("or", other);
  }

  @Override
  public PyObject __lshift__(PyObject other) {
    return with("<<", other);
  }

  @Override
  public PyObject __rshift__(PyObject other) {
    return with(">>", other);
  }

  @Override
  public PyObject __invert__() {
    return library.expressions().negated(this);
  }

  @Override
  public PyObject __neg__() {
    return library.expressions().unary("neg", this, type());
  }

  @Override
  public @Nullable PyObject __finditem__(PyObject key) {
    if (TypeFamily.of(type()) != TypeFamily.JSON) {
      return library.expressions().binary("getitem", this, key, type());
    }
    Value path = library.values().of(key);
    SqlExpression item =
        new SqlExpression.Operation("json_item", List.of(sql(), SqlExpression.Literal.of(path)));
    return library.expressions().expression(item, type(), froms());
  }

  @Override
  public @Nullable PyObject __finditem__(int index) {
    return __finditem__(new PyInteger(index));
  }

  /** The text where it is plain, else a placeholder: spelling SQL is not the recorder's work. */
  @Override
  public PyUnicode __unicode__() {
    String text = ExpressionText.of(sql());
    return text == null
        ? library.unsupported("str(" + description() + ")").__unicode__()
        : new PyUnicode(text);
  }

  @Override
  protected String description() {
    String text = ExpressionText.of(sql());
    return text == null ? "<" + className + ">" : text;
  }
}
