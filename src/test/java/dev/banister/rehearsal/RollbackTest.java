package dev.banister.rehearsal;

import static dev.banister.rehearsal.SampleHistory.sql;
import static dev.banister.rehearsal.SampleHistory.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RollbackTest {
  private static SampleHistory history() {
    return new SampleHistory()
        .revision("a1", sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)"), sql("DROP TABLE t"))
        .revision("b2", sql("ALTER TABLE t ADD COLUMN b TEXT"), sql("ALTER TABLE t DROP COLUMN b"))
        .revision("c3", sql("CREATE INDEX ix ON t (b)"), sql("DROP INDEX ix"));
  }

  private static Rollback rollback(SampleHistory history, String from, @Nullable String to)
      throws Exception {
    return history
        .rehearsal(RehearsalOptions.DEFAULT)
        .rollback(
            history.history(),
            RevisionId.of(from),
            to == null ? null : RevisionId.of(to),
            RehearsalListener.SILENT);
  }

  private static String outline(Rollback rollback) {
    StringBuilder out = new StringBuilder();
    for (StepResult step : rollback.steps()) {
      out.append(step.step().id()).append(' ').append(step.revision()).append(' ');
      out.append(step.outcome().getClass().getSimpleName()).append('\n');
    }
    return out.toString();
  }

  @Test
  void goesBackRevisionByRevisionAndUpAgain() throws Exception {
    Rollback rollback = rollback(history(), "c3", "a1");

    assertThat(rollback.path()).containsExactly(RevisionId.of("c3"), RevisionId.of("b2"));
    assertThat(rollback.verdict()).isEqualTo(Verdict.PASS);
    assertThat(rollback.reason()).isEqualTo("The database comes back to a1.");
    assertThat(outline(rollback))
        .isEqualTo(
            """
            build a1 Passed
            seed b2 Passed
            upgrade b2 Passed
            upgrade c3 Passed
            seed_after c3 Passed
            downgrade c3 Passed
            downgrade b2 Passed
            reupgrade b2 Passed
            reupgrade c3 Passed
            """);
    assertThat(rollback.losses())
        .extracting(l -> l.table() + "." + l.column() + " " + l.kind().id())
        .containsExactly("t.b inherent");
  }

  @Test
  void goesBackToBase() throws Exception {
    Rollback rollback = rollback(history(), "b2", null);

    assertThat(rollback.path()).containsExactly(RevisionId.of("b2"), RevisionId.of("a1"));
    assertThat(rollback.reason()).isEqualTo("The database comes back to base.");
  }

  @Test
  void endsAtTheRevisionThatStops() throws Exception {
    SampleHistory history =
        history()
            .revision("d4", sql("CREATE TABLE u (a)"), sql("DROP TABLE wrong"))
            .revision("e5", sql("CREATE TABLE v (a)"), sql("DROP TABLE v"));

    Rollback rollback = rollback(history, "e5", "b2");

    assertThat(rollback.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(rollback.reason())
        .isEqualTo(
            "downgrade() of d4 stops at line 10: (sqlite3.OperationalError) no such table: wrong");
    assertThat(outline(rollback)).endsWith("downgrade e5 Passed\ndowngrade d4 Failed\n");
  }

  @Test
  void countsARefusalAsAFailSinceItEndsTheRollback() throws Exception {
    SampleHistory history =
        history()
            .revision(
                "d4",
                stream(Direction.UPGRADE, sql("CREATE TABLE u (a)"), new Completed()),
                stream(
                    Direction.DOWNGRADE,
                    sql(),
                    new Raised("NotImplementedError", "no way back", 3)));

    assertThat(rollback(history, "d4", "a1").reason())
        .isEqualTo("The author of d4 refuses to go back: no way back");
  }

  @Test
  void saysWhatTheWholeWayChanged() throws Exception {
    SampleHistory history =
        history().revision("d4", sql("UPDATE t SET a = upper(a)"), sql("UPDATE t SET b = b"));

    Rollback rollback = rollback(history, "d4", "a1");

    assertThat(rollback.reason()).isEqualTo("The database doesn't come back to a1.");
    assertThat(rollback.rows())
        .extracting(r -> r.table() + " " + r.changed() + " " + r.columns())
        .containsExactly("t 4 [a]");
  }
}
