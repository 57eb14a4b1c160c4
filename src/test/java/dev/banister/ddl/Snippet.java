package dev.banister.ddl;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What the real Alembic made of a few lines of a migration script.
 *
 * @param parameters live only, by index into {@code sql}; a list of rows for an executemany
 * @param error exception class and first line, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Snippet(
    String id,
    String family,
    String body,
    String dialect,
    String mode,
    List<String> sql,
    @Nullable Map<String, JsonNode> parameters,
    @Nullable List<String> error,
    boolean unordered) {

  static List<Snippet> all() throws IOException {
    return lines("snippets.jsonl.gz", Snippet.class, new ObjectMapper());
  }

  static <T> List<T> lines(String resource, Class<T> type, ObjectMapper mapper) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Snippet.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> read(line, type, mapper)).toList();
    }
  }

  private static <T> T read(String line, Class<T> type, ObjectMapper mapper) {
    try {
      return mapper.readValue(line, type);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
