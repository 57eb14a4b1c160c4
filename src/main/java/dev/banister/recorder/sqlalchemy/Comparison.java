package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import java.util.Set;
import org.python.core.PyObject;

/**
 * {@code a == b} or {@code a != b}, which Python also asks for its truth when it looks for an
 * object in a list.
 */
final class Comparison extends ExpressionObject {
  private final PyObject left;
  private final PyObject right;
  private final boolean equal;

  Comparison(
      Library library,
      SqlExpression sql,
      Set<FromObject> froms,
      PyObject left,
      PyObject right,
      boolean equal) {
    super(library, "BinaryExpression", sql, ColumnType.of("Boolean"), froms);
    this.left = left;
    this.right = right;
    this.equal = equal;
  }

  @Override
  public boolean __nonzero__() {
    return (left == right) == equal;
  }
}
