package dev.banister.rehearsal;

import static dev.banister.rehearsal.SampleHistory.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.ConnectedSqlite;
import dev.banister.database.CopyOptions;
import dev.banister.database.address.SqliteAddress;
import dev.banister.revision.RevisionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsals on a copy of a database that holds rows and stands somewhere in its history. */
final class StandingRehearsalTest {
  @TempDir Path folder;
  private Path file;
  private byte[] content;

  @BeforeEach
  void make() throws Exception {
    file = folder.resolve("shop.db");
    run(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
        "INSERT INTO alembic_version VALUES ('b2')",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)",
        "INSERT INTO t (a, b) VALUES ('x', 'same'), ('y', 'same'), ('z', NULL)");
  }

  private void run(String... statements) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    content = Files.readAllBytes(file);
  }

  @AfterEach
  void isAsBefore() throws Exception {
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
  }

  private static SampleHistory history(List<String> downgrade) {
    return new SampleHistory()
        .revision("a1", sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"), sql("DROP TABLE t"))
        .revision("b2", sql("ALTER TABLE t ADD COLUMN b TEXT"), downgrade)
        .revision("c3", sql("ALTER TABLE t ADD COLUMN c TEXT"), sql("ALTER TABLE t DROP COLUMN c"));
  }

  private StandingRehearsal standing(SampleHistory history, RehearsalOptions options)
      throws Exception {
    ConnectedSqlite place = new ConnectedSqlite(new SqliteAddress(file), CopyOptions.DEFAULT);
    return new StandingRehearsal(history.rehearsal(place, options), place, place.look());
  }

  private RoundTrip trip(SampleHistory history, String id) throws Exception {
    return standing(history, RehearsalOptions.DEFAULT)
        .roundTrips(history.history(), List.of(RevisionId.of(id)), RehearsalListener.SILENT)
        .getFirst();
  }

  private Rollback rollback(SampleHistory history, String from, @Nullable String to)
      throws Exception {
    return standing(history, RehearsalOptions.DEFAULT)
        .rollback(
            history.history(),
            RevisionId.of(from),
            to == null ? null : RevisionId.of(to),
            RehearsalListener.SILENT);
  }

  @Test
  void goesBackAndForthAgainOverItsOwnRows() throws Exception {
    RoundTrip trip = trip(history(sql("ALTER TABLE t DROP COLUMN b")), "b2");

    assertThat(trip.verdict()).as(trip.reason()).isEqualTo(Verdict.PASS);
    assertThat(trip.reason()).contains("(3)");
    assertThat(trip.source().url()).endsWith("shop.db");
    assertThat(trip.source().copy().rows()).isEqualTo(3);
    assertThat(trip.losses())
        .extracting(l -> l.table() + "." + l.column() + " " + l.rows() + " " + l.kind().id())
        .containsExactly("t.b 2 inherent");
    assertThat(trip.steps())
        .extracting(s -> s.step().id() + " " + s.outcome().getClass().getSimpleName())
        .containsExactly(
            "build Passed",
            "seed Skipped",
            "upgrade Skipped",
            "seed_after Passed",
            "downgrade Passed",
            "reupgrade Passed");
  }

  @Test
  void findsTheRowsOverWhichTheDowngradeStops() throws Exception {
    RoundTrip trip =
        trip(
            history(
                sql(
                    "CREATE UNIQUE INDEX u ON t (b)",
                    "DROP INDEX u",
                    "ALTER TABLE t DROP COLUMN b")),
            "b2");

    assertThat(trip.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(trip.reason())
        .isEqualTo(
            "downgrade() stops at line 10: IntegrityError: (sqlite3.IntegrityError) UNIQUE"
                + " constraint failed: t.b. It is the rows of the connected database: on empty"
                + " tables it passes.");
  }

  @Test
  void passesWhereTheRowsAreNoTrouble() throws Exception {
    run("UPDATE t SET b = a");
    RehearsalOptions bare = RehearsalOptions.of(0, 1);
    SampleHistory history =
        history(
            sql("CREATE UNIQUE INDEX u ON t (b)", "DROP INDEX u", "ALTER TABLE t DROP COLUMN b"));

    assertThat(
            standing(history, bare)
                .roundTrips(
                    history.history(), List.of(RevisionId.of("b2")), RehearsalListener.SILENT)
                .getFirst()
                .verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void countsTheRowsThatGoingBackDeletes() throws Exception {
    RoundTrip trip =
        trip(history(sql("DELETE FROM t WHERE b IS NULL", "ALTER TABLE t DROP COLUMN b")), "b2");

    assertThat(trip.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(trip.reason()).isEqualTo("Going back deletes rows: 1 of t.");
    assertThat(trip.losses())
        .extracting(l -> l.rows() + " of " + l.of() + " " + l.what())
        .contains("1 of 3 row is deleted");
  }

  @Test
  void seesThatComingAgainLeadsElsewhere() throws Exception {
    RoundTrip trip =
        trip(history(sql("ALTER TABLE t DROP COLUMN b", "CREATE TABLE extra (a)")), "b2");

    assertThat(trip.reason())
        .isEqualTo(
            "Going back and coming again leads to another schema than the connected one: 1"
                + " difference.");
  }

  @Test
  void aDowngradeThatForgetsSomethingStopsTheNextUpgrade() throws Exception {
    RoundTrip trip = trip(history(sql("UPDATE t SET b = NULL")), "b2");

    assertThat(trip.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(trip.reason()).startsWith("upgrade() after the downgrade stops at line 10");
  }

  @Test
  void goesBackFurtherThanOneRevision() throws Exception {
    Rollback rollback = rollback(history(sql("ALTER TABLE t DROP COLUMN b")), "b2", null);

    assertThat(rollback.verdict()).as(rollback.reason()).isEqualTo(Verdict.PASS);
    assertThat(rollback.path()).containsExactly(RevisionId.of("b2"), RevisionId.of("a1"));
    assertThat(rollback.losses())
        .extracting(l -> l.table() + " " + l.rows() + " " + l.what())
        .containsExactly("t 3 new since the upgrade");
  }

  @Test
  void upgradesFirstToWhereTheRollbackStarts() throws Exception {
    SampleHistory history = history(sql("ALTER TABLE t DROP COLUMN b"));

    Rollback above = rollback(history, "c3", "b2");
    assertThat(above.reason()).isEqualTo("The database comes back to b2.");
    assertThat(above.rowsSeeded()).isPositive();

    Rollback across = rollback(history, "c3", "a1");
    assertThat(across.verdict()).as(across.reason()).isEqualTo(Verdict.PASS);
    assertThat(across.steps().get(1).step()).isEqualTo(StepKind.BUILD);
    assertThat(across.steps().get(1).revision()).isEqualTo(RevisionId.of("c3"));
  }

  @Test
  void goesBackFirstToARevisionThatLiesBelow() throws Exception {
    SampleHistory history = history(sql("ALTER TABLE t DROP COLUMN b"));

    assertThat(rollback(history, "a1", null).verdict()).isEqualTo(Verdict.PASS);
    assertThat(trip(history, "a1").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void rehearsesARevisionThatHasNotRunYet() throws Exception {
    RoundTrip trip = trip(history(sql("ALTER TABLE t DROP COLUMN b")), "c3");

    assertThat(trip.verdict()).as(trip.reason()).isEqualTo(Verdict.PASS);
    assertThat(trip.step(StepKind.SEED).orElseThrow().outcome())
        .isEqualTo(new StepResult.Skipped("the rows are those of the connected database"));
  }

  @Test
  void saysWhenTheCopyCannotBeBroughtThere() throws Exception {
    RoundTrip trip = trip(history(sql("DROP TABLE wrong")), "a1");

    assertThat(trip.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(trip.reason()).isEqualTo("downgrade() of b2 doesn't run through.");
  }

  @Test
  void aVersionTableOfAnotherNameIsFound() throws Exception {
    run("ALTER TABLE alembic_version RENAME TO shop_version");

    assertThat(trip(history(sql("ALTER TABLE t DROP COLUMN b")), "b2").verdict())
        .isEqualTo(Verdict.PASS);
  }
}
