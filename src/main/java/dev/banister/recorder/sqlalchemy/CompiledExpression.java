package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Scalar;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@code sa.false().compile(bind)}: an expression as the dialect spells it. */
final class CompiledExpression {
  static final String SIGNATURE =
      "compile(self, bind=None, dialect=None, compile_kwargs=None, **kw)";

  private CompiledExpression() {}

  static PyObject of(ExpressionObject expression, Arguments arguments) {
    Library library = expression.library();
    boolean dialected = arguments.present("bind") != null || arguments.present("dialect") != null;
    String plain = ExpressionText.of(expression.sql());
    if (!dialected && plain != null) {
      return new CompiledObject(plain);
    }
    boolean tells = dialected && (literal(arguments) || !new Values().found(expression.sql()));
    if (!tells) {
      return library.unsupported("compile() without literal_binds");
    }
    try {
      return new CompiledObject(
          Spelling.of(library.context().dialect()).expression(expression.sql()));
    } catch (SpellingException e) {
      return library.unsupported("compile() of this expression");
    }
  }

  private static boolean literal(Arguments arguments) {
    PyObject options = arguments.present("compile_kwargs");
    PyObject literal =
        options == null ? null : options.__finditem__(new PyUnicode("literal_binds"));
    return literal != null && literal.__nonzero__();
  }

  /** Looks for values, which stand as parameters in the text. */
  private static final class Values extends SqlRewriter {
    private boolean found;

    boolean found(SqlExpression expression) {
      rewrite(expression);
      return found;
    }

    @Override
    Scalar leaf(Scalar scalar) {
      found |= scalar instanceof SqlExpression.Literal literal && !literal.inline();
      found |= scalar instanceof SqlExpression.Undetermined;
      return scalar;
    }
  }
}
