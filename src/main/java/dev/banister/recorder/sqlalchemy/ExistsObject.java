package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.FacadeFunction;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlExpression.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** {@code sa.exists(…).where(…)}, which grows as a select does. */
final class ExistsObject extends ExpressionObject {
  private final SelectObject select;

  ExistsObject(SelectObject select) {
    super(
        select.library(), "Exists", SqlExpression.Text.of(""), ColumnType.of("Boolean"), Set.of());
    this.select = select;
  }

  @Override
  public SqlExpression sql() {
    return new Operation("exists", List.of(select.sql()));
  }

  @Override
  protected @Nullable PyObject attribute(String name) {
    return switch (name) {
      case "where", "select_from", "correlate" ->
          FacadeFunction.of(
              name + "(self, *clauses)",
              a ->
                  new ExistsObject(
                      (SelectObject)
                          select.invoke(name, a.rest().toArray(PyObject[]::new), Py.NoKeywords)));
      case "select" -> FacadeFunction.of("select(self)", a -> Selects.ofExpression(this));
      default -> super.attribute(name);
    };
  }
}
