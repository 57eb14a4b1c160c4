package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildRecorderTest {
  private final Recorder recorder =
      new ChildRecorder(
          1,
          new RecorderLimits(Duration.ofSeconds(2), Duration.ofSeconds(60), 128),
          SourceFinder.NONE);

  @AfterEach
  void close() {
    recorder.close();
  }

  @Test
  void recordsBothDirectionsWithTheirLines() throws InterruptedException {
    Recording recording =
        record(
            """
            def upgrade():
                op.rename_table("a", "b")


            def downgrade():
                op.rename_table("b", "a")
            """);

    assertThat(recording.upgrade())
        .isEqualTo(
            new OperationStream(
                dev.banister.operation.Direction.UPGRADE,
                new SourceSpan("a.py", 3, 4),
                List.of(
                    RecordedOperation.of(
                        0,
                        new Operation.RenameTable(TableName.of("a"), "b"),
                        SourceSpan.of("a.py", 4))),
                new Completed(),
                List.of()));
    assertThat(recording.downgrade().operations())
        .containsExactly(
            RecordedOperation.of(
                0, new Operation.RenameTable(TableName.of("b"), "a"), SourceSpan.of("a.py", 8)));
  }

  @Test
  void saysWhenThereIsNoDowngrade() throws InterruptedException {
    assertThat(record("def upgrade():\n    pass\n").downgrade().end()).isEqualTo(new Missing());
  }

  @Test
  void stopsAScriptThatHangsAndGoesOnWithTheNext() throws InterruptedException {
    Recording recording =
        record(
            """
            import re
            def upgrade():
                re.match("(x+x+)+y", "x" * 40)

            def downgrade():
                op.drop_table("t")
            """);

    assertThat(recording.upgrade().end())
        .isInstanceOfSatisfying(
            Stopped.class,
            stopped -> {
              assertThat(stopped.kind()).isEqualTo(StopKind.TIME);
              assertThat(stopped.line()).isEqualTo(5);
              assertThat(stopped.reason()) // the longer time on a busy machine
                  .matches(
                      "The script did not come to an end within [26]\\.00 s\\. It was at line 5\\.");
            });
    assertThat(recording.downgrade().operations()).hasSize(1);
    assertThatTheNextRecordsNormally();
  }

  @Test
  void stopsAScriptThatUsesUpItsMemory() throws InterruptedException {
    End end =
        record(
                """
                def upgrade():
                    items = ["x" * 1000]
                    while len(items) < 10 ** 9:
                        items = items + items
                """)
            .upgrade()
            .end();

    assertThat(((Stopped) end).kind()).isEqualTo(StopKind.MEMORY);
    assertThatTheNextRecordsNormally();
  }

  @Test
  void leavesAnInterruptedCallAtOnce() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread caller =
        Thread.ofPlatform()
            .start(
                () -> {
                  started.countDown();
                  try {
                    record("import re\ndef upgrade():\n    re.match('(x+x+)+y', 'x' * 40)\n");
                  } catch (InterruptedException e) {
                    interrupted.set(true);
                  }
                });
    started.await();
    caller.interrupt();
    caller.join();

    assertThat(interrupted).isTrue();
    assertThatTheNextRecordsNormally();
  }

  @Test
  void saysThatItIsClosed() throws InterruptedException {
    recorder.close();

    assertThat(record("def upgrade():\n    pass\n").upgrade().end())
        .isEqualTo(new Stopped(StopKind.CRASHED, "The recorder is closed.", 0));
  }

  @Test
  void refusesAScriptThatIsNoPython() throws InterruptedException {
    End end = record("def upgrade(:\n    pass\n").upgrade().end();

    assertThat(((Stopped) end).kind()).isEqualTo(StopKind.SYNTAX);
    assertThat(((Stopped) end).line()).isEqualTo(3);
    assertThatTheNextRecordsNormally();
  }

  @Test
  void refusesAScriptThatReachesForTheMachine() throws InterruptedException {
    End end =
        record("import subprocess\ndef upgrade():\n    subprocess.run(['ls'])\n").upgrade().end();

    assertThat(end)
        .isEqualTo(
            new Stopped(
                StopKind.FORBIDDEN,
                "subprocess.run at line 5 is not run: scripts may not start processes.",
                5));
    assertThatTheNextRecordsNormally();
  }

  @Test
  void saysWhatHingesOnAValueOfTheApplication() throws InterruptedException {
    Recording recording =
        record(
            """
            from billing.settings import settings
            def upgrade():
                for month in settings.months:
                    op.drop_table(month)
            """);

    assertThat(recording.upgrade().reads())
        .extracting(Unknown::origin, Unknown::explanation)
        .containsExactly(
            tuple(
                Unknown.Origin.APPLICATION,
                "How often the loop at line 5 runs depends on settings.months. "
                    + "Only the application (billing.settings) knows 'settings'."));
  }

  @Test
  void tellsALibraryFromTheApplication() throws InterruptedException {
    Recording recording =
        record(
            """
            from slugify import slugify
            def upgrade():
                op.drop_table(slugify("A b"))
            """);

    assertThat(recording.upgrade().operations().getFirst().unknowns())
        .extracting(Unknown::origin, Unknown::explanation)
        .containsExactly(
            tuple(Unknown.Origin.THIRD_PARTY, "Only the library slugify knows 'slugify'."));
  }

  private Recording record(String text) throws InterruptedException {
    return recorder.record(Scripts.of(text), Dialect.SQLITE);
  }

  private void assertThatTheNextRecordsNormally() throws InterruptedException {
    assertThat(record("def upgrade():\n    op.drop_table('t')\n").upgrade().operations())
        .containsExactly(
            RecordedOperation.of(
                0, new Operation.DropTable(TableName.of("t"), false), SourceSpan.of("a.py", 4)));
  }
}
