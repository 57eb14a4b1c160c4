package dev.banister.recorder.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.cache.KeptEntries;
import dev.banister.operation.Direction;
import dev.banister.operation.Operation.DropTable;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.project.MigrationScript;
import dev.banister.recorder.LiveDatabase;
import dev.banister.recorder.Recorder;
import dev.banister.recorder.SourceFile;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedRecorderTest {
  @TempDir Path folder;
  private final Map<String, String> modules = new HashMap<>();
  private final NotedSources sources =
      new NotedSources(
          (module, from) ->
              Optional.ofNullable(modules.get(module))
                  .map(text -> new SourceFile(module + ".py", text, false, true)));
  private int recorded;
  private End end = new Completed();

  @Test
  void recordsTheSameScriptOnce() throws InterruptedException {
    Recording first = record("build 1", Dialect.SQLITE, "sha");

    assertThat(record("build 1", Dialect.SQLITE, "sha")).isEqualTo(first);
    assertThat(recorded).isEqualTo(1);
  }

  @Test
  void recordsAnewWhatIsNotTheSame() throws InterruptedException {
    record("build 1", Dialect.SQLITE, "sha");
    record("build 1", Dialect.SQLITE, "other sha");
    record("build 1", Dialect.POSTGRESQL, "sha");
    record("build 2", Dialect.SQLITE, "sha");

    assertThat(recorded).isEqualTo(4);
  }

  @Test
  void recordsAnewWhenAModuleThatTheScriptAskedForHasChanged() throws InterruptedException {
    record("build 1", Dialect.SQLITE, "sha");
    modules.put("helpers", "A = 1");
    record("build 1", Dialect.SQLITE, "sha");
    modules.put("helpers", "A = 2");
    record("build 1", Dialect.SQLITE, "sha");
    record("build 1", Dialect.SQLITE, "sha");

    assertThat(recorded).isEqualTo(3);
  }

  @Test
  void keepsNothingThatTimeCutShort() throws InterruptedException {
    end = new Stopped(StopKind.TIME, "The script did not come to an end within 5.00 s.", 3);
    record("build 1", Dialect.SQLITE, "sha");
    record("build 1", Dialect.SQLITE, "sha");

    assertThat(recorded).isEqualTo(2);
  }

  @Test
  void trustsNoFileThatWasTouched() throws InterruptedException, IOException {
    Recording first = record("build 1", Dialect.SQLITE, "sha");
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.findFirst().orElseThrow();
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Files.writeString(file, text.replace("kept_t", "kept_u"), StandardCharsets.ISO_8859_1);
    }

    assertThat(record("build 1", Dialect.SQLITE, "sha")).isEqualTo(first);
    assertThat(recorded).isEqualTo(2);
  }

  private Recording record(String program, Dialect dialect, String sha)
      throws InterruptedException {
    try (Recorder recorder =
        new CachedRecorder(
            new Counting(),
            sources,
            new RecordingStore(new KeptEntries(folder.resolve("recordings.kept"))),
            program)) {
      return recorder.record(script(sha), dialect);
    }
  }

  private static MigrationScript script(String sha) {
    return new MigrationScript(
        Path.of("a.py"),
        "a.py",
        new Revision(new RevisionId("a"), List.of(), List.of(), List.of(), ""),
        "",
        sha,
        null,
        "",
        null,
        null);
  }

  /** Counts what it records; each script asks for one module. */
  private final class Counting implements Recorder {
    @Override
    public Recording record(MigrationScript script, Dialect dialect) {
      recorded++;
      sources.find("helpers", script.path());
      return new Recording(
          script.sha256(), dialect, stream(Direction.UPGRADE), stream(Direction.DOWNGRADE));
    }

    private OperationStream stream(Direction direction) {
      return new OperationStream(
          direction,
          new SourceSpan("a.py", 1, 2),
          List.of(
              RecordedOperation.of(
                  0, new DropTable(TableName.of("kept_t"), false), SourceSpan.of("a.py", 2))),
          end,
          List.of());
    }

    @Override
    public OperationStream run(
        MigrationScript script, Direction direction, Dialect dialect, LiveDatabase database) {
      throw new AssertionError("a run against a database is not what is tested here");
    }

    @Override
    public void close() {}
  }
}
