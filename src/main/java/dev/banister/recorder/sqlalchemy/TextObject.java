package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Scalar;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Raw;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.text("… :name …")} with the values that {@code bindparams} gives. */
public final class TextObject extends ExpressionObject implements Executable {
  private final String text;
  private final Map<String, Scalar> binds;

  TextObject(Library library, String text, Map<String, Scalar> binds) {
    super(library, "TextClause", new SqlExpression.Text(text, binds), ColumnType.NULL, Set.of());
    this.text = text;
    this.binds = binds;
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
      case "columns" -> FacadeFunction.of("columns(self, *cols, **types)", a -> this);
      case "execution_options" -> FacadeFunction.of("execution_options(self, **kw)", a -> this);
      default -> super.attribute(name);
    };
  }

  private PyObject bound(Arguments arguments) {
    Map<String, Scalar> more = new LinkedHashMap<>(binds);
    for (PyObject given : arguments.rest()) {
      BindObject bind = (BindObject) given;
      more.put(bind.key(), (Scalar) bind.sql());
    }
    for (Map.Entry<String, PyObject> entry : arguments.extra().entrySet()) {
      more.put(entry.getKey(), value(entry.getValue()));
    }
    return new TextObject(library(), text, more);
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
