package dev.banister.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operations of offline snippets and compares them with what Alembic wrote.
 *
 * <p>What differs must be what {@code known_failures.txt} says, no more and no less.
 */
final class SnippetComparison {
  private final Dialect dialect;
  private final String key;
  private final List<String> differing = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private int compared;

  /**
   * @param key of the known failures
   */
  SnippetComparison(Dialect dialect, String key) {
    this.dialect = dialect;
    this.key = key;
  }

  /** The snippets of a dialect that were recorded offline. */
  static List<Snippet> offline(Dialect dialect) throws IOException {
    return Snippet.all().stream()
        .filter(s -> s.dialect().equals(dialect.id()) && s.mode().equals("offline"))
        .toList();
  }

  /**
   * Compares one snippet.
   *
   * @param operations null when they could not be recorded
   * @param raised what the script itself raised, or null
   */
  void compare(
      Snippet snippet, @Nullable List<Operation> operations, @Nullable List<String> raised) {
    String expected = result(snippet.sql(), snippet.error(), snippet.unordered());
    String actual =
        operations == null ? "not recorded" : written(operations, raised, snippet.unordered());
    compared++;
    if (!agree(expected, actual)) {
      differing.add(snippet.id());
      details.add(
          "%s%n%s%n  Alembic  %s%n  Banister %s%n"
              .formatted(snippet.id(), snippet.body(), expected, actual));
    }
  }

  /** Fails unless exactly the known failures differ. */
  void verify() throws IOException {
    System.getLogger(SnippetComparison.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0}: {1} of {2} snippets as Alembic writes them",
            key,
            compared - differing.size(),
            compared);
    assertThat(differing.stream().sorted())
        .as(details.toString())
        .containsExactlyElementsOf(KnownFailures.of(key));
  }

  /** The oracle cuts a message near 300 characters. */
  private static boolean agree(String expected, String actual) {
    return expected.equals(actual) || expected.length() > 250 && actual.startsWith(expected);
  }

  private String written(
      List<Operation> operations, @Nullable List<String> raised, boolean unordered) {
    DdlWriter writer =
        DdlWriter.offline(dialect, NamingConvention.DEFAULT, SqliteBatchRecreate.on(dialect));
    List<String> sql = new ArrayList<>();
    for (Operation operation : operations) {
      Ddl ddl = writer.statements(operation, Schema.EMPTY);
      sql.addAll(ddl.statements());
      if (ddl.refusal() != null) {
        return result(sql, List.of(ddl.refusal().exception(), ddl.refusal().message()), unordered);
      }
    }
    return result(sql, raised, unordered);
  }

  private static String result(List<String> sql, @Nullable List<String> error, boolean unordered) {
    List<String> folded = sql.stream().map(SqlFold::fold).toList();
    String first = error == null ? "" : error.getFirst() + ": " + error.get(1);
    return (unordered ? SqlFold.unordered(folded) : folded) + first;
  }
}
