package dev.banister.python;

import dev.banister.cache.Digest;
import dev.banister.cache.KeptEntries;
import dev.banister.codec.MalformedException;
import dev.banister.codec.RecordFormat;
import dev.banister.project.SourceReader;
import dev.banister.project.SourceReading;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file's head only when no earlier run of the same program has read the same text. */
public final class KeptHeads implements SourceReader {
  private static final Logger LOG = LoggerFactory.getLogger(KeptHeads.class);

  /** Longer than the head of any script that is read. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private static final RecordFormat<SourceReading> READINGS = RecordFormat.of(SourceReading.class);
  private static final RecordFormat<Convention> CONVENTIONS = RecordFormat.of(Convention.class);

  private final SourceReader reader;
  private final KeptEntries entries;
  private final String program;

  /**
   * @param program what tells this build of the program from any other
   */
  public KeptHeads(SourceReader reader, KeptEntries entries, String program) {
    this.reader = reader;
    this.entries = entries;
    this.program = program;
  }

  @Override
  public SourceReading read(String source, String file) {
    String key = Digest.of(program, source);
    return kept(key, READINGS)
        .orElseGet(
            () -> {
              SourceReading reading = reader.read(source, file);
              keep(key, reading, READINGS);
              return reading;
            });
  }

  @Override
  public Map<String, String> namingConvention(String source) {
    String key = Digest.of(program, source, "naming convention");
    return kept(key, CONVENTIONS)
        .orElseGet(
            () -> {
              Convention found = new Convention(reader.namingConvention(source));
              keep(key, found, CONVENTIONS);
              return found;
            })
        .texts();
  }

  private <T> Optional<T> kept(String key, RecordFormat<T> format) {
    Optional<byte[]> bytes = entries.get(key);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.read(bytes.get()));
    } catch (MalformedException e) {
      LOG.info("A kept head can't be read and is made anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private <T> void keep(String key, T value, RecordFormat<T> format) {
    entries.put(key, format.write(value, LONGEST));
  }

  /** A naming convention as it is kept. */
  record Convention(Map<String, String> texts) {}
}
