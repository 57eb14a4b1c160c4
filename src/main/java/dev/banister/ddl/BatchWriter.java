package dev.banister.ddl;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.Operation.AddColumn;
import dev.banister.operation.Operation.BatchAlterTable;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.Dialect;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlExpression;
import dev.banister.value.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a batch block recreates its table, as <a
 * href="https://alembic.sqlalchemy.org/en/latest/batch.html">batch mode</a> does.
 */
final class BatchWriter {
  private final Dialect dialect;
  private final Function<BatchAlterTable, Ddl> recreate;

  BatchWriter(Dialect dialect, Function<BatchAlterTable, Ddl> recreate) {
    this.dialect = dialect;
    this.recreate = recreate;
  }

  /** {@code single} writes one of the collected operations by itself. */
  void write(BatchAlterTable batch, Script script, Function<Operation, Ddl> single) {
    rejectPlacing(batch);
    for (RecordedOperation recorded : batch.operations()) {
      if (isImmediate(recorded.operation())) {
        script.add(single.apply(recorded.operation()));
      }
    }
    if (isRecreated(batch)) {
      script.add(recreate.apply(batch));
      return;
    }
    for (RecordedOperation recorded : batch.operations()) {
      if (!isImmediate(recorded.operation())) {
        script.add(single.apply(recorded.operation()));
      }
    }
  }

  /** {@code batch_op.execute} doesn't wait for the end of the block. */
  private static boolean isImmediate(Operation operation) {
    return operation instanceof Operation.Execute || operation instanceof Operation.BulkInsert;
  }

  /** A column can be placed only in a recreate that is due by then. */
  private void rejectPlacing(BatchAlterTable batch) {
    for (int count = 0; count < batch.operations().size(); count++) {
      boolean placed =
          batch.operations().get(count).operation() instanceof AddColumn add
              && (add.insertBefore() != null || add.insertAfter() != null);
      if (placed && !isRecreated(batch, count)) {
        throw new SpellingException(
            "alembic.util.exc.CommandError",
            "Can't specify insert_before or insert_after when using ALTER; please specify"
                + " recreate='always'");
      }
    }
  }

  boolean isRecreated(BatchAlterTable batch) {
    return isRecreated(batch, batch.operations().size());
  }

  /** Whether the first {@code count} operations call for a recreate. */
  private boolean isRecreated(BatchAlterTable batch, int count) {
    return switch (batch.recreate()) {
      case "always" -> true;
      case "never" -> false;
      case "auto" ->
          dialect == Dialect.SQLITE
              && batch.operations().stream()
                  .limit(count)
                  .map(RecordedOperation::operation)
                  .anyMatch(BatchWriter::needsRecreate);
      default ->
          throw new SpellingException(
              "ValueError", "recreate may be one of 'auto', 'always', or 'never'.");
    };
  }

  private static boolean needsRecreate(Operation operation) {
    return switch (operation) {
      case AddColumn add -> needsRecreate(add.column());
      case Operation.CreateIndex o -> false;
      case Operation.DropIndex o -> false;
      case Operation.Execute o -> false;
      case Operation.BulkInsert o -> false;
      default -> true;
    };
  }

  private static boolean needsRecreate(ColumnDefinition column) {
    boolean stored =
        column.computed() != null && Boolean.TRUE.equals(column.computed().persisted());
    return isExpression(column.serverDefault())
        || stored
        || !TableLayout.itemsOf(column).isEmpty()
        || column.type().on(Dialect.SQLITE).flag("create_constraint", false);
  }

  /** A plain string is no expression. */
  private static boolean isExpression(@Nullable SqlExpression value) {
    return value != null
        && !(value instanceof SqlExpression.Literal literal
            && literal.literal() instanceof Value.Text);
  }
}
