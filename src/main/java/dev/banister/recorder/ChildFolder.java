package dev.banister.recorder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders that child processes get for their own. The number of the program's process stands in
 * the name, so that the next program finds those of one that was killed.
 */
final class ChildFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ChildFolder.class);
  private static final String PREFIX = "banister-recorder-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,10})-.*");
  private static final AtomicBoolean LOOKED = new AtomicBoolean();

  private ChildFolder() {}

  static Path create() throws IOException {
    return Files.createTempDirectory(parent(), PREFIX + ProcessHandle.current().pid() + "-");
  }

  private static Path parent() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Removes what killed programs left; asks once in a program's run. */
  static void lookForLeftOvers() {
    if (LOOKED.compareAndSet(false, true)) {
      try {
        removeLeftOvers(parent());
      } catch (IOException | DirectoryIteratorException e) {
        LOG.info("The folders of killed programs can't be looked for: {}", e.getMessage());
      }
    }
  }

  /** Removes the folders of programs that run no more, and tells which. */
  static List<Path> removeLeftOvers(Path parent) throws IOException {
    List<Path> removed = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : found) {
        if (isLeft(folder)) {
          remove(folder);
          removed.add(folder);
        }
      }
    }
    return removed;
  }

  private static boolean isLeft(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        && Files.isWritable(folder) // those of other users are theirs
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.info("A folder that a killed program left can't be removed: {}", e.getMessage());
    }
  }
}
