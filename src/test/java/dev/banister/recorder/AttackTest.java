package dev.banister.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hostile scripts try, one after the other in one recorder; the list is a resource. */
class AttackTest {
  @TempDir private static Path folder;
  private static AttackedRecorder recorder;

  @BeforeAll
  static void start() throws IOException {
    recorder = new AttackedRecorder(folder);
  }

  @AfterAll
  static void close() {
    recorder.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void endsWithoutEffect(Attack attack) throws InterruptedException, IOException {
    recorder.check(attack);
  }

  static Stream<Attack> attacks() throws IOException {
    return Attack.all("attacks.txt");
  }
}
