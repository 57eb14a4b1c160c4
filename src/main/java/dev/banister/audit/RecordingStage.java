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
import java.util.concurrent.Callable;
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
    List<Callable<Recording>> work = new ArrayList<>();
    for (MigrationScript script : scripts) {
      work.add(
          () -> {
            Recording recording = recorder.record(script, dialect);
            listener.progress("Recording", done.incrementAndGet(), scripts.size());
            return recording;
          });
    }
    List<Recording> recorded = new ArrayList<>();
    new InOrder(children).run(work, recorded::add);
    Map<RevisionId, Recording> recordings = new LinkedHashMap<>();
    for (int i = 0; i < scripts.size(); i++) {
      recordings.put(scripts.get(i).revision().id(), recorded.get(i));
    }
    return recordings;
  }
}
