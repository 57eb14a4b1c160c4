package dev.banister.audit;

import dev.banister.operation.Recording;
import dev.banister.project.MigrationScript;
import dev.banister.recorder.Recorder;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Records the scripts of a history, as many at a time as the recorder has children. */
final class RecordingStage {
  private final Recorder recorder;
  private final int children;

  RecordingStage(Recorder recorder, int children) {
    this.recorder = recorder;
    this.children = children;
  }

  /** The recordings in the order of the scripts. */
  Map<RevisionId, Recording> record(
      List<MigrationScript> scripts, Dialect dialect, AuditListener listener)
      throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(children);
    try {
      List<Future<Recording>> futures = new ArrayList<>();
      for (MigrationScript script : scripts) {
        futures.add(
            executor.submit(
                () -> {
                  Recording recording = recorder.record(script, dialect);
                  listener.progress("Recording", done.incrementAndGet(), scripts.size());
                  return recording;
                }));
      }
      Map<RevisionId, Recording> recordings = new LinkedHashMap<>();
      for (int i = 0; i < scripts.size(); i++) {
        recordings.put(scripts.get(i).revision().id(), result(futures.get(i)));
      }
      return recordings;
    } finally {
      executor.shutdownNow();
    }
  }

  private static Recording result(Future<Recording> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException("the recording was stopped");
      }
      throw new IllegalStateException("the recorder failed", e.getCause());
    }
  }
}
