package dev.banister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.schema.OracleDigest;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares predicted catalogs with those that the real Alembic left in SQLite. What replay cannot
 * foretell, such as a NOT NULL that existing rows break, stands in {@code known_failures.txt},
 * which must be exact.
 */
class LiveSnippetsTest {

  @Test
  void predictsTheCatalogThatSqliteHasAfterwards() {
    OperationReplay replay = new OperationReplay(Dialect.SQLITE, NamingConvention.DEFAULT);
    Stream<String> wrong =
        LiveSnippet.of(Dialect.SQLITE).stream()
            .filter(snippet -> !isRight(replay, snippet))
            .map(LiveSnippet::id);
    assertThat(wrong.sorted()).containsExactlyElementsOf(KnownFailures.of("sqlite"));
  }

  /** Whether both catalogs are the same, and both or none refused the operations. */
  private static boolean isRight(OperationReplay replay, LiveSnippet snippet) {
    Schema schema = after(replay, snippet.before(), Schema.EMPTY);
    boolean refused = snippet.raised() != null;
    for (Operation operation : snippet.operations()) {
      Effect effect = replay.apply(schema, LiveSnippet.recorded(operation));
      schema = effect.after();
      refused |= effect.refusal() != null;
      if (effect.refusal() != null) {
        break;
      }
    }
    return OracleDigest.of(schema).equals(snippet.schema()) && refused == (snippet.error() != null);
  }

  static Schema after(OperationReplay replay, List<Operation> operations, Schema before) {
    Schema schema = before;
    for (Operation operation : operations) {
      schema = replay.apply(schema, LiveSnippet.recorded(operation)).after();
    }
    return schema;
  }
}
