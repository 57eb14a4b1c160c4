package dev.banister.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes by their keys, all in one file: to make a file for each takes longer than most of what is
 * kept here. What can't be read counts as absent; a file that can't be written keeps nothing more,
 * which costs time only. Serves any number of threads and processes.
 */
public final class KeptEntries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptEntries.class);

  private final Path path;
  private final EntryFile.Limits limits;
  private @Nullable EntryFile file;
  private boolean usable = true;

  /**
   * @param path of the file, which need not be there
   */
  public KeptEntries(Path path) {
    this(path, EntryFile.Limits.USUAL);
  }

  KeptEntries(Path path, EntryFile.Limits limits) {
    this.path = path;
    this.limits = limits;
  }

  /** What was kept under a key. */
  public synchronized Optional<byte[]> get(String key) {
    try {
      return usable ? open().get(key) : Optional.empty();
    } catch (IOException e) {
      giveUp(e);
      return Optional.empty();
    }
  }

  /** Keeps bytes under a key, in place of others. */
  public synchronized void put(String key, byte[] bytes) {
    try {
      if (usable) {
        open().put(key, bytes);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private EntryFile open() throws IOException {
    EntryFile opened = file;
    if (opened == null) {
      opened = EntryFile.open(path, limits);
      file = opened;
    }
    return opened;
  }

  private void giveUp(IOException reason) {
    usable = false;
    LOG.info("Nothing is kept in {}: {}", path, reason.getMessage());
    close();
  }

  /** Lets go of the file. It is opened again when something is asked for. */
  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      LOG.debug("the file was not closed in good order", e);
    } finally {
      file = null;
    }
  }
}
