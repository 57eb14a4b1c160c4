package dev.banister.rehearsal;

import dev.banister.database.MemoryPlace;
import dev.banister.database.Place;
import dev.banister.ddl.BatchRecreate;
import dev.banister.ddl.DdlWriter;
import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.project.MigrationScript;
import dev.banister.recorder.LiveDatabase;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.Recorder;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.sql.SqlStatement;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A history of raw SQL, one revision after the other, with a recorder that needs no Python. */
final class SampleHistory {
  private static final BatchRecreate NO_BATCH =
      (batch, schema, convention) -> {
        throw new IllegalArgumentException("no batch in this test: " + batch);
      };
  private final List<RecordedScript> scripts = new ArrayList<>();
  private final FakeRecorder recorder = new FakeRecorder();

  /** A revision that runs these statements; each is an operation on a line of its own. */
  SampleHistory revision(String id, List<String> upgrade, List<String> downgrade) {
    return revision(
        id,
        stream(Direction.UPGRADE, upgrade, new OperationStream.Completed()),
        stream(Direction.DOWNGRADE, downgrade, new OperationStream.Completed()));
  }

  SampleHistory revision(String id, OperationStream upgrade, OperationStream downgrade) {
    List<RevisionId> down = scripts.isEmpty() ? List.of() : List.of(scripts.getLast().id());
    Revision revision = new Revision(RevisionId.of(id), down, List.of(), List.of(), id);
    MigrationScript script =
        new MigrationScript(
            Path.of(id + ".py"),
            id + ".py",
            revision,
            "",
            "00",
            null,
            "",
            function(upgrade),
            downgrade.end() instanceof OperationStream.Missing ? null : function(downgrade));
    scripts.add(
        new RecordedScript(script, new Recording("00", Dialect.SQLITE, upgrade, downgrade)));
    return this;
  }

  private static MigrationScript.FunctionText function(OperationStream stream) {
    boolean empty =
        stream.operations().isEmpty()
            && stream.reads().isEmpty()
            && stream.end() instanceof OperationStream.Completed;
    return new MigrationScript.FunctionText(1, 9, "", List.of(), empty);
  }

  static OperationStream stream(
      Direction direction, List<String> statements, OperationStream.End end) {
    return stream(direction, statements, end, List.of());
  }

  static OperationStream stream(
      Direction direction, List<String> statements, OperationStream.End end, List<Unknown> reads) {
    List<RecordedOperation> operations = new ArrayList<>();
    for (String statement : statements) {
      operations.add(
          RecordedOperation.of(
              operations.size(),
              new Operation.Execute(SqlStatement.Raw.of(statement)),
              SourceSpan.of("x.py", 10 + operations.size())));
    }
    return new OperationStream(direction, SourceSpan.of("x.py", 9), operations, end, reads);
  }

  RecordedHistory history() {
    return new RecordedHistory(
        RevisionGraph.of(scripts.stream().map(s -> s.script().revision()).toList()), scripts);
  }

  FakeRecorder recorder() {
    return recorder;
  }

  Rehearsal rehearsal(RehearsalOptions options) {
    return rehearsal(new MemoryPlace(), options);
  }

  Rehearsal rehearsal(Place place, RehearsalOptions options) {
    return new Rehearsal(
        place,
        recorder,
        () -> DdlWriter.live(place.dialect(), NamingConvention.DEFAULT, NO_BATCH),
        options,
        script -> false);
  }

  /** Every revision's round trip with five rows a table. */
  List<RoundTrip> stairway() throws Exception {
    return rehearsal(RehearsalOptions.DEFAULT).stairway(history(), RehearsalListener.SILENT);
  }

  List<RoundTrip> bareStairway() throws Exception {
    return rehearsal(RehearsalOptions.of(0, 1)).stairway(history(), RehearsalListener.SILENT);
  }

  static List<String> sql(String... statements) {
    return Arrays.asList(statements);
  }

  /** Issues what was recorded; a script that catches errors goes on after them. */
  final class FakeRecorder implements Recorder {
    private boolean catching;
    private int runs;

    void catchErrors() {
      catching = true;
    }

    int runs() {
      return runs;
    }

    @Override
    public Recording record(MigrationScript script, Dialect dialect) {
      return recording(script);
    }

    private Recording recording(MigrationScript script) {
      return scripts.stream()
          .filter(s -> s.script().equals(script))
          .findFirst()
          .orElseThrow()
          .recording();
    }

    @Override
    public OperationStream run(
        MigrationScript script, Direction direction, Dialect dialect, LiveDatabase database) {
      runs++;
      OperationStream stream = recording(script).stream(direction);
      for (RecordedOperation operation : stream.operations()) {
        try {
          database.execute(operation);
        } catch (RefusedException e) {
          if (!catching) {
            return new OperationStream(
                direction,
                stream.function(),
                stream.operations(),
                new OperationStream.Raised(e.exception(), e.getMessage(), operation.span().line()),
                List.of());
          }
        }
      }
      return stream;
    }

    @Override
    public void close() {}
  }
}
