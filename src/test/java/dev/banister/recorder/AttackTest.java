package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.End;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.operation.RecordedOperation;
import dev.banister.operation.Recording;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hostile scripts try, one after the other in one recorder; the list is a resource. */
class AttackTest {
  private static final String KEPT = "kept as it was";
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

  @TempDir private static Path folder;
  private static Recorder recorder;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(folder.resolve("keeper"), KEPT);
    recorder =
        new ChildRecorder(
            1,
            new RecorderLimits(Duration.ofSeconds(2), Duration.ofSeconds(60), 128),
            SourceFinder.NONE);
  }

  @AfterAll
  static void close() {
    recorder.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void endsWithoutEffect(Attack attack) throws InterruptedException, IOException {
    Recording recording = recorder.record(Scripts.of(filledIn(attack.script())), Dialect.SQLITE);

    assertThat(attack.ends())
        .as("%s", recording.upgrade().end())
        .contains(spelling(recording.upgrade().end()));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("keeper"));
    }
    assertThat(folder.resolve("keeper")).hasContent(KEPT);
    assertThatTheNextRecordsNormally();
  }

  private static void assertThatTheNextRecordsNormally() throws InterruptedException {
    String table = "True_00000000-0000-0000-0000-000000000000";
    OperationStream stream = recorder.record(Scripts.of(NORMAL), Dialect.SQLITE).upgrade();

    assertThat(stream.end()).isEqualTo(new Completed());
    assertThat(stream.operations())
        .containsExactly(
            RecordedOperation.of(
                0, new Operation.DropTable(TableName.of(table), false), SourceSpan.of("a.py", 10)));
  }

  private static String filledIn(String script) {
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

  static Stream<Attack> attacks() throws IOException {
    try (InputStream stream = AttackTest.class.getResourceAsStream("attacks.txt")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^=== ")).skip(1).map(Attack::of);
    }
  }

  /**
   * A script that tries something.
   *
   * @param ends the ways in which it may end
   */
  record Attack(String name, List<String> ends, String script) {
    static Attack of(String section) {
      int line = section.indexOf('\n');
      String[] head = section.substring(0, line).split(" => ", 2);
      return new Attack(head[0], List.of(head[1].split(" \\| ")), section.substring(line + 1));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
