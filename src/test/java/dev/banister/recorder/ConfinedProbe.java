package dev.banister.recorder;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs where a child would, tries what no child should manage, and says what it managed. */
final class ConfinedProbe {

  /** A port of this machine, a file with a secret, a file to make; waits when there are none. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      System.out.println("up");
      Thread.sleep(Duration.ofMinutes(5));
    }
    attempt("has descriptors", ConfinedProbe::descriptors);
    attempt("connects", () -> connect(Integer.parseInt(arguments[0])));
    attempt("reads", () -> Files.readString(Path.of(arguments[1])));
    attempt("writes", () -> Files.writeString(Path.of(arguments[2]), "x"));
    attempt("writes to its class path", ConfinedProbe::writeToClassPath);
    attempt("works in its folder", () -> Files.writeString(Path.of("own"), "x"));
    attempt("has an environment", ConfinedProbe::environment);
  }

  private static void connect(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
    }
  }

  private static void writeToClassPath() throws IOException {
    Path folder = Path.of(System.getProperty("java.class.path"));
    Files.delete(Files.createFile(folder.resolve("written-by-the-probe")));
  }

  private static void environment() throws IOException {
    TreeSet<String> names = new TreeSet<>(System.getenv().keySet());
    names.remove("PWD"); // bwrap names the folder, which is no secret to who stands in it
    if (names.isEmpty()) {
      throw new IOException("there is none");
    }
  }

  /** Open descriptors other than the three pipes and the JVM's own files. */
  private static void descriptors() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      List<String> others =
          all.filter(fd -> Integer.parseInt(fd.getFileName().toString()) > 2)
              .map(ConfinedProbe::target)
              .filter(target -> !target.contains("/lib/") && !target.startsWith("/proc/"))
              .toList();
      if (others.isEmpty()) {
        throw new IOException("there are none");
      }
      System.out.println(others);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "/proc/ (closed again)";
    }
  }

  private static void attempt(String what, Attempt attempt) {
    try {
      attempt.make();
      System.out.println(what);
    } catch (Exception e) {
      System.out.println("not: " + what + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private interface Attempt {
    void make() throws Exception;
  }

  private ConfinedProbe() {}
}
