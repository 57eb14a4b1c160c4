package dev.banister.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banister.operation.Operation;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares what the writer sends to a database with what the real Alembic sent, on SQLite with the
 * parameters. Batch mode is tested where its plans are; a database's own errors end a comparison.
 */
class LiveSnippetsTest {
  private static final String RECREATE = "recreate";

  /** What was sent, and what was raised instead of the next statement. */
  private record Sent(List<String> statements, @Nullable String error) {}

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL"})
  void sendsWhatAlembicSends(Dialect dialect) throws IOException {
    Map<String, RecordedSnippet> recorded = new HashMap<>();
    RecordedSnippet.all().stream()
        .filter(snippet -> snippet.dialect().equals(dialect.id()))
        .forEach(snippet -> recorded.put(snippet.id(), snippet));
    List<String> differences = new ArrayList<>();
    List<String> details = new ArrayList<>();
    int compared = 0;
    for (Snippet snippet : Snippet.all()) {
      if (!snippet.dialect().equals(dialect.id())
          || !snippet.mode().equals("live")
          || !recorded.containsKey(snippet.id())) {
        continue;
      }
      Sent ours = ours(recorded.get(snippet.id()), dialect);
      if (RECREATE.equals(ours.error())) {
        continue;
      }
      compared++;
      if (!agree(snippet, theirs(snippet, dialect), ours)) {
        differences.add(snippet.id());
        details.add(snippet.body() + "\n  " + theirs(snippet, dialect) + "\n  " + ours + "\n");
      }
    }
    System.getLogger(LiveSnippetsTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} live: {1} of {2} snippets as Alembic sends them",
            dialect.id(),
            compared - differences.size(),
            compared);
    assertThat(differences.stream().sorted())
        .as(details.toString())
        .containsExactlyElementsOf(KnownFailures.of(dialect.id() + "-live"));
  }

  private static boolean agree(Snippet snippet, Sent theirs, Sent ours) {
    List<String> expected =
        snippet.unordered() ? SqlFold.unordered(theirs.statements()) : theirs.statements();
    List<String> actual =
        snippet.unordered() ? SqlFold.unordered(ours.statements()) : ours.statements();
    if (isFromDatabase(snippet)) {
      return actual.size() >= expected.size()
          && actual.subList(0, expected.size()).equals(expected);
    }
    boolean sameError =
        theirs.error() == null
            ? ours.error() == null
            : ours.error() != null
                && (ours.error().startsWith(theirs.error())
                    || theirs.error().startsWith(ours.error()));
    return expected.equals(actual) && sameError;
  }

  private static boolean isFromDatabase(Snippet snippet) {
    return snippet.error() != null
        && (snippet.error().get(1).startsWith("(psycopg")
            || snippet.error().get(1).startsWith("(sqlite3.OperationalError")
            || snippet.error().get(1).startsWith("(sqlite3.IntegrityError"));
  }

  private static Sent theirs(Snippet snippet, Dialect dialect) {
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < snippet.sql().size(); i++) {
      String sql = SqlFold.fold(snippet.sql().get(i)).replaceAll("%\\(\\w+\\)s", "?");
      JsonNode parameters =
          snippet.parameters() == null ? null : snippet.parameters().get(String.valueOf(i));
      boolean shown = dialect == Dialect.SQLITE && parameters != null;
      statements.add(shown ? sql + " " + rows(parameters) : sql);
    }
    return new Sent(
        statements, snippet.error() == null ? null : String.join(": ", snippet.error()));
  }

  private static List<List<String>> rows(JsonNode parameters) {
    boolean several = !parameters.isEmpty() && parameters.get(0).isArray();
    return several
        ? StreamSupport.stream(parameters.spliterator(), false).map(LiveSnippetsTest::row).toList()
        : List.of(row(parameters));
  }

  private static List<String> row(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false)
        .map(value -> value.isNull() ? "null" : value.asText())
        .toList();
  }

  private static Sent ours(RecordedSnippet recorded, Dialect dialect) {
    DdlWriter writer =
        DdlWriter.live(
            dialect,
            NamingConvention.DEFAULT,
            (batch, schema, convention) -> Ddl.refused(new Refusal(RECREATE, "")));
    List<String> statements = new ArrayList<>();
    for (Operation operation : recorded.operations()) {
      Ddl ddl = writer.statements(operation, Schema.EMPTY);
      ddl.live().forEach(statement -> statements.add(shown(statement, dialect)));
      if (ddl.refusal() != null) {
        boolean recreate = ddl.refusal().exception().equals(RECREATE);
        return new Sent(
            statements,
            recreate ? RECREATE : ddl.refusal().exception() + ": " + ddl.refusal().message());
      }
    }
    return new Sent(
        statements, recorded.raised() == null ? null : String.join(": ", recorded.raised()));
  }

  private static String shown(LiveStatement statement, Dialect dialect) {
    String sql = SqlFold.fold(statement.sql());
    return statement.rows().isEmpty() || dialect != Dialect.SQLITE
        ? sql
        : sql + " " + statement.rows().stream().map(LiveSnippetsTest::values).toList();
  }

  private static List<String> values(List<Value> row) {
    return row.stream().map(LiveSnippetsTest::value).toList();
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Null v -> "null";
      case Value.Int v -> v.number().toString();
      case Value.Real v -> String.valueOf(v.number());
      case Value.Text v -> v.text();
      case Value.Bytes v -> "<memory>";
      default -> value.toString();
    };
  }
}
