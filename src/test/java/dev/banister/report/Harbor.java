package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.AuditResult.RegisteredLoss;
import dev.banister.operation.Direction;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.Rollback;
import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.SchemaDifference.Kind;

/** A small history in which every verdict, reversal and outcome of a step occurs. */
public final class Harbor {
  static final SchemaDifference NULLABLE =
      new SchemaDifference("invoice", Kind.COLUMN, "org_id", "nullable", "NOT NULL", "NULL");
  static final SchemaDifference ON_DELETE =
      new SchemaDifference(
          "invoice", Kind.FOREIGN_KEY, "fk_invoice_org", "on delete", "CASCADE", "NO ACTION");
  static final SchemaDifference INDEX =
      new SchemaDifference(
          "invoice", Kind.INDEX, "ix_invoice_due_on", null, null, "invoice (due_on)");
  static final Loss ORGANIZATION =
      new Loss(
          "invoice", "org_id", Direction.UPGRADE, 20, 20, Loss.Kind.SILENT, "value becomes NULL");
  static final Loss ACCOUNTS =
      new Loss(
          "billing_account",
          null,
          Direction.DOWNGRADE,
          20,
          20,
          Loss.Kind.INHERENT,
          "new since the upgrade");

  private Harbor() {}

  /** The audit with its round trips, head last. */
  public static AuditResult audit() {
    return new AuditBuilder()
        .add(
            HarborRevisions.organization(),
            HarborRevisions.lowerCase(),
            HarborRevisions.partition(),
            HarborRevisions.names(),
            HarborRevisions.merge(),
            HarborBilling.audit(),
            HarborRevisions.auditLog())
        .loss(
            new RegisteredLoss(
                RevisionId.of("72a5c1e9d846"),
                new Loss(
                    "member",
                    "email",
                    Direction.UPGRADE,
                    7,
                    20,
                    Loss.Kind.DOCUMENTED,
                    "another value than before"),
                "The original spelling is lost.",
                true))
        .loss(new RegisteredLoss(RevisionId.of("b71e4f8a06d9"), ORGANIZATION, null, true))
        .loss(new RegisteredLoss(RevisionId.of("b71e4f8a06d9"), ACCOUNTS, null, true))
        .build();
  }

  /** Only what passes, without a finding that weighs. */
  public static AuditResult clean() {
    return new AuditBuilder()
        .add(HarborRevisions.organization(), HarborRevisions.auditLog())
        .build();
  }

  /** Passes, with a warning. */
  public static AuditResult warned() {
    return new AuditBuilder().add(HarborRevisions.lowerCase()).build();
  }

  /** Nothing fails, and one revision can't be judged. */
  public static AuditResult inconclusive() {
    return new AuditBuilder()
        .add(HarborRevisions.organization(), HarborRevisions.partition())
        .build();
  }

  /** A folder without a revision. */
  public static AuditResult empty() {
    return new AuditBuilder().build();
  }

  /** One rollback over two revisions that does not come back. */
  public static Rollback rollback() {
    return HarborTrips.rollback();
  }
}
