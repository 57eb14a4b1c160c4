package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Scalar;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Raw;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.text("… :name …")} with the values that {@code bindparams} gives. */
public final class TextObject extends ExpressionObject implements Executable {
  private final String text;
  private final Map<String, Scalar> binds;
  private final Set<String> expanding;
  private final List<ExpressionObject> columns;

  TextObject(Library library, String text, Map<String, Scalar> binds) {
    this(library, text, binds, Set.of(), List.of());
  }

  private TextObject(
      Library library,
      String text,
      Map<String, Scalar> binds,
      Set<String> expanding,
      List<ExpressionObject> columns) {
    super(library, "TextClause", new SqlExpression.Text(text, binds), ColumnType.NULL, Set.of());
    this.text = text;
    this.binds = binds;
    this.expanding = expanding;
    this.columns = columns;
  }

  @Override
  public List<ExpressionObject> returned() {
    return columns;
  }

  /** Whether a bind stands for a list of values. */
  boolean expands(String bind) {
    return expanding.contains(bind);
  }

  @Override
  public SqlStatement statement() {
    return new Raw(text, new LinkedHashMap<>(binds), false);
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "text" -> new PyUnicode(text);
      case "bindparams" ->
          FacadeFunction.of("bindparams(self, *binds, **names_to_values)", this::bound);
      case "columns" -> FacadeFunction.of("columns(self, *cols, **types)", this::withColumns);
      case "execution_options" -> FacadeFunction.of("execution_options(self, **kw)", a -> this);
      default -> super.attribute(name);
    };
  }

  private PyObject bound(Arguments arguments) {
    Map<String, Scalar> more = new LinkedHashMap<>(binds);
    Set<String> lists = new LinkedHashSet<>(expanding);
    for (PyObject given : arguments.rest()) {
      BindObject bind = (BindObject) given;
      more.put(bind.key(), bind.isExpanding() ? list(bind) : (Scalar) bind.sql());
      if (bind.isExpanding()) {
        lists.add(bind.key());
      }
    }
    for (Map.Entry<String, PyObject> entry : arguments.extra().entrySet()) {
      more.put(entry.getKey(), value(entry.getValue()));
    }
    return new TextObject(library(), text, more, lists, columns);
  }

  private static Scalar list(BindObject bind) {
    return bind.sql() instanceof SqlExpression.Literal(Value.Sequence items, var type, boolean i)
        ? group(items.items(), type, i)
        : (Scalar) bind.sql();
  }

  private static Scalar group(List<Value> items, ColumnType type, boolean inline) {
    return new SqlExpression.Group(
        items.stream()
            .<SqlExpression>map(item -> new SqlExpression.Literal(item, type, inline))
            .toList());
  }

  private PyObject withColumns(Arguments arguments) {
    List<ExpressionObject> typed = new ArrayList<>();
    for (PyObject column : arguments.rest()) {
      typed.add(library().expressions().of(column));
    }
    arguments.extra().forEach((name, type) -> typed.add(LightColumns.named(library(), name, type)));
    return new TextObject(library(), text, binds, expanding, typed);
  }

  private Scalar value(PyObject given) {
    return given instanceof ExpressionObject expression
        ? (Scalar) expression.sql()
        : library().expressions().literal(given, ColumnType.NULL);
  }

  @Override
  protected String description() {
    return text;
  }

  static TextObject make(Library library, Arguments arguments) {
    return new TextObject(library, PyValues.text(arguments.required("text")), Map.of());
  }
}
