package dev.banister.recorder.sqlalchemy;

import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.sql.SqlStatement.Delete;
import dev.banister.sql.SqlStatement.Returning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** {@code sa.delete(t).where(…)}. */
public final class DeleteObject extends StatementObject {
  private final TableObject table;
  private final List<ExpressionObject> where;
  private final List<PyObject> returning;

  DeleteObject(TableObject table) {
    this(table, List.of(), List.of());
  }

  private DeleteObject(TableObject table, List<ExpressionObject> where, List<PyObject> returning) {
    super(table.library(), "Delete");
    this.table = table;
    this.where = where;
    this.returning = returning;
  }

  @Override
  public SqlStatement statement() {
    SqlStatement delete = Correlation.inside(new Delete(table.name(), condition()));
    return returning.isEmpty()
        ? delete
        : new Returning(delete, library().statements().columns(returning));
  }

  /** A delete that names a second table has no form here and is told as not followed. */
  private @Nullable SqlExpression condition() {
    Set<FromObject> others = new LinkedHashSet<>(Expressions.froms(where));
    others.remove(table);
    return others.isEmpty()
        ? library().statements().conjunction(where)
        : library().expressions().sql(library().unsupported("DELETE with several tables"));
  }

  @Override
  public List<ExpressionObject> returned() {
    return library().statements().expressions(returning);
  }

  @Override
  public List<Entity> entities() {
    return library().statements().entities(returning);
  }

  DeleteObject withWhere(List<PyObject> conditions) {
    List<ExpressionObject> more = new ArrayList<>(where);
    conditions.forEach(c -> more.add(library().expressions().condition(c)));
    return new DeleteObject(table, more, returning);
  }

  @Override
  @Nullable PyObject own(String name) {
    return switch (name) {
      case "where", "filter" -> call(name + "(self, *whereclause)", a -> withWhere(a.rest()));
      case "returning" ->
          call("returning(self, *cols)", a -> new DeleteObject(table, where, a.rest()));
      case "table" -> table;
      default -> null;
    };
  }
}
