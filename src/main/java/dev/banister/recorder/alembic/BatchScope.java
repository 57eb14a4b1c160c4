package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.sql.TableName;
import java.util.ArrayList;
import java.util.List;

/** The scope of a {@code batch_op}: collects until the block ends. */
final class BatchScope implements Scope {
  private final AlembicContext context;
  private final TableName table;
  private final List<RecordedOperation> operations = new ArrayList<>();

  BatchScope(AlembicContext context, TableName table) {
    this.context = context;
    this.table = table;
  }

  @Override
  public boolean isBatch() {
    return true;
  }

  @Override
  public TableName table(Arguments arguments) {
    return table;
  }

  @Override
  public void record(Operation operation) {
    operations.add(context.collected(operations.size(), operation));
  }

  TableName table() {
    return table;
  }

  List<RecordedOperation> operations() {
    return operations;
  }
}
