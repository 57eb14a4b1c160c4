package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A recorder with short limits, beside a folder in which nothing must change. */
final class AttackedRecorder implements AutoCloseable {
  private static final String KEPT = "kept as it was";

  /** Uses what a script before it may have changed. */
  private static final String NORMAL =
      """
      import datetime
      import string
      import uuid

      def upgrade():
          column = sa.Column("a", sa.String(len(string.digits)), nullable=False)
          text = str(datetime.datetime.now().year > 2000)
          op.drop_table("{}_{}".format(text, uuid.UUID(int=0)))
      """;

  /** The time of a script, and what a busy machine needs to replace a child twice. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Path folder;

  /** For attacks that use up their time. */
  private final Recorder hasty = recorder(Duration.ofSeconds(2));

  /** For all others, so that a busy machine doesn't stop them before they have done their worst. */
  private final Recorder patient = recorder(Duration.ofSeconds(20));

  AttackedRecorder(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("keeper"), KEPT);
  }

  private static Recorder recorder(Duration time) {
    return new ChildRecorder(
        1, new RecorderLimits(time, Duration.ofSeconds(60), 128), SourceFinder.NONE);
  }

  void check(Attack attack) throws InterruptedException, IOException {
    Recorder recorder = attack.ends().contains("Stopped TIME") ? hasty : patient;
    long begin = System.nanoTime();
    End end =
        recorder.record(Scripts.of(filledIn(attack.script())), Dialect.SQLITE).upgrade().end();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
    assertThat(attack.ends()).as("%s", end).contains(spelling(end));
    if (end instanceof Stopped stopped) {
      assertThat(stopped.reason()).endsWith(".");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("keeper"));
    }
    assertThat(folder.resolve("keeper")).hasContent(KEPT);
    if (hasUsedUp(end)) {
      assertThatItDrops(recorder, "t", 4, "def upgrade():\n    op.drop_table('t')\n");
    } else {
      assertThatItDrops(recorder, "True_00000000-0000-0000-0000-000000000000", 10, NORMAL);
    }
  }

  /** Then the child is mostly a new one, and takes its time to load the library. */
  private static boolean hasUsedUp(End end) {
    return end instanceof Stopped stopped
        && (stopped.kind() == StopKind.MEMORY || stopped.kind() == StopKind.TIME);
  }

  private static void assertThatItDrops(Recorder recorder, String table, int line, String script)
      throws InterruptedException {
    OperationStream stream = recorder.record(Scripts.of(script), Dialect.SQLITE).upgrade();

    assertThat(stream.end()).isEqualTo(new Completed());
    assertThat(stream.operations())
        .containsExactly(
            RecordedOperation.of(
                0,
                new Operation.DropTable(TableName.of(table), false),
                SourceSpan.of("a.py", line)));
  }

  private String filledIn(String script) {
    return script
        .replace("{marker}", folder.resolve("marker").toString().replace('\\', '/'))
        .replace("{keeper}", folder.resolve("keeper").toString().replace('\\', '/'))
        .replace("{path}", System.getenv().getOrDefault("PATH", "").replace('\\', '/'))
        .replace("{nested}", "[".repeat(5000) + "]".repeat(5000));
  }

  private static String spelling(End end) {
    return switch (end) {
      case Completed completed -> "Completed";
      case Missing missing -> "Missing";
      case Raised raised -> "Raised " + raised.exception();
      case Stopped stopped -> "Stopped " + stopped.kind();
    };
  }

  @Override
  public void close() {
    hasty.close();
    patient.close();
  }
}
