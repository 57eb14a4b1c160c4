package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** SELECT, INSERT, UPDATE or DELETE as a script builds it. */
abstract class StatementObject extends ExpressionObject implements Executable {
  StatementObject(Library library, String className) {
    super(library, className, SqlExpression.Text.of(""), ColumnType.NULL, Set.of());
  }

  /** The statement as a part of a larger one. */
  @Override
  public SqlExpression sql() {
    return statement();
  }

  @Override
  public ColumnType type() {
    return ColumnType.NULL;
  }

  /** A method of this kind of statement; null when it has none of that name. */
  abstract @Nullable PyObject own(String name);

  @Override
  protected @Nullable PyObject attribute(String name) {
    PyObject found = own(name);
    return switch (name) {
      case "execution_options",
          "options",
          "inline",
          "return_defaults",
          "with_hint",
          "with_statement_hint",
          "set_label_style" ->
          call(name + "(self, *args, **kw)", a -> this);
      case "compile" ->
          call("compile(self, bind=None, dialect=None, compile_kwargs=None, **kw)", this::compiled);
      case "is_select" -> Py.newBoolean(this instanceof QueryObject);
      case "__clause_element__" -> call("__clause_element__()", a -> this);
      default -> found == null ? super.attribute(name) : found;
    };
  }

  private PyObject compiled(Arguments arguments) {
    PyObject options = arguments.present("compile_kwargs");
    PyObject literal =
        options == null ? null : options.__finditem__(new PyUnicode("literal_binds"));
    return literal != null && literal.__nonzero__()
        ? new CompiledObject(library().context().dialect(), statement())
        : library().unsupported("compile() without literal_binds");
  }

  static FacadeFunction call(String signature, Function<Arguments, PyObject> body) {
    return FacadeFunction.of(signature, body);
  }

  @Override
  protected String description() {
    return "<" + statement().getClass().getSimpleName() + " statement>";
  }
}
