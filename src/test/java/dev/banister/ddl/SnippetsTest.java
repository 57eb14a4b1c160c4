package dev.banister.ddl;

import dev.banister.sql.Dialect;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The writer against the real Alembic, given the operations that the real Alembic received. */
class SnippetsTest {

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL", "MYSQL"})
  void writesWhatAlembicWrites(Dialect dialect) throws IOException {
    Map<String, RecordedSnippet> recorded = new HashMap<>();
    RecordedSnippet.all().stream()
        .filter(snippet -> snippet.dialect().equals(dialect.id()))
        .forEach(snippet -> recorded.put(snippet.id(), snippet));
    SnippetComparison comparison = new SnippetComparison(dialect, dialect.id());
    for (Snippet snippet : SnippetComparison.offline(dialect)) {
      RecordedSnippet operations = recorded.get(snippet.id());
      comparison.compare(
          snippet,
          operations == null ? null : operations.operations(),
          operations == null ? null : operations.raised());
    }
    comparison.verify();
  }
}
