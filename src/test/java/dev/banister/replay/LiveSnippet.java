package dev.banister.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banister.ddl.OperationJson;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.Dialect;
import dev.banister.value.SourceSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What the real Alembic and a real database made of a few lines of a migration script.
 *
 * @param before operations that ran before the body
 * @param raised what the script itself raised, or null
 * @param sql statements that the body sent
 * @param error exception class and first line, or null
 * @param schema hash of the catalog afterwards
 * @param changes differences between the catalog before and after the body
 */
public record LiveSnippet(
    String id,
    String dialect,
    String family,
    String body,
    List<Operation> before,
    List<Operation> operations,
    @Nullable List<String> raised,
    List<String> sql,
    @Nullable List<String> error,
    String schema,
    List<String> changes,
    boolean unordered) {

  /** All snippets of a dialect. */
  public static List<LiveSnippet> of(Dialect dialect) {
    ObjectMapper mapper = OperationJson.mapper();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(LiveSnippet.class.getResourceAsStream("live.jsonl.gz")),
                StandardCharsets.UTF_8))) {
      List<LiveSnippet> all = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        LiveSnippet snippet = mapper.readValue(line, LiveSnippet.class);
        if (snippet.dialect().equals(dialect.id())) {
          all.add(snippet);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An operation as a recorder would hand it over. */
  public static RecordedOperation recorded(Operation operation) {
    return RecordedOperation.of(0, operation, SourceSpan.of("snippet.py", 1));
  }
}
