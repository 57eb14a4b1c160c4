package dev.banister.recorder.corpus;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.Recording;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.Recorder;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A fetched history, recorded and held against what Alembic was asked for. */
record Chain(String name, String folder, Dialect dialect) {

  /** A line of {@code recordings.tsv}. */
  static Chain of(String line) {
    String[] parts = line.split("\t");
    return new Chain(parts[0], parts[1], Dialect.of(parts[2]));
  }

  /**
   * One direction of a file that is not recorded as Alembic was asked.
   *
   * @param recorded what was recorded, for whoever looks into it
   */
  record Difference(String file, Direction direction, String what, List<String> recorded) {}

  /**
   * How a history compares.
   *
   * @param unexplained directions that carry something unknown which no sentence explains
   */
  record Outcome(Chain chain, int files, List<Difference> differences, List<String> unexplained) {
    int equal() {
      return files - (int) differences.stream().map(Difference::file).distinct().count();
    }
  }

  Outcome compare(Path corpus) throws IOException, InterruptedException {
    MigrationProject project =
        new ProjectReader(new ScriptHeadReader()).read(corpus.resolve(name).resolve(folder));
    Reference reference = Reference.of(name);
    List<Difference> differences = new ArrayList<>();
    List<String> unexplained = new ArrayList<>();
    try (Recorder recorder = new ChildRecorder(new ProjectSourceFinder(project))) {
      for (MigrationScript script : project.scripts().values()) {
        Recording recording = recorded(recorder, script);
        for (OperationStream stream : List.of(recording.upgrade(), recording.downgrade())) {
          Comparison comparison = new Comparison(stream, dialect);
          comparison
              .difference(reference.ways(script.file(), stream.direction()))
              .ifPresent(what -> differences.add(difference(script, stream, what, comparison)));
          if (!Explanations.complete(stream)) {
            unexplained.add(script.file() + " " + stream.direction().id());
          }
        }
      }
    }
    return new Outcome(this, reference.size(), differences, unexplained);
  }

  /** Once more when time ran out, for on a busy machine the first scripts of a child are slow. */
  private Recording recorded(Recorder recorder, MigrationScript script)
      throws InterruptedException {
    Recording recording = recorder.record(script, dialect);
    boolean late =
        Stream.of(recording.upgrade(), recording.downgrade())
            .anyMatch(s -> s.end() instanceof Stopped end && end.kind() == StopKind.TIME);
    return late ? recorder.record(script, dialect) : recording;
  }

  private static Difference difference(
      MigrationScript script, OperationStream stream, String what, Comparison comparison) {
    List<String> recorded = comparison.recorded().stream().map(Recorded::toString).toList();
    return new Difference(script.file(), stream.direction(), what, recorded);
  }
}
