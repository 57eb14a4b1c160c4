package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.banister.operation.OperationStream.Completed;
import dev.banister.sql.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a child can't do, whatever the script in it has managed; each way that works here. */
class ConfinementTest {
  @TempDir private Path outside;

  @ParameterizedTest
  @MethodSource("ways")
  void keepsTheNetworkAndFilesAway(Confinement confinement) throws Exception {
    assumeItWorks(confinement);

    assertThat(tried(confinement))
        .contains("works in its folder")
        .doesNotContain(
            "connects",
            "reads",
            "writes",
            "writes to its class path",
            "has an environment",
            "has descriptors");
    assertThat(outside.resolve("made")).doesNotExist();
  }

  @Test
  void theProbeManagesItAllWhenNothingHoldsIt() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no system with /proc");

    assertThat(tried(new Unconfined("the test says so")))
        .contains("connects", "reads", "writes", "writes to its class path", "works in its folder")
        .doesNotContain("has an environment", "has descriptors");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void takesTheJvmAlongWhenItIsKilled(Confinement confinement) throws Exception {
    assumeItWorks(confinement);
    Process process = start(confinement, List.of());
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("up");
      List<ProcessHandle> inside = process.descendants().toList();

      process.destroyForcibly();

      assertThat(inside).isNotEmpty();
      for (ProcessHandle each : inside) {
        each.onExit().get(5, TimeUnit.SECONDS);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void outlivesTheThreadThatAskedForIt(Confinement confinement) throws Exception {
    assumeItWorks(confinement);
    List<Process> started = new ArrayList<>();
    Thread asking = Thread.ofPlatform().start(() -> started.add(startUnchecked(confinement)));
    asking.join();
    Process process = started.getFirst();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("up");
      assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void recordsInIt(Confinement confinement) throws Exception {
    assumeItWorks(confinement);
    assertThatItRecords(confinement);
  }

  @Test
  void recordsWithoutAny() throws Exception {
    assertThatItRecords(new Unconfined("the test says so"));
  }

  @Test
  void findsWhatWorks() {
    List<Confinement> working = ways().filter(ConfinementSearch::works).toList();

    Confinement found = Confinement.ofThisSystem();

    assertThat(found.holds()).isEqualTo(!working.isEmpty());
    assertThat(found.sentence()).endsWith(".");
  }

  @Test
  void tellsWhatDoesNotWork() {
    Path nothing = Path.of("/nowhere/bwrap");

    assertThat(ConfinementSearch.works(new Bubblewrap(nothing))).isFalse();
    assertThat(new Unconfined("it may not").sentence())
        .isEqualTo("The operating system does not hold the processes of scripts: it may not.");
  }

  static Stream<Confinement> ways() {
    Path programs = Path.of("/usr/bin");
    return Stream.of(
        new Bubblewrap(programs.resolve("bwrap")),
        new Namespaces(programs.resolve("unshare"), programs.resolve("setpriv")));
  }

  private static void assumeItWorks(Confinement confinement) {
    assumeTrue(ConfinementSearch.works(confinement), confinement + " does not work here");
  }

  private static void assertThatItRecords(Confinement confinement) throws Exception {
    RecorderLimits limits = new RecorderLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 128);
    try (Recorder recorder =
        new ChildRecorder(
            1, limits, SourceFinder.NONE, Preparation.of(limits), () -> confinement)) {
      String script = "def upgrade():\n    op.drop_table('t')\n";
      assertThat(recorder.record(Scripts.of(script), Dialect.SQLITE).upgrade().end())
          .isEqualTo(new Completed());
    }
  }

  private List<String> tried(Confinement confinement) throws Exception {
    Path secret = Files.writeString(outside.resolve("secret"), "s3cret");
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      List<String> arguments =
          List.of(
              Integer.toString(server.getLocalPort()),
              secret.toString(),
              outside.resolve("made").toString());
      Process process = start(confinement, arguments);
      try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
        return output.lines().toList();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private Process startUnchecked(Confinement confinement) {
    try {
      return start(confinement, List.of());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process start(Confinement confinement, List<String> arguments)
      throws IOException, URISyntaxException {
    Path classes =
        Path.of(ConfinedProbe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command = new ArrayList<>(List.of(ChildCommand.java(), "-cp"));
    command.addAll(List.of(classes.toString(), ConfinedProbe.class.getName()));
    command.addAll(arguments);
    Path folder = Files.createTempDirectory(outside, "folder");
    ReadOnlyView view = ReadOnlyView.ofJvm(classes.toString());
    return Starter.start(confinement.around(command, folder, view), folder);
  }
}
