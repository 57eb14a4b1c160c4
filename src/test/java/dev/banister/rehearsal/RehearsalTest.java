package dev.banister.rehearsal;

import static dev.banister.rehearsal.SampleHistory.sql;
import static dev.banister.rehearsal.SampleHistory.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Missing;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.operation.OperationStream.StopKind;
import dev.banister.operation.OperationStream.Stopped;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.revision.RevisionId;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearsalTest {
  private static final String USERS =
      "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(30) NOT NULL)";

  private static SampleHistory users() {
    return new SampleHistory().revision("a1", sql(USERS), sql("DROP TABLE users"));
  }

  private static String summary(RoundTrip trip) {
    return trip.revision() + " " + trip.verdict().word() + ": " + trip.reason();
  }

  private static String summary(SampleHistory history) throws Exception {
    return summary(history.stairway().getLast());
  }

  @Test
  void passesWhatLeavesNoTrace() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users ADD COLUMN email TEXT"),
                sql("ALTER TABLE users DROP COLUMN email"));

    assertThat(history.stairway().stream().map(RehearsalTest::summary))
        .containsExactly(
            "a1 pass: Upgrade, downgrade and upgrade again left no trace.",
            "b2 pass: Upgrade, downgrade and upgrade again left no trace.");
  }

  @Test
  void runsEveryStepAndKeepsItsStatements() throws Exception {
    RoundTrip trip = users().stairway().getFirst();

    assertThat(trip.steps()).extracting(StepResult::step).containsExactly(StepKind.values());
    assertThat(trip.operationsRun()).isEqualTo(2);
    assertThat(trip.rowsSeeded()).isEqualTo(5);
    assertThat(trip.step(StepKind.DOWNGRADE).orElseThrow().statements())
        .extracting(StepResult.ExecutedStatement::operation, StepResult.ExecutedStatement::sql)
        .containsExactly(tuple(0, "DROP TABLE users"));
  }

  @Test
  void failsWhatComesBackDifferently() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("CREATE INDEX ix ON users (name)", "CREATE TABLE t (a)"),
                sql("DROP TABLE t"));

    assertThat(summary(history))
        .isEqualTo("b2 fail: The database doesn't come back: 1 difference in the schema.");
    RoundTrip trip = history.stairway().getLast();
    assertThat(((Differs) trip.step(StepKind.DOWNGRADE).orElseThrow().outcome()).schema())
        .extracting(d -> d.object())
        .containsExactly("table users / index ix");
    assertThat(trip.step(StepKind.REUPGRADE).orElseThrow().outcome())
        .isEqualTo(
            new Failed(
                Direction.UPGRADE,
                "sqlalchemy.exc.OperationalError",
                "(sqlite3.OperationalError) index ix already exists",
                10,
                0));
  }

  @Test
  void doesNotLetADefectReachTheNextRevision() throws Exception {
    SampleHistory history =
        users()
            .revision("b2", sql("ALTER TABLE users ADD COLUMN a TEXT"), sql("DROP TABLE users"))
            .revision("c3", sql("CREATE INDEX ix ON users (a)"), sql("DROP INDEX ix"));

    assertThat(history.stairway())
        .extracting(RoundTrip::verdict)
        .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
  }

  @Test
  void countsValuesThatComeBackEmpty() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users ADD COLUMN nick TEXT"),
                sql("ALTER TABLE users DROP COLUMN nick"))
            .revision(
                "c3",
                sql("ALTER TABLE users DROP COLUMN nick"),
                sql("ALTER TABLE users ADD COLUMN nick TEXT"));

    RoundTrip trip = history.stairway().getLast();
    Differs differs = (Differs) trip.step(StepKind.DOWNGRADE).orElseThrow().outcome();
    RowDifference rows = differs.rows().getFirst();
    assertThat(trip.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(rows.columns()).containsExactly("nick");
    assertThat(rows.changed()).isEqualTo(3);
    assertThat(trip.losses())
        .containsExactly(
            new Loss(
                "users", "nick", Direction.UPGRADE, 3, 3, Loss.Kind.SILENT, "value becomes NULL"));
  }

  @Test
  void doesNotCountAFilledNullAsALoss() throws Exception {
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1", sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"), sql("DROP TABLE t"))
            .revision("b2", sql("UPDATE t SET a = 'none' WHERE a IS NULL"), sql("SELECT 1"));

    assertThat(history.stairway().getLast().verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void listsWhatIsNewSinceTheUpgradeAsInherent() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users ADD COLUMN email TEXT", "CREATE TABLE t (a TEXT)"),
                sql("DROP TABLE t", "ALTER TABLE users DROP COLUMN email"));

    RoundTrip trip = history.stairway().getLast();
    assertThat(trip.verdict()).isEqualTo(Verdict.PASS);
    assertThat(trip.losses())
        .extracting(l -> l.table() + "." + l.column() + " " + l.kind().id())
        .containsExactly("t.null inherent", "users.email inherent");
  }

  @Test
  void takesARenamedColumnForMoved() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users RENAME COLUMN name TO title"),
                sql("ALTER TABLE users RENAME COLUMN title TO name"));

    RoundTrip trip = history.stairway().getLast();
    assertThat(trip.verdict()).isEqualTo(Verdict.PASS);
    assertThat(trip.losses()).isEmpty();
  }

  @Test
  void showsThatValuesComeBackFromABackup() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql(
                    "CREATE TABLE saved AS SELECT id, name FROM users",
                    "ALTER TABLE users DROP COLUMN name"),
                sql(
                    "ALTER TABLE users ADD COLUMN name VARCHAR(30) NOT NULL DEFAULT ''",
                    "UPDATE users SET name = s.name FROM saved s WHERE s.id = users.id",
                    "DROP TABLE saved"));

    assertThat(history.stairway().getLast().losses())
        .contains(
            new Loss(
                "users",
                "name",
                Direction.UPGRADE,
                5,
                5,
                Loss.Kind.BACKED_UP,
                "column is dropped, its values come back"));
  }

  @Test
  void showsValuesThatBecomeOne() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("UPDATE users SET name = CASE WHEN id < 3 THEN 'x' ELSE name END"),
                sql("UPDATE users SET name = name"));

    assertThat(history.stairway().getLast().losses())
        .containsExactly(
            new Loss(
                "users",
                "name",
                Direction.UPGRADE,
                2,
                5,
                Loss.Kind.MERGED,
                "different values become one"));
  }

  @Test
  void failsADowngradeThatOnlyRowsStop() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users DROP COLUMN name"),
                sql("ALTER TABLE users ADD COLUMN name VARCHAR(30) NOT NULL"));

    assertThat(history.bareStairway().getLast().verdict()).isEqualTo(Verdict.PASS);
    assertThat(summary(history))
        .isEqualTo(
            "b2 fail: downgrade() stops at line 10: OperationalError: (sqlite3.OperationalError)"
                + " Cannot add a NOT NULL column with default value NULL."
                + " On empty tables it passes.");
  }

  @Test
  void writesWhatOnlyTheNewVersionTakes() throws Exception {
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1",
                sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, CONSTRAINT u UNIQUE (a))"),
                sql("DROP TABLE t"))
            .revision(
                "b2",
                sql(
                    "CREATE TABLE t2 (id INTEGER PRIMARY KEY, a TEXT)",
                    "INSERT INTO t2 SELECT id, a FROM t",
                    "DROP TABLE t",
                    "ALTER TABLE t2 RENAME TO t"),
                sql(
                    "CREATE TABLE t2 (id INTEGER PRIMARY KEY, a TEXT, CONSTRAINT u UNIQUE (a))",
                    "INSERT INTO t2 SELECT id, a FROM t",
                    "DROP TABLE t",
                    "ALTER TABLE t2 RENAME TO t"));

    assertThat(summary(history))
        .isEqualTo(
            "b2 fail: downgrade() stops at line 11: IntegrityError: (sqlite3.IntegrityError)"
                + " UNIQUE constraint failed: t2.a. On empty tables it passes.");
  }

  @Test
  void failsAnUpgradeThatRowsStop() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users ADD COLUMN a TEXT NOT NULL"),
                sql("ALTER TABLE users DROP COLUMN a"));

    assertThat(summary(history))
        .isEqualTo(
            "b2 fail: upgrade() stops over rows at line 10: OperationalError:"
                + " (sqlite3.OperationalError) Cannot add a NOT NULL column with default value"
                + " NULL. On empty tables it passes.");
  }

  @Test
  void namesTheTableThatNoMigrationCreates() throws Exception {
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1",
                sql("ALTER TABLE accounts ADD COLUMN a TEXT"),
                sql("ALTER TABLE accounts DROP COLUMN a"))
            .revision("b2", sql(USERS), sql("DROP TABLE users"))
            .revision("c3", sql("CREATE INDEX ix ON accounts (a)"), sql("DROP INDEX ix"));

    assertThat(history.stairway().stream().map(RehearsalTest::summary))
        .containsExactly(
            "a1 inconclusive: Table accounts is created by no migration."
                + " Give its definition with --base FILE.sql.",
            "b2 pass: Upgrade, downgrade and upgrade again left no trace, after the failed upgrade"
                + " of a1.",
            "c3 inconclusive: Table accounts is created by no migration."
                + " Give its definition with --base FILE.sql.");
  }

  @Test
  void goesOnAfterAFailedUpgradeAndDistrustsWhatHangsOnIt() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users ADD COLUMN a TEXT", "ALTER TABLE users DROP COLUMN zz"),
                sql())
            .revision("c3", sql("CREATE TABLE t (a)"), sql("DROP TABLE t"));

    assertThat(history.stairway())
        .extracting(RoundTrip::verdict)
        .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
  }

  @Test
  void runsTheBaseFirst(@TempDir Path folder) throws Exception {
    Path base = folder.resolve("base.sql");
    Files.writeString(base, USERS + ";");
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1",
                sql("ALTER TABLE users ADD COLUMN a TEXT"),
                sql("ALTER TABLE users DROP COLUMN a"));
    Rehearsal rehearsal = history.rehearsal(RehearsalOptions.DEFAULT.withBase(base));

    assertThat(rehearsal.stairway(history.history(), RehearsalListener.SILENT))
        .extracting(RoundTrip::verdict)
        .containsExactly(Verdict.PASS);
  }

  @Test
  void saysWhatIsWrongWithTheBase(@TempDir Path folder) throws Exception {
    Path base = folder.resolve("base.sql");
    Files.writeString(base, "CREATE TABEL t (a);");
    SampleHistory history = users();
    Rehearsal rehearsal = history.rehearsal(RehearsalOptions.DEFAULT.withBase(base));

    assertThatThrownBy(() -> rehearsal.stairway(history.history(), RehearsalListener.SILENT))
        .isInstanceOf(BaseException.class)
        .hasMessage(
            "'%s' can't be run on SQLite: (sqlite3.OperationalError) near \"TABEL\": syntax error."
                .formatted(base));
  }

  @Test
  void callsAMissingDowngradeAFail() throws Exception {
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1",
                stream(Direction.UPGRADE, sql(USERS), new Completed()),
                stream(Direction.DOWNGRADE, sql(), new Missing()));

    assertThat(summary(history)).isEqualTo("a1 fail: There is no downgrade().");
  }

  @Test
  void callsAnEmptyDowngradeAFail() throws Exception {
    assertThat(summary(users().revision("b2", sql("DELETE FROM users WHERE id < 0"), sql())))
        .isEqualTo("b2 fail: downgrade() does nothing, though upgrade() ran an operation.");
  }

  @Test
  void acceptsARefusalThatSaysWhy() throws Exception {
    assertThat(summary(refusing("the old rows are gone")))
        .isEqualTo("a1 not applicable: The author refuses: the old rows are gone");
    assertThat(summary(refusing("")))
        .isEqualTo("a1 fail: downgrade() refuses and gives no reason.");
  }

  private static SampleHistory refusing(String reason) {
    return new SampleHistory()
        .revision(
            "a1",
            stream(Direction.UPGRADE, sql(USERS), new Completed()),
            stream(Direction.DOWNGRADE, sql(), new Raised("NotImplementedError", reason, 12)));
  }

  @Test
  void hasNothingToUndoInAnEmptyRevision() throws Exception {
    assertThat(summary(users().revision("b2", sql(), sql())))
        .isEqualTo("b2 not applicable: This revision has no operations. Nothing to go back.");
  }

  @Test
  void neverPassesWhereNothingRan() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                stream(Direction.UPGRADE, sql(), new Completed(), List.of(unknown())),
                stream(Direction.DOWNGRADE, sql(), new Completed()));

    assertThat(summary(history)).isEqualTo("b2 inconclusive: Nothing ran on sqlite.");
  }

  private static Unknown unknown() {
    return new Unknown(
        "⟨1⟩",
        "bind.dialect.name",
        SourceSpan.of("x.py", 3),
        Unknown.Origin.DATABASE,
        "depends on the database");
  }

  @Test
  void isInconclusiveWhereAScriptWasStopped() throws Exception {
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1",
                stream(
                    Direction.UPGRADE,
                    sql(USERS),
                    new Stopped(StopKind.TIME, "It ran longer than 10 s.", 12)),
                stream(Direction.DOWNGRADE, sql("DROP TABLE users"), new Completed()));

    assertThat(summary(history))
        .isEqualTo("a1 inconclusive: upgrade() could not be run: It ran longer than 10 s.");
  }

  @Test
  void runsTheScriptItselfWhenAnOperationFailsSinceItMayCatchTheError() throws Exception {
    SampleHistory history =
        users().revision("b2", sql("DROP TABLE gone", "CREATE TABLE t (a)"), sql("DROP TABLE t"));
    history.recorder().catchErrors();

    assertThat(history.bareStairway().getLast().verdict()).isEqualTo(Verdict.PASS);
    assertThat(history.recorder().runs()).isEqualTo(2);
  }

  @Test
  void isInconclusiveWhereAnAffectedTableCouldNotBeSeeded() throws Exception {
    SampleHistory history =
        new SampleHistory()
            .revision(
                "a1",
                sql("CREATE TABLE t (a TEXT NOT NULL CHECK (a LIKE '#%#' AND length(a) = 4))"),
                sql("DROP TABLE t"))
            .revision("b2", sql("CREATE INDEX ix ON t (a)"), sql("DROP INDEX ix"));

    assertThat(summary(history))
        .isEqualTo(
            "b2 inconclusive: Table t could not be seeded: CHECK constraint failed:"
                + " a LIKE '#%#' AND length(a) = 4.");
  }

  @Test
  void rehearsesOneRevisionAsTheStairwayDoes() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                sql("ALTER TABLE users ADD COLUMN email TEXT"),
                sql("UPDATE users SET name = 'x'"))
            .revision("c3", sql("CREATE TABLE t (a)"), sql("DROP TABLE t"));
    RoundTrip fromStairway = history.stairway().get(1);

    RoundTrip alone =
        history
            .rehearsal(RehearsalOptions.DEFAULT)
            .roundTrip(history.history(), RevisionId.of("b2"), RehearsalListener.SILENT);

    assertThat(alone.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(alone.reason()).isEqualTo(fromStairway.reason());
    assertThat(alone.losses()).isEqualTo(fromStairway.losses());
    assertThat(alone.steps())
        .extracting(StepResult::outcome)
        .isEqualTo(fromStairway.steps().stream().map(StepResult::outcome).toList());
  }

  @Test
  void isTheSameForTheSameSeed() throws Exception {
    SampleHistory history = users().revision("b2", sql("DELETE FROM users"), sql("SELECT 1"));

    assertThat(outcomes(history)).isEqualTo(outcomes(history));
  }

  private static List<StepResult.Outcome> outcomes(SampleHistory history) throws Exception {
    return history.stairway().stream()
        .flatMap(t -> t.steps().stream())
        .map(StepResult::outcome)
        .toList();
  }

  @Test
  void stopsWhereItsThreadIsInterrupted() throws Exception {
    SampleHistory history = users().revision("b2", sql("CREATE TABLE t (a)"), sql("DROP TABLE t"));
    RehearsalListener stopper =
        new RehearsalListener() {
          @Override
          public void stepFinished(RevisionId revision, StepResult step) {
            if (step.step() == StepKind.UPGRADE) {
              Thread.currentThread().interrupt();
            }
          }
        };

    List<RoundTrip> trips =
        history.rehearsal(RehearsalOptions.DEFAULT).stairway(history.history(), stopper);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(trips)
        .extracting(RoundTrip::reason)
        .containsExactly("The rehearsal was stopped before the end.");
    assertThat(trips.getFirst().steps().getLast().outcome())
        .isEqualTo(new StepResult.Skipped("stopped by you"));
  }

  @Test
  void leavesTheDatabaseOfEachStepWhenAskedTo(@TempDir Path folder) throws Exception {
    SampleHistory history = users().revision("b/2", sql("CREATE TABLE t (a)"), sql("DROP TABLE t"));

    history
        .rehearsal(RehearsalOptions.DEFAULT.withKeep(folder))
        .stairway(history.history(), RehearsalListener.SILENT);

    List<String> names = new ArrayList<>();
    try (var files = Files.list(folder)) {
      files.map(f -> f.getFileName().toString()).sorted().forEach(names::add);
    }
    assertThat(names)
        .containsExactly(
            "001-a1-before.sqlite",
            "001-a1-downgrade.sqlite",
            "001-a1-reupgrade.sqlite",
            "001-a1-upgrade.sqlite",
            "002-b_2-before.sqlite",
            "002-b_2-downgrade.sqlite",
            "002-b_2-reupgrade.sqlite",
            "002-b_2-upgrade.sqlite");
  }
}
