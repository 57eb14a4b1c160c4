package dev.banister.ddl.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.ddl.Ddl;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.Refusal;
import dev.banister.ddl.SqlFold;
import dev.banister.operation.Operation;
import dev.banister.replay.Effect;
import dev.banister.replay.LiveSnippet;
import dev.banister.replay.OperationReplay;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares the statements of batch blocks with those that the real Alembic sent to SQLite. */
class BatchStatementsTest {
  /** Snippets that fail on rows, on arguments that Python refuses, or on generated columns. */
  private static final List<String> KNOWN_FAILURES =
      List.of(
          "batch_args_e3f8b0b9",
          "batch_default_55854ddd",
          "batch_default_6021fb56",
          "batch_reflect_1c537a20",
          "batch_reflect_2f36fb06",
          "batch_reflect_bc1f2eca",
          "batch_rows_19adcb07",
          "batch_rows_516f3aff",
          "batch_rows_6343bf2d",
          "batch_rows_a03a01f6",
          "batch_rows_e754d436");

  private final OperationReplay replay =
      new OperationReplay(Dialect.SQLITE, NamingConvention.DEFAULT);

  @Test
  void sendsWhatAlembicSends() {
    Stream<String> wrong =
        LiveSnippet.of(Dialect.SQLITE).stream()
            .filter(BatchStatementsTest::hasBatch)
            .filter(snippet -> !isRight(snippet))
            .map(LiveSnippet::id);
    assertThat(wrong.sorted()).containsExactlyElementsOf(KNOWN_FAILURES);
  }

  private static boolean hasBatch(LiveSnippet snippet) {
    return snippet.operations().stream().anyMatch(Operation.BatchAlterTable.class::isInstance);
  }

  /** What was sent, and what Python raised without the database. */
  private record Sent(List<String> statements, @Nullable Refusal refusal) {}

  private boolean isRight(LiveSnippet snippet) {
    Sent ours = sent(snippet);
    List<String> real = snippet.sql().stream().map(SqlFold::fold).toList();
    boolean cut = isDatabaseError(snippet) && real.size() < ours.statements().size();
    List<String> statements = cut ? ours.statements().subList(0, real.size()) : ours.statements();
    return SqlFold.unordered(statements).equals(SqlFold.unordered(real))
        && isSameError(snippet, ours.refusal());
  }

  /** The database refused the last statement, so none of the later ones was sent. */
  private static boolean isDatabaseError(LiveSnippet snippet) {
    return snippet.error() != null && snippet.error().get(1).startsWith("(sqlite3.");
  }

  private static boolean isSameError(LiveSnippet snippet, @Nullable Refusal refusal) {
    if (snippet.error() == null || isDatabaseError(snippet)) {
      return refusal == null;
    }
    return refusal != null
        && refusal.exception().equals(snippet.error().getFirst())
        && refusal.message().equals(snippet.error().get(1));
  }

  private Sent sent(LiveSnippet snippet) {
    Schema schema = Schema.EMPTY;
    for (Operation operation : snippet.before()) {
      schema = replay.apply(schema, LiveSnippet.recorded(operation)).after();
    }
    DdlWriter writer =
        DdlWriter.live(Dialect.SQLITE, NamingConvention.DEFAULT, new SqliteBatchRecreate());
    List<String> statements = new ArrayList<>();
    for (Operation operation : snippet.operations()) {
      Ddl ddl = writer.statements(operation, schema);
      ddl.statements().stream().map(SqlFold::fold).forEach(statements::add);
      if (ddl.refusal() != null) {
        return new Sent(statements, ddl.refusal());
      }
      Effect effect = replay.apply(schema, LiveSnippet.recorded(operation));
      schema = effect.after();
    }
    return new Sent(statements, null);
  }
}
