package dev.banister.recorder.alembic;

import dev.banister.operation.Operation;
import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.PyValues;
import dev.banister.sql.TableName;

/** The scope of {@code alembic.op}. */
final class DirectScope implements Scope {
  private final AlembicContext context;

  DirectScope(AlembicContext context) {
    this.context = context;
  }

  @Override
  public boolean isBatch() {
    return false;
  }

  @Override
  public TableName table(Arguments arguments) {
    return new TableName(arguments.text("schema"), PyValues.text(arguments.required("table_name")));
  }

  @Override
  public void record(Operation operation) {
    context.record(operation);
  }
}
