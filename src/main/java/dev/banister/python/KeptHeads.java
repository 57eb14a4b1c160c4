package dev.banister.python;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banister.cache.Digest;
import dev.banister.cache.KeptTexts;
import dev.banister.project.ScriptHead;
import dev.banister.project.SourceReader;
import dev.banister.project.SourceReading;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file's head only when no earlier run of the same program has read the same text. */
public final class KeptHeads implements SourceReader {
  private static final Logger LOG = LoggerFactory.getLogger(KeptHeads.class);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(SourceReading.class, Named.class)
          .addMixIn(ScriptHead.Declared.class, Named.class)
          .build();

  private final SourceReader reader;
  private final KeptTexts texts;
  private final String program;

  /**
   * @param program what tells this build of the program from any other
   */
  public KeptHeads(SourceReader reader, KeptTexts texts, String program) {
    this.reader = reader;
    this.texts = texts;
    this.program = program;
  }

  @Override
  public SourceReading read(String source, String file) {
    String key = Digest.of(program, source);
    return kept(key, SourceReading.class)
        .orElseGet(
            () -> {
              SourceReading reading = reader.read(source, file);
              keep(key, reading, SourceReading.class);
              return reading;
            });
  }

  @Override
  public Map<String, String> namingConvention(String source) {
    String key = Digest.of(program, source, "naming convention");
    return kept(key, Convention.class)
        .orElseGet(
            () -> {
              Convention found = new Convention(reader.namingConvention(source));
              keep(key, found, Convention.class);
              return found;
            })
        .texts();
  }

  private <T> Optional<T> kept(String key, Class<T> type) {
    Optional<String> json = texts.get(key);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    try {
      T value = JSON.readValue(json.get(), type);
      texts.touch(key);
      return Optional.of(value);
    } catch (JsonProcessingException e) {
      LOG.info("A kept head can't be read and is made anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private <T> void keep(String key, T value, Class<T> type) {
    try {
      texts.put(key, JSON.writerFor(type).writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a head has no JSON form", e);
    }
  }

  /** A naming convention as a text to keep. */
  record Convention(Map<String, String> texts) {}

  /** Writes which record of a family stands in the text. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  private interface Named {}
}
