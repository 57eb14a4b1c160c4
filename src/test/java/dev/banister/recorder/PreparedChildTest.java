package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.OperationStream.Completed;
import dev.banister.python.translate.TranslationThreads;
import dev.banister.sql.Dialect;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PreparedChildTest {
  private static final RecorderLimits LIMITS =
      new RecorderLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), 128);

  private final PreparedChild prepared = new PreparedChild(LIMITS);

  @Test
  void recordsInTheChildThatWasPrepared() throws InterruptedException {
    prepared.prepare();
    Preparation preparation = new Preparation(new TranslationThreads(LIMITS.time()), prepared);

    try (ChildRecorder recorder = new ChildRecorder(1, LIMITS, SourceFinder.NONE, preparation)) {
      assertThat(
              recorder
                  .record(Scripts.of("def upgrade():\n    op.drop_table('t')\n"), Dialect.SQLITE)
                  .upgrade()
                  .end())
          .isEqualTo(new Completed());
      assertThat(prepared.take()).isNull();
    }
  }

  @Test
  void givesAChildOnce() {
    prepared.prepare();
    try (ChildProcess child = prepared.take()) {
      assertThat(child.isAlive()).isTrue();
      prepared.prepare();
      assertThat(prepared.take()).isNull();
    }
  }

  @Test
  void endsAChildThatNobodyTook() throws Exception {
    Set<Long> before = children();
    prepared.prepare();
    while (children().equals(before)) {
      Thread.sleep(5);
    }

    prepared.close();

    assertThat(children()).isEqualTo(before);
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }
}
