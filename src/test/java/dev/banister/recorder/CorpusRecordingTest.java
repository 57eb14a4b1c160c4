package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.RecordedOperation;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every revision of every fetched history records in both directions or ends with a reason; the
 * share that runs through stays at least what it was.
 */
@Tag("corpus")
class CorpusRecordingTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/corpus/recordings.tsv", delimiter = '\t', numLinesToSkip = 1)
  void runsThrough(String chain, String folder, String dialect, int least) throws Exception {
    Path versions = corpus().resolve(chain).resolve(folder);
    MigrationProject project = new ProjectReader(new ScriptHeadReader()).read(versions);
    Tally tally = new Tally(chain);
    long begin = System.nanoTime();
    try (Recorder recorder = new ChildRecorder(new ProjectSourceFinder(project))) {
      for (MigrationScript script : project.scripts().values()) {
        var recording = recorder.record(script, Dialect.of(dialect));
        tally.add(script, recording.upgrade());
        tally.add(script, recording.downgrade());
      }
    }
    tally.milliseconds = (System.nanoTime() - begin) / 1_000_000;
    System.getLogger("corpus").log(System.Logger.Level.INFO, tally.toString());
    assertThat(tally.completed).as(tally.toString()).isGreaterThanOrEqualTo(least);
  }

  private static Path corpus() {
    return Path.of(
        Objects.requireNonNull(
            System.getProperty("banister.corpus"),
            "set the system property banister.corpus to the folder of fetched histories"));
  }

  /** How the directions of one history ended. */
  private static final class Tally {
    private final String chain;
    private final List<String> others = new ArrayList<>();
    private int completed;
    private int determined;
    private int missing;
    private int operations;
    private long milliseconds;

    Tally(String chain) {
      this.chain = chain;
    }

    void add(MigrationScript script, OperationStream stream) {
      operations += stream.operations().size();
      String place = script.file() + " " + stream.direction().id() + ": ";
      switch (stream.end()) {
        case Completed ignored -> {
          completed++;
          if (stream.operations().stream().allMatch(RecordedOperation::isDetermined)) {
            determined++;
          }
        }
        case Missing ignored -> missing++;
        case Raised raised ->
            others.add(
                place
                    + "line "
                    + raised.line()
                    + " "
                    + raised.exception()
                    + ": "
                    + raised.message());
        case Stopped stopped -> others.add(place + stopped.kind() + " " + stopped.reason());
      }
    }

    @Override
    public String toString() {
      return "%s: %d completed, %d of them determined, %d missing, %d operations, %d ms; others:\n%s"
          .formatted(
              chain,
              completed,
              determined,
              missing,
              operations,
              milliseconds,
              String.join("\n", others));
    }
  }
}
