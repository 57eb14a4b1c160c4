package dev.banister.audit;

import dev.banister.ddl.BatchRecreate;
import dev.banister.ddl.Ddl;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.LiveStatement;
import dev.banister.operation.Operation;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.rehearsal.OperationSql;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.SqlStatement;

/** Gives a rehearsal the statements that the DDL writer makes. */
final class LiveSql implements OperationSql {
  private final DdlWriter writer;

  LiveSql(Dialect dialect, NamingConvention convention, BatchRecreate recreate) {
    this.writer = DdlWriter.live(dialect, convention, recreate);
  }

  @Override
  public Sending operation(Operation operation, Schema schema) {
    Ddl ddl = writer.statements(operation, schema);
    RefusedException refusal =
        ddl.refusal() == null
            ? null
            : new RefusedException(ddl.refusal().exception(), ddl.refusal().message());
    return new Sending(ddl.live().stream().map(LiveSql::statement).toList(), refusal);
  }

  @Override
  public Statement query(SqlStatement statement) throws RefusedException {
    Sending sending = operation(new Operation.Execute(statement), Schema.EMPTY);
    if (sending.refusal() != null) {
      throw sending.refusal();
    }
    return sending.statements().getFirst();
  }

  private static Statement statement(LiveStatement live) {
    return new Statement(live.sql(), live.rows());
  }
}
