package dev.banister.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts by their keys, each in a file of one folder.
 *
 * <p>The first line of a file is a checksum of the rest; a file that doesn't fit it counts as
 * absent. The folder is held to a number of files; those used longest ago go first. A folder that
 * can't be written keeps nothing, which costs time only.
 */
public final class KeptTexts {
  private static final Logger LOG = LoggerFactory.getLogger(KeptTexts.class);
  private static final int MOST_FILES = 6_000;

  /** Two processes may write the same text at the same time. */
  private static final String WRITER = "." + ProcessHandle.current().pid() + ".";

  private final Path folder;
  private volatile boolean writable = true;
  private volatile boolean made;

  public KeptTexts(Path folder) {
    this.folder = folder;
  }

  /** The text that was kept under a key. */
  public Optional<String> get(String key) {
    try {
      String file = Files.readString(file(key), StandardCharsets.UTF_8);
      int end = file.indexOf('\n');
      String text = file.substring(end + 1);
      boolean whole = end > 0 && file.substring(0, end).equals(checksum(text));
      return whole ? Optional.of(text) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.info("A kept text can't be read and is made anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * @param key of letters, digits and dots
   */
  public void put(String key, String text) {
    if (!writable) {
      return;
    }
    try {
      if (!made) {
        Files.createDirectories(folder);
        made = true;
      }
      Path written = file(key + WRITER + Thread.currentThread().threadId() + ".tmp");
      Files.writeString(written, checksum(text) + "\n" + text, StandardCharsets.UTF_8);
      Files.move(written, file(key), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      writable = false;
      LOG.info("Nothing can be kept in {}: {}", folder, e.getMessage());
    }
  }

  /** Notes that a text is of use, so that it stays. */
  public void touch(String key) {
    try {
      Files.setLastModifiedTime(file(key), FileTime.from(Instant.now()));
    } catch (IOException e) {
      LOG.debug("a kept text keeps its old time", e);
    }
  }

  /** Removes what was used longest ago when there are too many files. */
  public void prune() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      if (all.size() <= MOST_FILES) {
        return;
      }
      List<Path> oldest =
          all.stream()
              .sorted(Comparator.comparing(KeptTexts::used))
              .limit(all.size() - MOST_FILES / 2)
              .toList();
      for (Path file : oldest) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.info("Old texts can't be removed from {}: {}", folder, e.getMessage());
    }
  }

  private static FileTime used(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private Path file(String key) {
    return folder.resolve(key);
  }
}
