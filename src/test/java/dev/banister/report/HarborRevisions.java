package dev.banister.report;

import static dev.banister.report.Operations.createTable;
import static dev.banister.report.Operations.dropColumn;
import static dev.banister.report.Operations.dropTable;
import static dev.banister.report.Operations.execute;

import dev.banister.audit.RevisionAudit;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepKind;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.sql.Dialect;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.List;
import java.util.Set;

/** The plain revisions of the small history. */
final class HarborRevisions {
  private HarborRevisions() {}

  static RevisionAudit organization() {
    RevisionBuilder revision =
        new RevisionBuilder(
            Scripts.script("3f1a9c0d72be", "", "Create organization", HarborScripts.ORGANIZATION));
    return revision
        .up(11, 15, createTable("organization"), "CREATE TABLE organization (id INTEGER)")
        .down(19, 19, dropTable("organization"), "DROP TABLE organization")
        .exact(0, 0, "organization")
        .trip(passed(revision))
        .verdict(Verdict.PASS, "The round trip left no trace.")
        .build();
  }

  static RevisionAudit lowerCase() {
    RevisionBuilder revision =
        new RevisionBuilder(
            Scripts.script(
                "72a5c1e9d846",
                "3f1a9c0d72be",
                "Lower-case member.email",
                HarborScripts.LOWER_CASE));
    return revision
        .up(
            12,
            12,
            execute("UPDATE member SET email = lower(email)"),
            "UPDATE member SET email = lower(email)")
        .pair(
            List.of(0),
            List.of(),
            Reversal.LOSSY,
            "member.email",
            "The values before line 12 are not kept.")
        .finding(
            new Finding(
                "BN603",
                "data-change-not-reversed",
                Severity.WARNING,
                revision.script().revision().id(),
                revision.script().file(),
                12,
                Direction.UPGRADE,
                0,
                "member.email",
                "Line 12 changes values of member.email that nothing brings back.",
                "After a rollback every address stays in lower case.",
                null,
                List.of(),
                Set.of(Evidence.SCRIPT, Evidence.ROUND_TRIP),
                "The original spelling is lost."))
        .verdict(Verdict.PASS, "The schema comes back, and the author says what does not.")
        .build();
  }

  static RevisionAudit partition() {
    RevisionBuilder revision =
        new RevisionBuilder(
            Scripts.script(
                "d31c86ab0f72",
                "72a5c1e9d846",
                "Partition usage_event by month",
                HarborScripts.PARTITION));
    Unknown months =
        new Unknown(
            "⟨1⟩",
            "settings.usage_months",
            SourceSpan.of(revision.script().file(), 13),
            Unknown.Origin.APPLICATION,
            "depends on settings.usage_months, which only the application knows");
    return revision
        .up(14, 17, createTable("usage_event_⟨1⟩"))
        .hinging(months)
        .down(22, 22, dropTable("usage_event_⟨1⟩"))
        .pair(
            List.of(0),
            List.of(0),
            Reversal.UNKNOWN,
            "usage_event_⟨1⟩",
            "Not determined: depends on settings.usage_months, which only the application knows.")
        .verdict(
            Verdict.INCONCLUSIVE,
            "Not determined: depends on settings.usage_months, which only the application knows.")
        .build();
  }

  static RevisionAudit names() {
    RevisionBuilder revision =
        new RevisionBuilder(
            Scripts.script(
                "4c6ab1d90e58", "72a5c1e9d846", "Join first and last name", HarborScripts.NAMES));
    return revision
        .up(12, 12, dropColumn("member", "last_name"), "ALTER TABLE member DROP COLUMN last_name")
        .downgradeEnd(
            new OperationStream.Raised(
                "NotImplementedError", "names with two spaces can't be split", 16))
        .pair(
            List.of(0),
            List.of(),
            Reversal.MISSING,
            "member.last_name",
            "The column member.last_name doesn't come back.")
        .verdict(Verdict.NOT_APPLICABLE, "The author refuses: names with two spaces can't be split")
        .build();
  }

  static RevisionAudit merge() {
    RevisionBuilder revision =
        new RevisionBuilder(
            Scripts.script(
                "e8d05f7c3b16",
                "d31c86ab0f72,4c6ab1d90e58",
                "Merge usage and names",
                HarborScripts.MERGE));
    return revision
        .verdict(
            Verdict.NOT_APPLICABLE, "This merge has no operations, so there is nothing to undo.")
        .build();
  }

  static RevisionAudit auditLog() {
    RevisionBuilder revision =
        new RevisionBuilder(
            Scripts.script(
                "f94b3a7d1c60", "b71e4f8a06d9", "Add audit log", HarborScripts.AUDIT_LOG));
    return revision
        .up(11, 11, createTable("audit_log"), "CREATE TABLE audit_log (id INTEGER)")
        .down(15, 15, dropTable("audit_log"), "DROP TABLE audit_log")
        .exact(0, 0, "audit_log")
        .finding(HarborFindings.destroysNewData(revision.script()))
        .trip(passed(revision))
        .verdict(Verdict.PASS, "The round trip left no trace.")
        .build();
  }

  private static RoundTrip passed(RevisionBuilder revision) {
    RevisionId id = revision.script().revision().id();
    return new RoundTrip(
        id,
        "embedded",
        Dialect.SQLITE,
        Verdict.PASS,
        "The round trip left no trace.",
        2,
        20,
        List.of(
            HarborTrips.step(id, StepKind.UPGRADE, new StepResult.Passed(), 3, 0, "CREATE TABLE x"),
            HarborTrips.step(id, StepKind.SEED_AFTER, new StepResult.Passed(), 2, 20),
            HarborTrips.step(id, StepKind.DOWNGRADE, new StepResult.Passed(), 2, 0, "DROP TABLE x"),
            HarborTrips.step(
                id, StepKind.REUPGRADE, new StepResult.Passed(), 1, 0, "CREATE TABLE x")),
        List.of());
  }
}
