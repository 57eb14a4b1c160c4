package dev.banister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.schema.OracleDigest;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSnippetsTest {

  @Test
  void predictsTheCatalogThatSqliteHasAfterwards() {
    OperationReplay replay = new OperationReplay(Dialect.SQLITE, NamingConvention.DEFAULT);
    List<String> differences = new ArrayList<>();
    int right = 0;
    for (LiveSnippet snippet : LiveSnippet.of(Dialect.SQLITE)) {
      String found = difference(replay, snippet);
      if (found == null) {
        right++;
      } else {
        differences.add(found);
      }
    }
    System.err.println(right + " right");
    differences.forEach(System.err::println);
    assertThat(differences).isEmpty();
  }

  private static String difference(OperationReplay replay, LiveSnippet snippet) {
    Schema schema = Schema.EMPTY;
    for (Operation operation : snippet.before()) {
      Effect e = replay.apply(schema, LiveSnippet.recorded(operation));
      if (e.refusal() != null) {
        return snippet.id() + " BEFORE refused: " + e.refusal();
      }
      schema = e.after();
    }
    String refusal = null;
    String unclear = null;
    for (Operation operation : snippet.operations()) {
      Effect effect = replay.apply(schema, LiveSnippet.recorded(operation));
      schema = effect.after();
      if (effect.notFollowed() != null) {
        unclear = effect.notFollowed().reason();
      }
      if (effect.refusal() != null) {
        refusal = effect.refusal();
        break;
      }
    }
    boolean same = OracleDigest.of(schema).equals(snippet.schema());
    boolean refused = (snippet.error() == null) == (refusal == null);
    if (same && (refused || snippet.raised() != null)) {
      return null;
    }
    return "%s\n  %s\n  same %s, error %s, refusal %s, unclear %s, changes %s\n  %s\n  %s"
        .formatted(
            snippet.id(), snippet.body(), same, snippet.error(), refusal, unclear,
            snippet.changes(), same ? "" : OracleDigest.json(schema), snippet.sql());
  }
}
