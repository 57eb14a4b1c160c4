package dev.banister.ddl;

import dev.banister.operation.Operation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations that a snippet asks for.
 *
 * @param raised what the script itself raised, or null
 */
record RecordedSnippet(
    String id, String dialect, List<Operation> operations, @Nullable List<String> raised) {

  static List<RecordedSnippet> all() throws IOException {
    return Snippet.lines("operations.jsonl.gz", RecordedSnippet.class, OperationJson.mapper());
  }
}
