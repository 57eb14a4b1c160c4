package dev.banister.recorder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries what a system may offer to hold a child, until a JVM comes up in it. */
final class ConfinementSearch {
  private static final Logger LOG = LoggerFactory.getLogger(ConfinementSearch.class);
  private static final List<Path> USUAL =
      Stream.of("/usr/bin", "/bin", "/usr/local/bin").map(Path::of).toList();

  /** Begins when this class is first touched. */
  static final CompletableFuture<Confinement> RESULT =
      CompletableFuture.supplyAsync(ConfinementSearch::search, r -> Thread.ofPlatform().start(r));

  private static Confinement search() {
    if (!System.getProperty("os.name").equals("Linux")) {
      Confinement none = new Unconfined("Banister knows how to on Linux only");
      LOG.info("{}", none.sentence());
      return none;
    }
    Optional<Confinement> found =
        candidates().stream().filter(ConfinementSearch::works).findFirst();
    if (found.isPresent()) {
      LOG.info("{}", found.get().sentence());
      return found.get();
    }
    Confinement none = new Unconfined("neither bwrap nor unshare can make namespaces here");
    LOG.warn("{}", none.sentence());
    return none;
  }

  /** What is installed, the better first. */
  static List<Confinement> candidates() {
    List<Confinement> candidates = new ArrayList<>();
    program("bwrap").ifPresent(bwrap -> candidates.add(new Bubblewrap(bwrap)));
    Optional<Path> setpriv = program("setpriv");
    program("unshare")
        .ifPresent(unshare -> setpriv.ifPresent(s -> candidates.add(new Namespaces(unshare, s))));
    return candidates;
  }

  private static Optional<Path> program(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<Path> own =
        Stream.of(path.split(File.pathSeparator)).filter(p -> p.startsWith("/")).map(Path::of);
    return Stream.concat(USUAL.stream(), own)
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether a JVM comes up in it and ends well. */
  static boolean works(Confinement confinement) {
    try {
      Path folder = ChildFolder.create();
      List<String> java =
          List.of(ChildCommand.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-version");
      try {
        Process process =
            Starter.start(confinement.around(java, folder, ReadOnlyView.ofJvm("")), folder);
        boolean ended = process.waitFor(20, TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
      } finally {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the search", e);
    }
  }

  private ConfinementSearch() {}
}
