package dev.banister.recorder.cache;

import dev.banister.cache.Digest;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.Recording;
import dev.banister.project.MigrationScript;
import dev.banister.recorder.LiveDatabase;
import dev.banister.recorder.Recorder;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records a script only when no earlier run of the same program recorded the same.
 *
 * <p>A recording that time, memory or a mishap cut short is not kept. Runs against a database are
 * never kept.
 */
public final class CachedRecorder implements Recorder {
  private static final Set<StopKind> PASSING =
      Set.of(StopKind.TIME, StopKind.MEMORY, StopKind.CRASHED);

  private final Recorder recorder;
  private final NotedSources sources;
  private final RecordingStore store;
  private final String program;

  /**
   * @param recorder finds its modules in {@code sources}
   * @param program what tells this build of the program from any other
   */
  public CachedRecorder(
      Recorder recorder, NotedSources sources, RecordingStore store, String program) {
    this.recorder = recorder;
    this.sources = sources;
    this.store = store;
    this.program = program;
  }

  @Override
  public Recording record(MigrationScript script, Dialect dialect) throws InterruptedException {
    String key = Digest.of(program, dialect.id(), script.path().toString(), script.sha256());
    Optional<KeptRecording> kept =
        store.get(key).filter(k -> k.answers().stream().allMatch(sources::stillHolds));
    if (kept.isPresent()) {
      return kept.get().recording();
    }
    List<ModuleAnswer> answers = NotedSources.none();
    Recording recording = sources.noting(answers, () -> recorder.record(script, dialect));
    if (isLasting(recording.upgrade()) && isLasting(recording.downgrade())) {
      store.put(key, new KeptRecording(recording, answers));
    }
    return recording;
  }

  private static boolean isLasting(OperationStream stream) {
    return !(stream.end() instanceof Stopped stopped && PASSING.contains(stopped.kind()));
  }

  @Override
  public OperationStream run(
      MigrationScript script, Direction direction, Dialect dialect, LiveDatabase database)
      throws InterruptedException {
    return recorder.run(script, direction, dialect, database);
  }

  @Override
  public void close() {
    recorder.close();
    store.close();
  }
}
