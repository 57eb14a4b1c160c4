package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.Recording;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged scripts record or end for a reason, and leave the recorder as it was. */
class FuzzTest {
  private static final long SEED = Long.getLong("banister.fuzz.seed", 20_261_130);
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** The time of both directions, and what a busy machine needs to replace a child. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  @Test
  void withstandsTheSampleDamaged() throws Exception {
    assertThat(failures(scripts(Path.of("assets/sample/migrations/versions")), 120)).isEmpty();
  }

  @Test
  @Tag("corpus")
  void withstandsRealScriptsDamaged() throws Exception {
    Path corpus = Path.of(Objects.requireNonNull(System.getProperty("banister.corpus")));

    assertThat(failures(scripts(corpus), 1000)).isEmpty();
  }

  private static List<String> failures(List<String> scripts, int count) throws Exception {
    List<String> failures = new ArrayList<>();
    Map<String, Integer> ends = new TreeMap<>();
    RecorderLimits limits = new RecorderLimits(LIMIT, Duration.ofSeconds(60), 256);
    try (Recorder recorder = new ChildRecorder(1, limits, SourceFinder.NONE)) {
      for (int i = 0; i < count; i++) {
        String damaged = damaged(scripts, i);
        HeadReadings.assertThatItIsReadOrRefused(damaged);
        long begin = System.nanoTime();
        Recording recording = recorder.record(Scripts.whole(damaged), Dialect.POSTGRESQL);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        for (OperationStream stream : List.of(recording.upgrade(), recording.downgrade())) {
          ends.merge(kind(stream.end()), 1, Integer::sum);
          if (!isReason(stream.end()) || taken.compareTo(LONGEST) > 0) {
            failures.add("%d after %s: %s\n%s".formatted(i, taken, stream.end(), damaged));
          }
        }
      }
      String normal = "def upgrade():\n    op.drop_table('t')\n";
      OperationStream next = recorder.record(Scripts.of(normal), Dialect.POSTGRESQL).upgrade();
      assertThat(next.end()).isEqualTo(new Completed());
      assertThat(next.operations()).hasSize(1);
    }
    System.getLogger("corpus").log(System.Logger.Level.INFO, "damaged scripts ended " + ends);
    return failures;
  }

  private static String damaged(List<String> scripts, int number) {
    Random random = new Random(SEED * 1_000_003 + number);
    String script = scripts.get(random.nextInt(scripts.size()));
    String other = scripts.get(random.nextInt(scripts.size()));
    return new Mutations(random.nextLong()).of(script, other);
  }

  private static String kind(End end) {
    return end instanceof Stopped stopped
        ? stopped.kind().toString()
        : end.getClass().getSimpleName();
  }

  private static boolean isReason(End end) {
    return switch (end) {
      case Completed ignored -> true;
      case Missing ignored -> true;
      case Raised raised -> !raised.toString().matches(".*(java[.x]|Java|dev\\.banister).*");
      case Stopped stopped -> stopped.kind() != StopKind.CRASHED && stopped.reason().endsWith(".");
    };
  }

  /** The migration scripts below a folder, in an order that is the same everywhere. */
  private static List<String> scripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> versions =
          files
              .filter(f -> f.toString().endsWith(".py"))
              .filter(f -> f.toString().contains("versions"))
              .sorted()
              .toList();
      List<String> scripts = new ArrayList<>();
      for (Path file : versions) {
        scripts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return scripts;
    }
  }
}
