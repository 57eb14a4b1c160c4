package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.SharedPostgresql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Round trips on a real PostgreSQL, with rows. */
final class PostgresqlRehearsalTest {
  private static final String KINDS = "CREATE TYPE kind AS ENUM ('a', 'b')";
  private static final String USERS =
      "CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(30) NOT NULL, kind kind)";

  private static SampleHistory users() {
    return new SampleHistory()
        .revision("a1", List.of(KINDS, USERS), List.of("DROP TABLE users", "DROP TYPE kind"));
  }

  private static RoundTrip last(SampleHistory history) throws Exception {
    return last(history, RehearsalOptions.DEFAULT);
  }

  private static RoundTrip last(SampleHistory history, RehearsalOptions options) throws Exception {
    return history
        .rehearsal(SharedPostgresql.place(), options)
        .stairway(history.history(), RehearsalListener.SILENT)
        .getLast();
  }

  @Test
  void passesWhatLeavesNoTraceOverRows() throws Exception {
    RoundTrip trip =
        last(
            users()
                .revision(
                    "b2",
                    List.of("ALTER TABLE users ADD COLUMN email TEXT"),
                    List.of("ALTER TABLE users DROP COLUMN email")));

    assertThat(trip.verdict()).as(trip.reason()).isEqualTo(Verdict.PASS);
    assertThat(trip.rowsSeeded()).isGreaterThanOrEqualTo(10);
    assertThat(trip.losses())
        .extracting(l -> l.table() + "." + l.column() + " " + l.what())
        .containsExactly("users.email new since the upgrade");
  }

  @Test
  void findsTheTypeThatStays() throws Exception {
    RoundTrip trip =
        last(
            new SampleHistory().revision("a1", List.of(KINDS, USERS), List.of("DROP TABLE users")));

    assertThat(trip.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(trip.step(StepKind.REUPGRADE).orElseThrow().outcome())
        .isInstanceOfSatisfying(
            StepResult.Failed.class,
            failed -> assertThat(failed.message()).endsWith("type \"kind\" already exists"));
  }

  @Test
  void findsWhatOnlyTheRowsOfTheNewVersionBreak() throws Exception {
    RoundTrip trip =
        last(
            users()
                .revision(
                    "b2",
                    List.of("ALTER TABLE users ALTER COLUMN name DROP NOT NULL"),
                    List.of("ALTER TABLE users ALTER COLUMN name SET NOT NULL")));

    assertThat(trip.reason())
        .isEqualTo(
            "downgrade() stops at line 10: IntegrityError: (psycopg.errors.NotNullViolation) column"
                + " \"name\" of relation \"users\" contains null values. On empty tables it"
                + " passes.");
  }

  @Test
  void takesBackAWholeMigrationThatFails() throws Exception {
    SampleHistory history =
        users()
            .revision(
                "b2",
                List.of("CREATE TABLE half (id INTEGER)", "ALTER TABLE nowhere ADD COLUMN a TEXT"),
                List.of("DROP TABLE half"))
            .revision("c3", List.of("CREATE TABLE half (id INTEGER)"), List.of("DROP TABLE half"));
    List<RoundTrip> trips =
        history
            .rehearsal(SharedPostgresql.place(), RehearsalOptions.of(0, 1))
            .stairway(history.history(), RehearsalListener.SILENT);

    assertThat(trips.get(1).reason())
        .isEqualTo(
            "Table nowhere is created by no migration. Give its definition with --base FILE.sql.");
    assertThat(trips.get(2).step(StepKind.REUPGRADE).orElseThrow().outcome())
        .isEqualTo(new StepResult.Passed());
  }

  @Test
  void saysThatAnExtensionIsLacking() throws Exception {
    RoundTrip trip =
        last(
            new SampleHistory()
                .revision("a1", List.of("CREATE EXTENSION moon"), List.of("DROP EXTENSION moon")));

    assertThat(trip.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(trip.reason())
        .isEqualTo("upgrade() could not be run: the throwaway server has no extension moon.");
  }

  @Test
  void beginsOnADumpOfAnotherServer(@TempDir Path folder) throws Exception {
    Path base = folder.resolve("base.sql");
    Files.writeString(
        base,
        """
        \\restrict abc
        SELECT pg_catalog.set_config('search_path', '', false);
        CREATE TABLE public.old (id integer NOT NULL);
        ALTER TABLE public.old OWNER TO some_app;
        CREATE FUNCTION public.one() RETURNS integer LANGUAGE sql AS $$ SELECT 1; $$;
        """);
    RoundTrip trip =
        last(
            new SampleHistory()
                .revision(
                    "a1",
                    List.of("ALTER TABLE old ADD COLUMN a TEXT"),
                    List.of("ALTER TABLE old DROP COLUMN a")),
            RehearsalOptions.DEFAULT.withBase(base));

    assertThat(trip.verdict()).as(trip.reason()).isEqualTo(Verdict.PASS);
  }

  @Test
  void tellsWhatEachStatementLocksAndWritesAnew() throws Exception {
    RoundTrip trip =
        last(
            users()
                .revision(
                    "b2",
                    List.of(
                        "CREATE TABLE extra (id INTEGER)",
                        "CREATE INDEX ix ON users (name)",
                        "ALTER TABLE users ALTER COLUMN name TYPE TEXT"),
                    List.of(
                        "DROP INDEX ix",
                        "ALTER TABLE users ALTER COLUMN name TYPE VARCHAR(30) USING left(name, 30)",
                        "DROP TABLE extra")));

    assertThat(locks(trip, StepKind.UPGRADE))
        .containsExactly(
            "[]",
            "[TableLock[table=users, mode=ShareLock, rewritten=false]]",
            "[TableLock[table=users, mode=AccessExclusiveLock, rewritten=false]]");
    assertThat(locks(trip, StepKind.DOWNGRADE))
        .containsExactly(
            "[TableLock[table=users, mode=AccessExclusiveLock, rewritten=false]]",
            "[TableLock[table=users, mode=AccessExclusiveLock, rewritten=true]]",
            "[TableLock[table=extra, mode=AccessExclusiveLock, rewritten=false]]");
  }

  private static List<String> locks(RoundTrip trip, StepKind step) {
    return trip.step(step).orElseThrow().statements().stream()
        .map(s -> s.locks().toString())
        .toList();
  }
}
