package dev.banister.recorder;

import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.time.Duration;

/** The program that the build runs, so that children start with their classes loaded. */
public final class ChildTraining {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * @param arguments a folder of revisions to record, and the file to write the classes to
   */
  public static void main(String[] arguments) throws InterruptedException {
    MigrationProject project =
        new ProjectReader(new ScriptHeadReader()).read(Path.of(arguments[0]));
    Training training = new Training(Path.of(arguments[1]).toAbsolutePath());
    RecorderLimits limits = RecorderLimits.DEFAULT;
    try (ChildRecorder recorder =
        new ChildRecorder(
            1, limits, new ProjectSourceFinder(project), Preparation.of(limits), () -> training)) {
      for (RevisionId id : project.graph().upgradeOrder()) {
        MigrationScript script = project.script(id);
        recorder.record(script, Dialect.SQLITE);
        recorder.record(script, Dialect.POSTGRESQL);
      }
      recorder.finish(PATIENCE);
    }
  }

  private ChildTraining() {}
}
