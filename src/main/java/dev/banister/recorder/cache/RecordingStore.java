package dev.banister.recorder.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banister.cache.KeptTexts;
import dev.banister.recorder.protocol.Messages;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recordings as texts that are kept. */
public final class RecordingStore {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingStore.class);

  private final KeptTexts texts;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  public RecordingStore(KeptTexts texts) {
    this.texts = texts;
    JsonMapper mapper = Messages.mapper();
    this.reader = mapper.readerFor(KeptRecording.class);
    this.writer = mapper.writerFor(KeptRecording.class);
  }

  Optional<KeptRecording> get(String key) {
    return texts.get(key).flatMap(this::read);
  }

  private Optional<KeptRecording> read(String json) {
    try {
      return Optional.of(reader.readValue(json));
    } catch (JsonProcessingException e) {
      LOG.info("A kept recording can't be read and is made anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  void put(String key, KeptRecording kept) {
    try {
      texts.put(key, writer.writeValueAsString(kept));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a recording has no JSON form", e);
    }
  }

  void touch(String key) {
    texts.touch(key);
  }

  void prune() {
    texts.prune();
  }
}
