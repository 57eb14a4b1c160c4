package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.CatalogDifferences;
import dev.banister.database.CatalogJson;
import dev.banister.database.MemoryPlace;
import dev.banister.database.SqliteDatabase;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.Recorder;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole histories against what the real Alembic did with them: outcome of each direction, and the
 * catalog after each, by hash.
 *
 * <p>The histories are fetched, not kept here; the system property {@code banister.corpus} names
 * their folder.
 */
@Tag("corpus")
final class ReferenceCorpusTest {
  static final Map<String, String> PHOENIX =
      Map.of(
          "ix", "ix_%(table_name)s_%(column_0_N_name)s",
          "uq", "uq_%(table_name)s_%(column_0_N_name)s",
          "ck", "ck_%(table_name)s_`%(constraint_name)s`",
          "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
          "pk", "pk_%(table_name)s");
  @TempDir Path kept;

  @ParameterizedTest
  @CsvSource({
    "arize-phoenix, phoenix/db/migrations/versions, 0.55",
    "optuna, optuna/storages/_rdb/alembic/versions, 1.0",
  })
  void leavesTheCatalogThatAlembicLeaves(String chain, String folder, double floor)
      throws Exception {
    List<Map<String, String>> reference = reference(chain + ".sqlite.tsv");
    List<RoundTrip> trips = stairway(chain, corpus().resolve(chain).resolve(folder));

    int equal = 0;
    List<String> unequal = new ArrayList<>();
    for (int n = 0; n < trips.size(); n++) {
      Map<String, String> expected = new LinkedHashMap<>(reference.get(n));
      Map<String, String> actual = observed(trips.get(n), n + 1);
      expected.keySet().retainAll(actual.keySet());
      if (actual.equals(expected)) {
        equal++;
      } else {
        unequal.add(
            trips.get(n).revision()
                + "\n  "
                + expected
                + "\n  "
                + actual
                + "\n  "
                + trips.get(n).reason());
      }
    }

    assertThat(trips).hasSameSizeAs(reference);
    assertThat((double) equal / trips.size())
        .as(equal + " of " + trips.size() + " equal\n" + String.join("\n", unequal))
        .isGreaterThanOrEqualTo(floor);
  }

  /**
   * Without the application's own column types the catalogs can't be the same, the outcomes can.
   */
  @ParameterizedTest
  @CsvSource({
    "prefect-sqlite, prefect/server/database/_migrations/versions/sqlite",
    "optuna, optuna/storages/_rdb/alembic/versions",
  })
  void endsAsAlembicEndsAndFindsTheSameDowngradesWanting(String chain, String folder)
      throws Exception {
    List<Map<String, String>> reference = reference(chain + ".sqlite.tsv");
    List<RoundTrip> trips = stairway(chain, corpus().resolve(chain).resolve(folder));
    assertThat(trips.stream().map(ReferenceCorpusTest::ending))
        .containsExactlyElementsOf(reference.stream().map(ReferenceCorpusTest::ending).toList());
  }

  static String ending(RoundTrip trip) {
    boolean differs =
        trip.step(StepKind.DOWNGRADE).orElseThrow().outcome() instanceof StepResult.Differs d
            && !d.schema().isEmpty();
    return ending(
        trip.revision().text(),
        outcome(trip, StepKind.UPGRADE),
        outcome(trip, StepKind.DOWNGRADE),
        outcome(trip, StepKind.REUPGRADE),
        differs);
  }

  static String ending(Map<String, String> line) {
    return ending(
        line.get("revision"),
        line.get("up"),
        line.get("down"),
        line.get("re"),
        !line.get("differences").equals("-"));
  }

  private static String ending(
      String revision, String up, String down, String again, boolean differs) {
    return revision + " " + up + " " + down + " " + again + (differs ? " differs" : "");
  }

  static Path corpus() {
    return Path.of(
        Objects.requireNonNull(
            System.getProperty("banister.corpus"),
            "set the system property banister.corpus to the folder of fetched histories"));
  }

  private List<RoundTrip> stairway(String chain, Path folder) throws Exception {
    MigrationProject project = new ProjectReader(new ScriptHeadReader()).read(folder);
    NamingConvention convention =
        new NamingConvention(chain.equals("arize-phoenix") ? PHOENIX : Map.of()).withDefaults();
    try (Recorder recorder = new ChildRecorder(new ProjectSourceFinder(project))) {
      List<RecordedScript> scripts = new ArrayList<>();
      for (MigrationScript script : project.scripts().values()) {
        scripts.add(new RecordedScript(script, recorder.record(script, Dialect.SQLITE)));
      }
      Rehearsal rehearsal =
          new Rehearsal(
              new MemoryPlace(),
              recorder,
              () ->
                  DdlWriter.live(
                      Dialect.SQLITE, convention, SqliteBatchRecreate.on(Dialect.SQLITE)),
              RehearsalOptions.of(0, 1).withKeep(kept),
              script -> false);
      return rehearsal.stairway(
          new RecordedHistory(project.graph(), scripts), RehearsalListener.SILENT);
    }
  }

  private Map<String, String> observed(RoundTrip trip, int number) throws IOException {
    Map<String, String> observed = new LinkedHashMap<>();
    observed.put("revision", trip.revision().text());
    observed.put("up", outcome(trip, StepKind.UPGRADE));
    observed.put("down", outcome(trip, StepKind.DOWNGRADE));
    observed.put("re", outcome(trip, StepKind.REUPGRADE));
    Map<String, Object> before = catalog(number, trip, "before");
    Map<String, Object> upgraded = catalog(number, trip, "upgrade");
    Map<String, Object> downgraded = catalog(number, trip, "downgrade");
    Map<String, Object> reupgraded = catalog(number, trip, "reupgrade");
    observed.put("before", hash(before));
    observed.put("upgraded", hash(upgraded));
    observed.put("downgraded", hash(downgraded));
    observed.put("reupgraded", hash(reupgraded));
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

  private Map<String, Object> catalog(int number, RoundTrip trip, String step) throws IOException {
    Path file = kept.resolve("%03d-%s-%s.sqlite".formatted(number, trip.revision().text(), step));
    if (!Files.exists(file)) {
      return Map.of();
    }
    try (SqliteDatabase database = SqliteDatabase.copyOf(file, Duration.ofSeconds(10))) {
      Schema schema = database.inspect();
      return CatalogJson.of(schema);
    }
  }

  static String outcome(RoundTrip trip, StepKind kind) {
    return switch (trip.step(kind).orElseThrow().outcome()) {
      case Failed failed -> "error";
      case Skipped(String reason) when reason.equals("there is no downgrade()") -> "missing";
      case Skipped(String reason) when reason.startsWith("the author refuses") -> "refused";
      case Skipped skipped -> "skipped";
      default -> "ok";
    };
  }

  static List<Map<String, String>> reference(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ReferenceCorpusTest.class.getResourceAsStream("reference/" + name)),
                StandardCharsets.UTF_8))) {
      String[] columns = lines.readLine().split("\t");
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        String[] values = line.split("\t");
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], values[i]);
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
