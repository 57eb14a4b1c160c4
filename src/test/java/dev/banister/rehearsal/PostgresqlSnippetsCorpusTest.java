package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.CatalogDifferences;
import dev.banister.database.PostgresqlCatalogJson;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.SharedPostgresql;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.operation.Operation;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.replay.LiveSnippet;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A few lines of a migration at a time, run on the throwaway PostgreSQL: the same catalog
 * afterwards as with the real Alembic on a real server, by hash, and the same error.
 */
@Tag("corpus")
final class PostgresqlSnippetsCorpusTest {
  private static final String EMPTY =
      "SELECT concat('DROP SCHEMA ', quote_ident(nspname), ' CASCADE') FROM pg_namespace"
          + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'";

  /**
   * What Alembic leaves on PostgreSQL 18 where 15, from which the rest is, differs: id, catalog,
   * error.
   */
  private static final Map<String, String[]> NEWER =
      lines("snippets.postgresql-18.tsv").stream()
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts));

  @Test
  void leavesTheCatalogThatAlembicLeaves() throws Exception {
    List<LiveSnippet> snippets = LiveSnippet.of(Dialect.POSTGRESQL);
    List<String> wrong = new ArrayList<>();
    List<String> details = new ArrayList<>();
    try (ScratchDatabase database = SharedPostgresql.open()) {
      for (LiveSnippet snippet : snippets) {
        String difference = difference(snippet, database);
        if (!difference.isEmpty()) {
          wrong.add(snippet.id());
          details.add(snippet.id() + "\n" + snippet.body() + "\n  " + difference);
        }
      }
    }
    System.getLogger(PostgresqlSnippetsCorpusTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} of {1} snippets leave the same",
            snippets.size() - wrong.size(),
            snippets.size());
    assertThat(wrong.stream().sorted())
        .as(String.join("\n", details))
        .containsExactlyElementsOf(known());
  }

  private static List<String> known() {
    return lines("snippets.postgresql.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ")[0])
        .sorted()
        .toList();
  }

  private static List<String> lines(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PostgresqlSnippetsCorpusTest.class.getResourceAsStream(
                        "reference/" + resource)),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String difference(LiveSnippet snippet, ScratchDatabase database)
      throws RefusedException {
    empty(database);
    run(snippet.before(), null, database);
    String error = run(snippet.operations(), snippet.raised(), database);
    String hash = CatalogDifferences.digest(PostgresqlCatalogJson.of(database));
    String[] newer = NEWER.get(snippet.id());
    String schema = newer == null ? snippet.schema() : newer[1];
    String expected =
        newer == null
            ? snippet.error() == null ? null : String.join(": ", snippet.error())
            : newer[2].equals("-") ? null : newer[2];
    boolean sameError =
        expected == null
            ? error == null
            : error != null && (error.startsWith(expected) || expected.startsWith(error));
    return (sameError ? "" : "error: %s instead of %s ".formatted(error, expected))
        + (hash.equals(schema)
            ? ""
            : "catalog: "
                + CatalogDifferences.between(Map.of(), PostgresqlCatalogJson.of(database))
                + " instead of "
                + snippet.changes());
  }

  private static void empty(ScratchDatabase database) throws RefusedException {
    for (var row : database.ask(EMPTY).rows()) {
      database.run(((dev.banister.value.Value.Text) row.getFirst()).text());
    }
    database.run("CREATE SCHEMA public");
    database.script().beginAutocommit();
    database.run("DISCARD TEMP");
    database.script().endAutocommit();
  }

  /** Runs operations as one migration; what stopped them, or null. */
  private static @Nullable String run(
      List<Operation> operations, @Nullable List<String> raised, ScratchDatabase database) {
    ScratchExecutor executor =
        new ScratchExecutor(
            database,
            DdlWriter.live(
                Dialect.POSTGRESQL,
                NamingConvention.DEFAULT,
                SqliteBatchRecreate.on(Dialect.POSTGRESQL)));
    try {
      for (Operation operation : operations) {
        executor.execute(LiveSnippet.recorded(operation));
      }
      if (raised != null) {
        throw new RefusedException(raised.getFirst(), raised.get(1));
      }
      database.script().commit();
      return null;
    } catch (RefusedException e) {
      database.script().rollback();
      return e.exception() + ": " + e.getMessage();
    }
  }
}
