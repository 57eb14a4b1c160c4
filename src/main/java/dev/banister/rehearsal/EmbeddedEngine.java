package dev.banister.rehearsal;

import dev.banister.database.ScratchDatabase;
import dev.banister.database.Snapshot;
import dev.banister.ddl.DdlWriter;
import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.Recorder;
import dev.banister.rehearsal.MigrationRun.Broke;
import dev.banister.rehearsal.MigrationRun.Done;
import dev.banister.rehearsal.MigrationRun.Ending;
import dev.banister.rehearsal.MigrationRun.Undetermined;
import dev.banister.value.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs one direction of a script as one migration of Alembic: its operations, the version row, the
 * commit.
 *
 * <p>A stream that hangs on nothing is executed as recorded. When it fails, and when it asked for
 * anything, the script itself is run against the database: it may catch the error.
 */
final class EmbeddedEngine implements Engine {
  private static final String WITH_THE_APPLICATION =
      " The engine 'alembic' runs it with the project's own Python.";

  private final Recorder recorder;
  private final Supplier<DdlWriter> writers;
  private final ScratchDatabase database;
  private final VersionRows versions;

  EmbeddedEngine(
      Recorder recorder,
      Supplier<DdlWriter> writers,
      ScratchDatabase database,
      VersionRows versions) {
    this.recorder = recorder;
    this.writers = writers;
    this.database = database;
    this.versions = versions;
  }

  @Override
  public String id() {
    return "embedded";
  }

  @Override
  public MigrationRun run(RecordedScript script, Direction direction) throws InterruptedException {
    OperationStream stream = script.recording().stream(direction);
    if (stream.end() instanceof OperationStream.Stopped stopped && !mayRunLive(stopped)) {
      return new MigrationRun(
          List.of(), 0, Set.of(), Duration.ZERO, new Undetermined(reason(stopped)));
    }
    if (!isDetermined(stream)) {
      return live(script, direction);
    }
    Snapshot before = before(script, direction);
    MigrationRun run = asRecorded(script, stream);
    if (run.isDone() || stream.end() instanceof OperationStream.Raised) {
      database.discard(before);
      return run;
    }
    database.become(before);
    return live(script, direction);
  }

  @Override
  public Snapshot before(RecordedScript script, Direction direction) {
    boolean commits =
        script.recording().stream(direction).operations().stream()
            .anyMatch(o -> commitsItself(o.operation()));
    return commits ? database.snapshot() : database.untilCommit();
  }

  private static boolean commitsItself(Operation operation) {
    return operation instanceof Operation.BeginAutocommit
        || operation instanceof Operation.EndTransaction;
  }

  private static boolean mayRunLive(OperationStream.Stopped stopped) {
    return switch (stopped.kind()) {
      case UNSUPPORTED, APPLICATION -> true;
      case TIME, MEMORY, FORBIDDEN, SYNTAX, CRASHED -> false;
    };
  }

  private static boolean isDetermined(OperationStream stream) {
    return stream.reads().isEmpty()
        && !(stream.end() instanceof OperationStream.Stopped)
        && stream.operations().stream().allMatch(o -> GuessedTypes.in(o).recorded().isDetermined());
  }

  private MigrationRun asRecorded(RecordedScript script, OperationStream stream) {
    ScratchExecutor executor = new ScratchExecutor(database, writers.get());
    long start = System.nanoTime();
    Ending ending = end(stream.end());
    try {
      for (RecordedOperation operation : stream.operations()) {
        executor.execute(operation);
      }
    } catch (RefusedException e) {
      ending = broke(e, executor, 0);
    }
    return finished(script, stream.direction(), executor, ending, start);
  }

  private MigrationRun live(RecordedScript script, Direction direction)
      throws InterruptedException {
    ScratchExecutor executor = new ScratchExecutor(database, writers.get());
    long start = System.nanoTime();
    OperationStream stream = recorder.run(script.script(), direction, database.dialect(), executor);
    Ending ending =
        executor.undetermined() != null
            ? new Undetermined(reason(executor.undetermined()))
            : unasked(stream).orElseGet(() -> end(stream.end(), executor));
    return finished(script, direction, executor, ending, start);
  }

  /** A direction that does nothing because of what nobody knows has not shown what it does. */
  private static Optional<Ending> unasked(OperationStream stream) {
    return stream.operations().isEmpty() && stream.end() instanceof OperationStream.Completed
        ? stream.reads().stream()
            .filter(read -> read.origin() != Unknown.Origin.DATABASE)
            .findFirst()
            .map(read -> new Undetermined(reason(read)))
        : Optional.empty();
  }

  private static String reason(OperationStream.Stopped stopped) {
    return stopped.kind() == OperationStream.StopKind.APPLICATION
        ? stopped.reason() + WITH_THE_APPLICATION
        : stopped.reason();
  }

  private static String reason(Unknown unknown) {
    return unknown.origin() == Unknown.Origin.APPLICATION
            || unknown.origin() == Unknown.Origin.THIRD_PARTY
            || unknown.origin() == Unknown.Origin.THIRD_PARTY
        ? unknown.explanation() + WITH_THE_APPLICATION
        : unknown.explanation();
  }

  private static Ending end(OperationStream.End end) {
    return switch (end) {
      case OperationStream.Raised(String exception, String message, int line) ->
          new Broke(exception, message, line, -1);
      case OperationStream.Stopped stopped -> new Undetermined(reason(stopped));
      case OperationStream.Completed completed -> new Done();
      case OperationStream.Missing missing -> new Done();
    };
  }

  private static Ending end(OperationStream.End end, ScratchExecutor executor) {
    return end(end) instanceof Broke broke
        ? new Broke(broke.exception(), broke.message(), broke.line(), operation(executor))
        : end(end);
  }

  private static int operation(ScratchExecutor executor) {
    return executor.last() == null ? -1 : executor.last().index();
  }

  private static Broke broke(RefusedException e, ScratchExecutor executor, int line) {
    int at = executor.last() == null ? line : executor.last().span().line();
    return new Broke(e.exception(), String.valueOf(e.getMessage()), at, operation(executor));
  }

  private MigrationRun finished(
      RecordedScript script,
      Direction direction,
      ScratchExecutor executor,
      Ending ending,
      long start) {
    Ending last = ending instanceof Done ? commit(script, direction, executor) : ending;
    if (!(last instanceof Done)) {
      database.script().rollback();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new MigrationRun(
        executor.executed(), executor.operations(), executor.guesses(), took, last);
  }

  private Ending commit(RecordedScript script, Direction direction, ScratchExecutor executor) {
    try {
      versions.move(script.id(), direction);
      database.script().commit();
      return new Done();
    } catch (RefusedException e) {
      return broke(e, executor, 0);
    }
  }

  @Override
  public void stamp(RecordedScript script) throws RefusedException {
    versions.move(script.id(), Direction.UPGRADE);
    database.script().commit();
  }

  @Override
  public void close() {}
}
