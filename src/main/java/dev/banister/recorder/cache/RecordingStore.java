package dev.banister.recorder.cache;

import dev.banister.cache.KeptEntries;
import dev.banister.codec.MalformedException;
import dev.banister.codec.RecordFormat;
import dev.banister.codec.UnwritableException;
import dev.banister.recorder.protocol.Messages;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recordings as bytes that are kept. */
public final class RecordingStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingStore.class);
  private static final RecordFormat<KeptRecording> FORMAT = RecordFormat.of(KeptRecording.class);

  private final KeptEntries entries;

  public RecordingStore(KeptEntries entries) {
    this.entries = entries;
  }

  Optional<KeptRecording> get(String key) {
    return entries.get(key).flatMap(RecordingStore::read);
  }

  private static Optional<KeptRecording> read(byte[] bytes) {
    try {
      return Optional.of(FORMAT.read(bytes));
    } catch (MalformedException e) {
      LOG.info("A kept recording can't be read and is made anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  void put(String key, KeptRecording kept) {
    try {
      entries.put(key, FORMAT.write(kept, Messages.LONGEST));
    } catch (UnwritableException e) {
      LOG.info("A recording is not kept, since it is {}.", e.getMessage());
    }
  }

  @Override
  public void close() {
    entries.close();
  }
}
