package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.LiveDatabase.Rows;
import dev.banister.recorder.alembic.ResultObject.Outcome;
import dev.banister.recorder.sqlalchemy.Executable;
import dev.banister.recorder.sqlalchemy.ExpressionObject;
import dev.banister.recorder.sqlalchemy.InsertObject;
import dev.banister.sql.ColumnType;
import dev.banister.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;

/** Makes results of the rows that the database answered with. */
final class Results {
  private final AlembicRun run;
  private final CellReader cells;

  Results(AlembicRun run) {
    this.run = run;
    this.cells = new CellReader(run);
  }

  /**
   * @param executed what was executed, or null for the driver's own SQL
   * @param operation the same as it was sent
   */
  ResultObject of(@Nullable PyObject executed, Operation operation, Rows rows) {
    List<ExpressionObject> selected =
        executed instanceof Executable statement ? statement.returned() : List.of();
    ResultColumns columns = ResultColumns.of(run, rows.columns(), selected);
    List<PyObject> read =
        values(columns, rows).stream().<PyObject>map(row -> new RowObject(columns, row)).toList();
    return new ResultObject(
        run, columns, read, new Outcome(rows.count(), rows.key(), inserted(executed, operation)));
  }

  private @Nullable InsertedRow inserted(@Nullable PyObject executed, Operation operation) {
    return executed instanceof InsertObject insert
        ? new InsertedRow(run, insert.table(), operation)
        : null;
  }

  /** The cells of each row, by the types of their columns. */
  List<List<PyObject>> values(ResultColumns columns, Rows rows) {
    List<ColumnType> types = columns.selected().stream().map(ExpressionObject::type).toList();
    List<List<PyObject>> all = new ArrayList<>();
    for (List<Value> row : rows.rows()) {
      List<PyObject> read = new ArrayList<>(row.size());
      for (int i = 0; i < row.size(); i++) {
        read.add(cells.of(row.get(i), types.isEmpty() ? ColumnType.NULL : types.get(i)));
      }
      all.add(read);
    }
    return all;
  }
}
