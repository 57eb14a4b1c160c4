package dev.banister.recorder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file beside the program's jars that holds a child's classes as an earlier JVM had loaded and
 * linked them. A file of another Java or of other jars is left aside by Java itself.
 *
 * @param file null when there is none
 */
record KeptClasses(@Nullable Path file) {

  static KeptClasses ofThisProgram() {
    String home = System.getProperty("banister.home");
    Path file = home == null ? null : Path.of(home, "lib", "child.aot");
    return new KeptClasses(file != null && Files.isReadable(file) ? file : null);
  }

  List<String> options() {
    return file == null ? List.of() : List.of("-XX:AOTCache=" + file);
  }

  List<Path> places() {
    return file == null ? List.of() : List.of(file);
  }
}
