package dev.banister.rehearsal;

import dev.banister.database.LockTrace;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.ScriptConnection;
import dev.banister.database.TableLock;
import dev.banister.ddl.Ddl;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.LiveStatement;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.LiveDatabase;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.schema.Schema;
import dev.banister.sql.BoundStatement;
import dev.banister.sql.Dialect;
import dev.banister.sql.Spelling;
import dev.banister.sql.SpellingException;
import dev.banister.sql.SqlStatement;
import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Executes operations and queries of one direction of a script on the scratch database. */
final class ScratchExecutor implements LiveDatabase {
  private static final Pattern TEMPORARY =
      Pattern.compile("\\s*CREATE TABLE (\"?_alembic_tmp_[^\\s(]*)");
  private final ScratchDatabase database;
  private final DdlWriter writer;
  private final LockTrace locks;
  private final Set<String> guesses = new LinkedHashSet<>();
  private final List<ExecutedStatement> executed = new ArrayList<>();
  private int operations;
  private @Nullable RecordedOperation last;
  private @Nullable Unknown undetermined;

  ScratchExecutor(ScratchDatabase database, DdlWriter writer) {
    this.database = database;
    this.writer = writer;
    this.locks = database.script().locks();
  }

  @Override
  public Rows execute(RecordedOperation issued) throws RefusedException {
    last = issued;
    GuessedTypes guessed = GuessedTypes.in(issued);
    guesses.addAll(guessed.types());
    RecordedOperation recorded = guessed.recorded();
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
    Ddl ddl = writer.statements(recorded.operation(), catalog(recorded.operation()));
    operations += ddl.live().isEmpty() ? 0 : 1;
    Rows rows = Rows.NONE;
    try {
      for (LiveStatement statement : ddl.live()) {
        rows = send(recorded, statement.sql(), statement.rows());
      }
    } catch (RefusedException e) {
      cleanUp(recorded, ddl);
      throw e;
    }
    if (ddl.refusal() != null) {
      throw new RefusedException(ddl.refusal().exception(), ddl.refusal().message());
    }
    return rows;
  }

  /** Few operations read the catalog, and reading it for each would cost most. */
  private Schema catalog(Operation operation) {
    return switch (operation) {
      case Operation.BatchAlterTable batch when database.dialect() == Dialect.SQLITE ->
          database.inspect();
      case Operation.CreateType(var type, boolean checkFirst) when checkFirst -> database.inspect();
      case Operation.DropType(var type, boolean checkFirst) when checkFirst -> database.inspect();
      case Operation.CreateSequence(var name, var options, boolean checkFirst) when checkFirst ->
          database.inspect();
      case Operation.DropSequence(var name, boolean checkFirst) when checkFirst ->
          database.inspect();
      default -> Schema.EMPTY;
    };
  }

  /** A batch that fails once its temporary table is there drops it before the error goes on. */
  private void cleanUp(RecordedOperation recorded, Ddl ddl) throws RefusedException {
    String failed = executed.isEmpty() ? "" : executed.getLast().sql();
    boolean copying = failed.startsWith("INSERT") || failed.stripLeading().startsWith("DROP TABLE");
    if (recorded.operation() instanceof Operation.BatchAlterTable && copying) {
      Matcher temporary = TEMPORARY.matcher(ddl.live().getFirst().sql());
      if (temporary.lookingAt()) {
        String drop = "DROP TABLE " + temporary.group(1);
        send(recorded, drop, List.of());
      }
    }
  }

  /** Sends a statement and keeps what it took; one that fails is kept without its locks. */
  private Rows send(RecordedOperation recorded, String sql, List<List<Value>> rows)
      throws RefusedException {
    long start = System.nanoTime();
    List<TableLock> taken = List.of();
    Duration time = Duration.ZERO;
    try {
      Rows answer = send(sql, rows);
      time = Duration.ofNanos(System.nanoTime() - start);
      taken = locks.taken();
      return answer;
    } finally {
      executed.add(new ExecutedStatement(recorded.index(), sql, time, taken));
    }
  }

  private Rows send(String sql, List<List<Value>> rows) throws RefusedException {
    return switch (rows.size()) {
      case 0 -> database.script().execute(sql, List.of());
      case 1 -> database.script().execute(sql, rows.getFirst());
      default -> database.script().executeMany(sql, rows);
    };
  }

  @Override
  public Rows query(SqlStatement statement) throws RefusedException {
    try {
      BoundStatement bound = Spelling.of(database.dialect()).bound(statement);
      return send(bound.sql(), List.of(bound.parameters()));
    } catch (SpellingException e) {
      throw new RefusedException(e.exception(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Schema inspect() {
    return database.inspect();
  }

  List<ExecutedStatement> executed() {
    return executed;
  }

  /** Types of the application in whose place a guess was used. */
  Set<String> guesses() {
    return guesses;
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
