package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.Signature;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.Set;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code sa.bindparam("x")}, or with a value the value itself. */
final class BindObject extends ExpressionObject {
  private static final Signature SIGNATURE =
      Signature.of(
          "bindparam(key, value=None, type_=None, unique=False, required=None, quote=None,"
              + " callable_=None, expanding=False, isoutparam=False, literal_execute=False)");

  private final String key;
  private final boolean expanding;

  private BindObject(
      Library library, String key, SqlExpression sql, ColumnType type, boolean expanding) {
    super(library, "BindParameter", sql, type, Set.of());
    this.key = key;
    this.expanding = expanding;
  }

  static BindObject make(Library library, PyObject[] values, String[] keywords) {
    Arguments a = SIGNATURE.bind(values, keywords);
    String key = a.required("key") == Py.None ? "param" : PyValues.text(a.required("key"));
    ColumnType type = library.types().columnType(a.present("type_"));
    PyObject value = a.get("value");
    SqlExpression sql =
        value == null ? new SqlExpression.Bind(key, type) : of(library, value, type);
    return new BindObject(library, key, sql, type, a.flag("expanding", false));
  }

  private static SqlExpression of(Library library, PyObject value, ColumnType type) {
    return value instanceof UnknownObject
        ? library.expressions().sql(value)
        : library.expressions().literal(value, type);
  }

  /** Whether it stands for a list of values. */
  boolean isExpanding() {
    return expanding;
  }

  String key() {
    return key;
  }
}
