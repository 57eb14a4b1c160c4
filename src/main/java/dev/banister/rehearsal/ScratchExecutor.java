package dev.banister.rehearsal;

import dev.banister.database.ScriptConnection;
import dev.banister.database.SqliteDatabase;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.LiveDatabase;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.schema.Schema;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Executes operations and queries of one direction of a script on the scratch database. */
final class ScratchExecutor implements LiveDatabase {
  private final SqliteDatabase database;
  private final OperationSql sql;
  private final List<ExecutedStatement> executed = new ArrayList<>();
  private int operations;
  private @Nullable RecordedOperation last;
  private @Nullable Unknown undetermined;

  ScratchExecutor(SqliteDatabase database, OperationSql sql) {
    this.database = database;
    this.sql = sql;
  }

  @Override
  public Rows execute(RecordedOperation recorded) throws RefusedException {
    last = recorded;
    refuseUndetermined(recorded);
    ScriptConnection connection = database.script();
    switch (recorded.operation()) {
      case Operation.BeginAutocommit begin -> connection.beginAutocommit();
      case Operation.EndAutocommit end -> connection.endAutocommit();
      case Operation.EndTransaction(boolean commit) -> end(connection, commit);
      default -> {
        return send(recorded);
      }
    }
    return Rows.NONE;
  }

  private static void end(ScriptConnection connection, boolean commit) throws RefusedException {
    if (commit) {
      connection.commit();
    } else {
      connection.rollback();
    }
  }

  private void refuseUndetermined(RecordedOperation recorded) throws RefusedException {
    Unknown unknown =
        Stream.concat(
                Stream.concat(recorded.unknowns().stream(), recorded.conditions().stream()),
                undetermined(recorded.operation()))
            .findFirst()
            .orElse(null);
    if (unknown != null) {
      undetermined = unknown;
      throw new RefusedException("banister.Undetermined", unknown.explanation());
    }
  }

  private static Stream<Unknown> undetermined(Operation operation) {
    return operation instanceof Operation.UndeterminedOperation(String name, Unknown unknown)
        ? Stream.of(unknown)
        : Stream.empty();
  }

  private Rows send(RecordedOperation recorded) throws RefusedException {
    OperationSql.Sending sending = sql.operation(recorded.operation(), database.inspect());
    operations += sending.statements().isEmpty() ? 0 : 1;
    Rows rows = Rows.NONE;
    for (OperationSql.Statement statement : sending.statements()) {
      executed.add(new ExecutedStatement(recorded.index(), statement.sql()));
      rows = send(statement);
    }
    if (sending.refusal() != null) {
      throw sending.refusal();
    }
    return rows;
  }

  private Rows send(OperationSql.Statement statement) throws RefusedException {
    return switch (statement.rows().size()) {
      case 0 -> database.script().execute(statement.sql(), List.of());
      case 1 -> database.script().execute(statement.sql(), statement.rows().getFirst());
      default -> database.script().executeMany(statement.sql(), statement.rows());
    };
  }

  @Override
  public Rows query(SqlStatement statement) throws RefusedException {
    Rows rows = send(sql.query(statement));
    return TypedRows.of(statement, rows);
  }

  @Override
  public Schema inspect() {
    return database.inspect();
  }

  List<ExecutedStatement> executed() {
    return executed;
  }

  int operations() {
    return operations;
  }

  /** The operation that was begun last, or null. */
  @Nullable RecordedOperation last() {
    return last;
  }

  /** The value that was asked for and is not known, or null. */
  @Nullable Unknown undetermined() {
    return undetermined;
  }
}
