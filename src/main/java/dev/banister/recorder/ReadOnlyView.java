package dev.banister.recorder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a confined child sees and cannot change: the system's libraries, the JDK and the
 * class path.
 *
 * @param places files and folders that exist, none of them inside another
 */
record ReadOnlyView(List<Path> places) {
  private static final List<Path> SYSTEM =
      Stream.of(
              "/usr/lib",
              "/usr/lib32",
              "/usr/lib64",
              "/usr/share/zoneinfo",
              "/lib",
              "/lib32",
              "/lib64",
              "/nix/store",
              "/gnu/store",
              "/etc/ld.so.cache",
              "/etc/localtime",
              "/etc/timezone")
          .map(Path::of)
          .toList();

  private static final List<Path> JDK = withTargets(Path.of(System.getProperty("java.home")));

  ReadOnlyView {
    List<Path> all = places.stream().filter(Files::exists).distinct().toList();
    places =
        all.stream()
            .filter(p -> all.stream().noneMatch(q -> !q.equals(p) && p.startsWith(q)))
            .toList();
  }

  /** What this JVM's own kind needs, with this class path. */
  static ReadOnlyView ofJvm(String classPath) {
    return new ReadOnlyView(
        Stream.of(
                SYSTEM.stream(),
                JDK.stream(),
                Stream.of(classPath.split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of))
            .flatMap(places -> places)
            .toList());
  }

  /** A JDK and where links in it lead; distributions keep its settings elsewhere. */
  private static List<Path> withTargets(Path jdk) {
    List<Path> places = new ArrayList<>(List.of(jdk));
    try (Stream<Path> files = Files.walk(jdk)) {
      for (Path link : files.filter(Files::isSymbolicLink).filter(Files::exists).toList()) {
        places.add(link.toRealPath());
      }
    } catch (IOException | UncheckedIOException e) {
      // what isn't readable to us, the JVM that runs us does without
    }
    return places;
  }

  ReadOnlyView with(List<Path> more) {
    return new ReadOnlyView(Stream.concat(places.stream(), more.stream()).toList());
  }
}
