package dev.banister.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares the writer with what the real Alembic wrote for the same operations, offline. The
 * failures that are known stand in {@code known_failures.txt}, which must be exact.
 */
class SnippetsTest {

  /** A snippet that went otherwise than in Alembic. */
  private record Difference(String id, String body, String expected, String actual) {
    @Override
    public String toString() {
      return "%s%n%s%n  Alembic  %s%n  Banister %s%n".formatted(id, body, expected, actual);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL", "MYSQL"})
  void writesWhatAlembicWrites(Dialect dialect) throws IOException {
    Map<String, RecordedSnippet> recorded = new HashMap<>();
    RecordedSnippet.all().stream()
        .filter(snippet -> snippet.dialect().equals(dialect.id()))
        .forEach(snippet -> recorded.put(snippet.id(), snippet));
    List<Snippet> snippets =
        Snippet.all().stream()
            .filter(s -> s.dialect().equals(dialect.id()) && s.mode().equals("offline"))
            .toList();
    List<Difference> differences = new ArrayList<>();
    for (Snippet snippet : snippets) {
      compare(snippet, recorded.get(snippet.id()), dialect).ifPresent(differences::add);
    }
    System.Logger log = System.getLogger(SnippetsTest.class.getName());
    log.log(
        System.Logger.Level.INFO,
        "{0}: {1} of {2} snippets as Alembic writes them",
        dialect.id(),
        snippets.size() - differences.size(),
        snippets.size());
    assertThat(differences.stream().map(Difference::id).sorted())
        .as(differences.toString())
        .containsExactlyElementsOf(KnownFailures.of(dialect.id()));
  }

  private static Optional<Difference> compare(
      Snippet snippet, @Nullable RecordedSnippet recorded, Dialect dialect) {
    String expected = result(snippet.sql(), snippet.error(), snippet.unordered());
    String actual =
        recorded == null ? "not recorded" : written(recorded, dialect, snippet.unordered());
    return agree(expected, actual)
        ? Optional.empty()
        : Optional.of(new Difference(snippet.id(), snippet.body(), expected, actual));
  }

  /** The oracle cuts a message near 300 characters. */
  private static boolean agree(String expected, String actual) {
    return expected.equals(actual) || expected.length() > 250 && actual.startsWith(expected);
  }

  private static String written(RecordedSnippet recorded, Dialect dialect, boolean unordered) {
    DdlWriter writer =
        DdlWriter.offline(dialect, NamingConvention.DEFAULT, SqliteBatchRecreate.on(dialect));
    List<String> sql = new ArrayList<>();
    for (Operation operation : recorded.operations()) {
      Ddl ddl = writer.statements(operation, Schema.EMPTY);
      sql.addAll(ddl.statements());
      if (ddl.refusal() != null) {
        return result(sql, List.of(ddl.refusal().exception(), ddl.refusal().message()), unordered);
      }
    }
    return result(sql, recorded.raised(), unordered);
  }

  private static String result(List<String> sql, @Nullable List<String> error, boolean unordered) {
    List<String> folded = sql.stream().map(SqlFold::fold).toList();
    String first = error == null ? "" : error.getFirst() + ": " + error.get(1);
    return (unordered ? SqlFold.unordered(folded) : folded) + first;
  }
}
