package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.CatalogDifferences;
import dev.banister.replay.RevisionReplay;
import dev.banister.replay.StreamReplay;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole histories on the throwaway servers against what the real Alembic did with them on such
 * servers, and against what replay had predicted.
 */
@Tag("corpus")
final class ServerReferenceCorpusTest {

  /** What a revision does by itself, whatever those before it left. */
  private static final List<String> OWN =
      List.of("revision", "up", "down", "re", "changes", "differences", "reupgrade_differences");

  /**
   * Floors of a chain.
   *
   * @param same revisions that do what they do with Alembic
   * @param whole those of them that leave the same whole catalog, earlier differences included
   * @param predicted per mille of the steps whose change of the catalog replay foretold, or had
   *     said that it does not follow
   */
  @ParameterizedTest
  @CsvSource({
    "arize-phoenix, phoenix/db/migrations/versions, postgresql, 34, 2, 1000",
    "optuna, optuna/storages/_rdb/alembic/versions, postgresql, 10, 10, 1000",
    "prefect-postgresql, prefect/server/database/_migrations/versions/postgresql, postgresql, 120, 120, 970",
    "apache-airflow-core, airflow/migrations/versions, postgresql, 110, 21, 995",
    "keystone, keystone/common/sql/migrations/versions, postgresql, 9, 9, 1000",
    "jupyterhub, jupyterhub/alembic/versions, postgresql, 18, 18, 910",
    "nova-api, nova/db/api/migrations/versions, postgresql, 2, 2, 1000",
    "nova-main, nova/db/main/migrations/versions, postgresql, 9, 9, 1000",
    "buildbot, buildbot/db/migrations/versions, postgresql, 9, 9, 1000",
    "optuna, optuna/storages/_rdb/alembic/versions, mysql, 9, 9, 880",
  })
  void leavesTheCatalogThatAlembicLeaves(
      String chain, String folder, String server, int same, int whole, int predicted)
      throws Exception {
    Assumptions.assumeTrue(
        (chain + "." + server).matches(System.getProperty("banister.chain", ".*")),
        "another chain was asked for");
    Dialect dialect = Dialect.of(server);
    List<Map<String, String>> reference =
        ReferenceCorpusTest.reference(chain + "." + server + ".tsv");
    ServerStairway stairway =
        ServerStairway.of(
            chain, ReferenceCorpusTest.corpus().resolve(chain).resolve(folder), dialect);

    int alike = 0;
    int equal = 0;
    List<String> unequal = new ArrayList<>();
    Predictions predictions = new Predictions(dialect);
    for (int n = 0; n < stairway.trips().size(); n++) {
      RoundTrip trip = stairway.trips().get(n);
      Map<String, String> expected = reference.get(n);
      Map<String, String> actual = observed(trip, stairway);
      List<String> different =
          actual.keySet().stream().filter(k -> !actual.get(k).equals(expected.get(k))).toList();
      equal += different.isEmpty() ? 1 : 0;
      if (OWN.stream().noneMatch(different::contains)) {
        alike++;
      } else {
        unequal.add(
            "%s%s %s: %s"
                .formatted(
                    trip.revision(),
                    expected.get("application").equals("1") ? " (application)" : "",
                    different,
                    trip.reason()));
      }
      predictions.compare(trip, stairway);
    }
    String report =
        "%s on %s: %d of %d revisions do the same, %d leave the same whole catalog%n%s%n%s"
            .formatted(
                chain,
                server,
                alike,
                reference.size(),
                equal,
                String.join("\n", unequal),
                predictions);
    System.getLogger(ServerReferenceCorpusTest.class.getName())
        .log(System.Logger.Level.INFO, report);
    assertThat(stairway.trips()).hasSameSizeAs(reference);
    assertThat(alike).as(report).isGreaterThanOrEqualTo(same);
    assertThat(equal).as(report).isGreaterThanOrEqualTo(whole);
    assertThat(predictions.perMille()).as(report).isGreaterThanOrEqualTo(predicted);
  }

  /** Counts the steps whose change of the catalog was predicted. */
  private static final class Predictions {
    private final Dialect dialect;
    private final List<String> wrong = new ArrayList<>();
    private int compared;
    private int foretold;
    private int doubted;

    private Predictions(Dialect dialect) {
      this.dialect = dialect;
    }

    void compare(RoundTrip trip, ServerStairway stairway) {
      RevisionReplay replay = stairway.replays().get(trip.revision());
      compare(trip, StepKind.UPGRADE, "before", replay.upgrade(), replay, stairway);
      compare(trip, StepKind.DOWNGRADE, "upgrade", replay.downgrade(), replay, stairway);
    }

    private void compare(
        RoundTrip trip,
        StepKind kind,
        String start,
        StreamReplay stream,
        RevisionReplay replay,
        ServerStairway stairway) {
      if (!ReferenceCorpusTest.outcome(trip, kind).equals("ok")) {
        return;
      }
      compared++;
      Schema before = stairway.shot(trip.revision(), start).schema();
      String step = kind == StepKind.UPGRADE ? "upgrade" : "downgrade";
      Schema after = stairway.shot(trip.revision(), step).schema();
      List<SchemaDifference> found =
          new ArrayList<>(SchemaDiff.between(stream.after(), after, dialect));
      found.removeAll(SchemaDiff.between(stream.before(), before, dialect));
      if (found.isEmpty()) {
        foretold++;
      } else if (found.stream().allMatch(d -> isDoubted(d, replay.uncertain()))) {
        doubted++;
      } else {
        wrong.add(trip.revision() + " " + step + ": " + found.stream().limit(3).toList());
      }
    }

    private static boolean isDoubted(SchemaDifference difference, List<String> uncertain) {
      return uncertain.contains("*")
          || uncertain.contains(difference.name())
          || difference.table() != null && uncertain.contains(difference.table());
    }

    int perMille() {
      return compared == 0 ? 1000 : 1000 * (foretold + doubted) / compared;
    }

    @Override
    public String toString() {
      return "%d of %d steps predicted, %d more were said not to be followed%n%s"
          .formatted(foretold, compared, doubted, String.join("\n", wrong));
    }
  }

  private static Map<String, String> observed(RoundTrip trip, ServerStairway stairway) {
    Map<String, Object> before = catalog(trip, "before", stairway);
    Map<String, Object> upgraded = catalog(trip, "upgrade", stairway);
    Map<String, Object> reupgraded = catalog(trip, "reupgrade", stairway);
    Map<String, String> observed = new LinkedHashMap<>();
    observed.put("revision", trip.revision().text());
    observed.put("up", ReferenceCorpusTest.outcome(trip, StepKind.UPGRADE));
    observed.put("down", ReferenceCorpusTest.outcome(trip, StepKind.DOWNGRADE));
    boolean back = List.of("ok", "error").contains(observed.get("down"));
    observed.put("re", back ? ReferenceCorpusTest.outcome(trip, StepKind.REUPGRADE) : "skipped");
    // a downgrade that does not run leaves what it found
    boolean went = back || observed.get("up").equals("error");
    Map<String, Object> downgraded = went ? catalog(trip, "downgrade", stairway) : upgraded;
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

  private static Map<String, Object> catalog(RoundTrip trip, String step, ServerStairway stairway) {
    return stairway.shot(trip.revision(), step).catalog();
  }
}
