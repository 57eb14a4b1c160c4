package dev.banister.report;

import dev.banister.operation.Direction;
import dev.banister.rehearsal.Rollback;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What rehearsals of the small history did. */
final class HarborTrips {
  private static final RevisionId BILLING = RevisionId.of("b71e4f8a06d9");
  private static final StepResult.Differs DIFFERS =
      new StepResult.Differs(
          List.of(Harbor.NULLABLE, Harbor.ON_DELETE, Harbor.INDEX),
          List.of(new RowDifference("invoice", 0, 20, 0, List.of("org_id"), List.of())));

  private HarborTrips() {}

  static RoundTrip billing() {
    return new RoundTrip(
        BILLING,
        "embedded",
        Dialect.SQLITE,
        Verdict.FAIL,
        "After the downgrade 3 objects of the schema differ.",
        10,
        40,
        List.of(
            step(BILLING, StepKind.BUILD, new StepResult.Passed(), 12, 0, "CREATE TABLE invoice"),
            step(BILLING, StepKind.SEED, new StepResult.Passed(), 4, 40),
            step(
                BILLING,
                StepKind.UPGRADE,
                new StepResult.Passed(),
                21,
                0,
                "CREATE TABLE billing_account",
                "DROP TABLE invoice"),
            step(BILLING, StepKind.DOWNGRADE, DIFFERS, 29, 20, "DROP TABLE billing_account"),
            step(
                BILLING,
                StepKind.REUPGRADE,
                new StepResult.Failed(
                    Direction.UPGRADE,
                    "sqlite3.OperationalError",
                    "index ix_invoice_due_on already exists",
                    23,
                    3),
                6,
                0)),
        List.of(Harbor.ORGANIZATION, Harbor.ACCOUNTS));
  }

  static Rollback rollback() {
    RevisionId log = RevisionId.of("f94b3a7d1c60");
    return new Rollback(
        log,
        RevisionId.of("e8d05f7c3b16"),
        List.of(log, BILLING),
        "embedded",
        Dialect.SQLITE,
        Verdict.FAIL,
        "The database doesn't come back to e8d05f7c3b16.",
        4711,
        40,
        Duration.ofMillis(74),
        List.of(
            step(log, StepKind.DOWNGRADE, new StepResult.Passed(), 2, 0, "DROP TABLE audit_log"),
            step(BILLING, StepKind.DOWNGRADE, DIFFERS, 29, 20, "DROP TABLE billing_account"),
            step(
                BILLING,
                StepKind.REUPGRADE,
                new StepResult.Skipped("The way back already differs."),
                0,
                0)),
        DIFFERS.schema(),
        DIFFERS.rows(),
        List.of(Harbor.ORGANIZATION, Harbor.ACCOUNTS));
  }

  static StepResult step(
      RevisionId revision,
      StepKind kind,
      StepResult.Outcome outcome,
      long milliseconds,
      long rows,
      String... statements) {
    return new StepResult(
        kind,
        revision,
        outcome,
        Duration.ofMillis(milliseconds),
        Arrays.stream(statements).map(s -> new ExecutedStatement(0, s)).toList(),
        rows);
  }
}
