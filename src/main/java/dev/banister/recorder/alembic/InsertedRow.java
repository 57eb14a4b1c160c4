package dev.banister.recorder.alembic;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Operation;
import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.sqlalchemy.TableObject;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;

/** The row that an insert made, for {@code result.inserted_primary_key}. */
record InsertedRow(AlembicRun run, TableObject table, Operation operation) {

  /**
   * What the insert gave, and for a column without a value what the database chose.
   *
   * @param chosen the number of the row, or null
   */
  PyObject primaryKey(@Nullable Value chosen) {
    List<String> names = keyColumns();
    List<PyObject> values = new ArrayList<>();
    for (String name : names) {
      Value value = given(name).orElse(chosen);
      values.add(value == null ? Py.None : new PyObjects(run.context()).of(value));
    }
    return new RowObject(ResultColumns.named(run, names), values);
  }

  private List<String> keyColumns() {
    return table.definition().columns().stream()
        .filter(ColumnDefinition::primaryKey)
        .map(ColumnDefinition::name)
        .toList();
  }

  private Optional<Value> given(String column) {
    SqlStatement.Insert insert =
        operation instanceof Operation.Execute execute ? insert(execute.statement()) : null;
    int at = insert == null ? -1 : insert.columns().indexOf(column);
    boolean literal =
        at >= 0
            && !insert.rows().isEmpty()
            && insert.rows().getFirst().get(at) instanceof SqlExpression.Literal;
    return literal
        ? Optional.of(((SqlExpression.Literal) insert.rows().getFirst().get(at)).literal())
        : Optional.empty();
  }

  private static SqlStatement.@Nullable Insert insert(SqlStatement statement) {
    return switch (statement) {
      case SqlStatement.Insert insert -> insert;
      case SqlStatement.Upsert upsert -> upsert.insert();
      case SqlStatement.Returning returning -> insert(returning.change());
      case SqlStatement.Worded worded -> insert(worded.statement());
      case SqlStatement.With with -> insert(with.body());
      case SqlStatement.Raw ignored -> null;
      case SqlStatement.Select ignored -> null;
      case SqlStatement.Compound ignored -> null;
      case SqlStatement.Update ignored -> null;
      case SqlStatement.Delete ignored -> null;
    };
  }
}
