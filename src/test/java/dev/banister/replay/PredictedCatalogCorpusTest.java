package dev.banister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Recording;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectReader;
import dev.banister.python.ScriptHeadReader;
import dev.banister.recorder.ChildRecorder;
import dev.banister.recorder.ProjectSourceFinder;
import dev.banister.recorder.Recorder;
import dev.banister.revision.RevisionId;
import dev.banister.schema.OracleDigest;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Predicts the catalogs of whole histories and compares them, by hash, with those that the real
 * Alembic left in SQLite after each upgrade and each downgrade.
 *
 * <p>The histories are fetched, not kept here; the system property {@code banister.corpus} names
 * their folder.
 */
@Tag("corpus")
class PredictedCatalogCorpusTest {
  private static final Map<String, String> PHOENIX =
      Map.of(
          "ix", "ix_%(table_name)s_%(column_0_N_name)s",
          "uq", "uq_%(table_name)s_%(column_0_N_name)s",
          "ck", "ck_%(table_name)s_`%(constraint_name)s`",
          "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
          "pk", "pk_%(table_name)s");

  /** A line of the reference. */
  private record Reference(String up, String down, String upgraded, String downgraded) {}

  @ParameterizedTest
  @CsvSource({
    "arize-phoenix, phoenix/db/migrations/versions, 0.6",
    "optuna, optuna/storages/_rdb/alembic/versions, 0.9",
  })
  void predictsWhatAlembicLeaves(String chain, String folder, double floor) throws Exception {
    Map<RevisionId, Reference> reference = reference(chain);
    Map<RevisionId, RevisionReplay> replays =
        replay(chain, corpus().resolve(chain).resolve(folder));
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<RevisionId, Reference> entry : reference.entrySet()) {
      Reference expected = entry.getValue();
      RevisionReplay replay = replays.get(entry.getKey());
      if (expected.up().equals("ok")) {
        compared++;
        if (!hash(replay.upgrade().after()).equals(expected.upgraded())) {
          wrong.add(entry.getKey() + " upgrade");
        }
      }
      if (expected.down().equals("ok")) {
        compared++;
        if (!hash(replay.downgrade().after()).equals(expected.downgraded())) {
          wrong.add(entry.getKey() + " downgrade");
        }
      }
    }
    assertThat(wrong.size())
        .as("%d of %d catalogs differ: %s", wrong.size(), compared, wrong)
        .isLessThanOrEqualTo((int) ((1 - floor) * compared));
  }

  private static String hash(Schema schema) {
    return OracleDigest.of(schema);
  }

  private static Map<RevisionId, RevisionReplay> replay(String chain, Path folder)
      throws Exception {
    MigrationProject project = new ProjectReader(new ScriptHeadReader()).read(folder);
    Map<RevisionId, Recording> recordings = new LinkedHashMap<>();
    try (Recorder recorder = new ChildRecorder(new ProjectSourceFinder(project))) {
      for (RevisionId id : project.graph().upgradeOrder()) {
        MigrationScript script = project.script(id);
        recordings.put(id, recorder.record(script, Dialect.SQLITE));
      }
    }
    NamingConvention convention =
        new NamingConvention(chain.equals("arize-phoenix") ? PHOENIX : Map.of());
    return new HistoryReplay(Dialect.SQLITE, convention).replay(recordings, project.graph());
  }

  private static Path corpus() {
    return Path.of(
        Objects.requireNonNull(
            System.getProperty("banister.corpus"),
            "set the system property banister.corpus to the folder of fetched histories"));
  }

  private static Map<RevisionId, Reference> reference(String chain) throws IOException {
    String resource = "/dev/banister/rehearsal/reference/" + chain + ".sqlite.tsv";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PredictedCatalogCorpusTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      List<String> names = List.of(reader.readLine().split("\t"));
      Map<RevisionId, Reference> lines = new LinkedHashMap<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t");
        lines.put(
            RevisionId.of(cells[names.indexOf("revision")]),
            new Reference(
                cells[names.indexOf("up")],
                cells[names.indexOf("down")],
                cells[names.indexOf("upgraded")],
                cells[names.indexOf("downgraded")]));
      }
      return lines;
    }
  }
}
