package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.CatalogDifferences;
import dev.banister.database.PostgresqlCatalogJson;
import dev.banister.database.SharedPostgresql;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.Recorder;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole histories on the throwaway PostgreSQL against what the real Alembic did with them there:
 * outcome of each direction, and the catalog after each, by hash.
 */
@Tag("corpus")
final class PostgresqlReferenceCorpusTest {

  /** What a revision does by itself, whatever those before it left. */
  private static final List<String> OWN =
      List.of("revision", "up", "down", "re", "changes", "differences", "reupgrade_differences");

  @ParameterizedTest
  @CsvSource({
    "arize-phoenix, phoenix/db/migrations/versions, 34, 2",
    "optuna, optuna/storages/_rdb/alembic/versions, 10, 10",
    "prefect-postgresql, prefect/server/database/_migrations/versions/postgresql, 120, 120",
    "apache-airflow-core, airflow/migrations/versions, 110, 21",
  })
  void leavesTheCatalogThatAlembicLeaves(String chain, String folder, int floor, int wholeFloor)
      throws Exception {
    List<Map<String, String>> reference = ReferenceCorpusTest.reference(chain + ".postgresql.tsv");
    Map<String, Map<String, Object>> catalogs = new HashMap<>();
    List<RoundTrip> trips =
        stairway(chain, ReferenceCorpusTest.corpus().resolve(chain).resolve(folder), catalogs);

    int same = 0;
    int equal = 0;
    List<String> unequal = new ArrayList<>();
    for (int n = 0; n < trips.size(); n++) {
      Map<String, String> expected = reference.get(n);
      Map<String, String> actual = observed(trips.get(n), catalogs);
      List<String> different =
          actual.keySet().stream().filter(k -> !actual.get(k).equals(expected.get(k))).toList();
      equal += different.isEmpty() ? 1 : 0;
      same += OWN.stream().noneMatch(different::contains) ? 1 : 0;
      if (OWN.stream().anyMatch(different::contains)) {
        unequal.add(
            "%s%s %s: %s"
                .formatted(
                    trips.get(n).revision(),
                    expected.get("application").equals("1") ? " (application)" : "",
                    different,
                    trips.get(n).reason()));
      }
    }
    String report =
        "%s: %d of %d revisions do the same, %d leave the same whole catalog%n%s"
            .formatted(chain, same, trips.size(), equal, String.join("\n", unequal));
    assertThat(trips).hasSameSizeAs(reference);
    assertThat(same).as(report).isGreaterThanOrEqualTo(floor);
    assertThat(equal).as(report).isGreaterThanOrEqualTo(wholeFloor);
  }

  private static List<RoundTrip> stairway(
      String chain, Path folder, Map<String, Map<String, Object>> catalogs) throws Exception {
    MigrationProject project = new ProjectReader(new ScriptHeadReader()).read(folder);
    NamingConvention convention =
        new NamingConvention(chain.equals("arize-phoenix") ? ReferenceCorpusTest.PHOENIX : Map.of())
            .withDefaults();
    try (Recorder recorder = new ChildRecorder(new ProjectSourceFinder(project))) {
      List<RecordedScript> scripts = new ArrayList<>();
      for (MigrationScript script : project.scripts().values()) {
        scripts.add(new RecordedScript(script, recorder.record(script, Dialect.POSTGRESQL)));
      }
      Rehearsal rehearsal =
          new Rehearsal(
              SharedPostgresql.place(),
              recorder,
              () ->
                  DdlWriter.live(
                      Dialect.POSTGRESQL, convention, SqliteBatchRecreate.on(Dialect.POSTGRESQL)),
              RehearsalOptions.of(0, 1),
              script -> false,
              (database, number, revision, step) ->
                  catalogs.put(revision + " " + step, PostgresqlCatalogJson.of(database)));
      return rehearsal.stairway(
          new RecordedHistory(project.graph(), scripts), RehearsalListener.SILENT);
    }
  }

  private static Map<String, String> observed(
      RoundTrip trip, Map<String, Map<String, Object>> catalogs) {
    Map<String, Object> before = catalog(trip, "before", catalogs);
    Map<String, Object> upgraded = catalog(trip, "upgrade", catalogs);
    Map<String, Object> downgraded = catalog(trip, "downgrade", catalogs);
    Map<String, Object> reupgraded = catalog(trip, "reupgrade", catalogs);
    Map<String, String> observed = new LinkedHashMap<>();
    observed.put("revision", trip.revision().text());
    observed.put("up", ReferenceCorpusTest.outcome(trip, StepKind.UPGRADE));
    observed.put("down", ReferenceCorpusTest.outcome(trip, StepKind.DOWNGRADE));
    observed.put("re", ReferenceCorpusTest.outcome(trip, StepKind.REUPGRADE));
    observed.put("before", hash(before));
    observed.put("upgraded", hash(upgraded));
    observed.put("downgraded", hash(downgraded));
    observed.put("reupgraded", hash(reupgraded));
    observed.put("changes", differences(before, upgraded));
    boolean compared = "ok".equals(observed.get("down"));
    observed.put("differences", compared ? differences(before, downgraded) : "-");
    boolean again = "ok".equals(observed.get("re"));
    observed.put("reupgrade_differences", again ? differences(upgraded, reupgraded) : "-");
    return observed;
  }

  private static String differences(Map<String, Object> one, Map<String, Object> two) {
    return CatalogDifferences.hash(CatalogDifferences.between(one, two));
  }

  private static String hash(Map<String, Object> catalog) {
    return catalog.isEmpty() ? "-" : CatalogDifferences.digest(catalog);
  }

  private static Map<String, Object> catalog(
      RoundTrip trip, String step, Map<String, Map<String, Object>> catalogs) {
    return catalogs.getOrDefault(trip.revision() + " " + step, Map.of());
  }
}
