package dev.banister.recorder.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banister.recorder.protocol.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of kept recordings in a folder that may be deleted at any time.
 *
 * <p>The first line of a file is a checksum of the rest; a file that doesn't fit it counts as
 * absent. The folder is held to a number of files, those used longest ago go first.
 */
public final class RecordingStore {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingStore.class);
  private static final int MOST_FILES = 6_000;

  private final Path folder;
  private final ObjectReader reader;
  private final ObjectWriter writer;
  private volatile boolean writable = true;

  public RecordingStore(Path folder) {
    this.folder = folder;
    JsonMapper mapper = Messages.mapper();
    this.reader = mapper.readerFor(KeptRecording.class);
    this.writer = mapper.writerFor(KeptRecording.class);
  }

  Optional<KeptRecording> get(String key) {
    Path file = file(key);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      int end = text.indexOf('\n');
      String json = text.substring(end + 1);
      if (end < 0 || !text.substring(0, end).equals(checksum(json))) {
        return Optional.empty();
      }
      return Optional.of(reader.readValue(json));
    } catch (java.nio.file.NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.info("A kept recording can't be read and is made anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  void put(String key, KeptRecording kept) {
    if (!writable) {
      return;
    }
    try {
      String json = writer.writeValueAsString(kept);
      Files.createDirectories(folder);
      Path written = Files.createTempFile(folder, "new", ".tmp");
      Files.writeString(written, checksum(json) + "\n" + json, StandardCharsets.UTF_8);
      Files.move(written, file(key), StandardCopyOption.REPLACE_EXISTING);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a recording has no JSON form", e);
    } catch (IOException e) {
      writable = false;
      LOG.info("Recordings can't be kept in {}: {}", folder, e.getMessage());
    }
  }

  private static String checksum(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  /** Notes that a file is of use, so that it stays. */
  void touch(String key, FileTime now) {
    try {
      Files.setLastModifiedTime(file(key), now);
    } catch (IOException e) {
      LOG.debug("a kept recording keeps its old time", e);
    }
  }

  /** Removes what was used longest ago when there are too many files. */
  void prune() {
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
              .sorted(Comparator.comparing(RecordingStore::used))
              .limit(all.size() - MOST_FILES / 2)
              .toList();
      for (Path file : oldest) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.info("Old recordings can't be removed from {}: {}", folder, e.getMessage());
    }
  }

  private static FileTime used(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".recording");
  }
}
