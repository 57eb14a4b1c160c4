package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.database.SharedMariadb;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Round trips on a real MariaDB, with rows. */
final class MariadbRehearsalTest {
  private static final String USERS =
      "CREATE TABLE users (id INTEGER PRIMARY KEY AUTO_INCREMENT, name VARCHAR(30) NOT NULL,"
          + " kind ENUM('a', 'b'), price DECIMAL(10, 2), born DATE)";

  private static SampleHistory users() {
    return new SampleHistory().revision("a1", List.of(USERS), List.of("DROP TABLE users"));
  }

  private static List<RoundTrip> stairway(SampleHistory history, RehearsalOptions options)
      throws Exception {
    return history
        .rehearsal(SharedMariadb.place(), options)
        .stairway(history.history(), RehearsalListener.SILENT);
  }

  @Test
  void passesWhatLeavesNoTraceOverRows() throws Exception {
    RoundTrip trip =
        stairway(
                users()
                    .revision(
                        "b2",
                        List.of("ALTER TABLE users ADD COLUMN email TEXT"),
                        List.of("ALTER TABLE users DROP COLUMN email")),
                RehearsalOptions.DEFAULT)
            .getLast();

    assertThat(trip.verdict()).as(trip.reason()).isEqualTo(Verdict.PASS);
    assertThat(trip.rowsSeeded()).isGreaterThanOrEqualTo(10);
    assertThat(trip.losses())
        .extracting(l -> l.table() + "." + l.column() + " " + l.what())
        .containsExactly("users.email new since the upgrade");
  }

  @Test
  void findsTheColumnThatComesBackNarrower() throws Exception {
    RoundTrip trip =
        stairway(
                users()
                    .revision(
                        "b2",
                        List.of("ALTER TABLE users MODIFY name VARCHAR(200) NOT NULL"),
                        List.of("ALTER TABLE users MODIFY name VARCHAR(20) NOT NULL")),
                RehearsalOptions.of(0, 1))
            .getLast();

    assertThat(trip.step(StepKind.DOWNGRADE).orElseThrow().outcome())
        .isInstanceOfSatisfying(
            StepResult.Differs.class,
            differs ->
                assertThat(differs.schema())
                    .singleElement()
                    .extracting("before", "after")
                    .containsExactly("varchar(30)", "varchar(20)"));
  }

  @Test
  void saysWhatStaysOfAMigrationThatFails() throws Exception {
    List<RoundTrip> trips =
        stairway(
            users()
                .revision(
                    "b2",
                    List.of(
                        "CREATE TABLE half (id INTEGER)",
                        "INSERT INTO half VALUES (1)",
                        "ALTER TABLE users ADD COLUMN name TEXT"),
                    List.of("DROP TABLE half")),
            RehearsalOptions.of(0, 1));

    assertThat(trips.getLast().reason())
        .isEqualTo(
            "upgrade() stops at line 12: OperationalError: (pymysql.err.OperationalError) (1060,"
                + " \"Duplicate column name 'name'\"). What had run stays, for MariaDB takes no DDL"
                + " back: CREATE TABLE half (id INTEGER).");
  }

  @Test
  void saysThatNoMigrationCreatesATable() throws Exception {
    RoundTrip trip =
        stairway(
                users().revision("b2", List.of("ALTER TABLE nowhere ADD COLUMN a TEXT"), List.of()),
                RehearsalOptions.of(0, 1))
            .getLast();

    assertThat(trip.reason())
        .isEqualTo(
            "Table nowhere is created by no migration. Give its definition with --base FILE.sql.");
  }
}
