package dev.banister.report;

import dev.banister.operation.Direction;
import dev.banister.project.MigrationScript;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of the small history. */
final class HarborFindings {
  private HarborFindings() {}

  static Finding indexStays(MigrationScript script) {
    return error(
        script,
        "BN103",
        "created-object-not-dropped",
        23,
        Direction.UPGRADE,
        3,
        "ix_invoice_due_on",
        "The index ix_invoice_due_on is never dropped.",
        "Upgrading again stops, because the index is still there.",
        "op.drop_index(\"ix_invoice_due_on\", table_name=\"invoice\")",
        List.of(Harbor.INDEX));
  }

  static Finding cascadeLost(MigrationScript script) {
    return error(
        script,
        "BN403",
        "foreign-key-options-lost",
        30,
        Direction.DOWNGRADE,
        1,
        "fk_invoice_org",
        "The foreign key fk_invoice_org comes back without ON DELETE CASCADE.",
        "Deleting an organization then fails where it used to take its invoices along.",
        """
        op.create_foreign_key(
            "fk_invoice_org", "invoice", "organization", ["org_id"], ["id"], ondelete="CASCADE"
        )\
        """,
        List.of(Harbor.ON_DELETE));
  }

  static Finding notNullLost(MigrationScript script) {
    return error(
        script,
        "BN203",
        "restored-attributes-differ",
        29,
        Direction.DOWNGRADE,
        0,
        "invoice.org_id",
        "The column invoice.org_id comes back without NOT NULL.",
        "The older release may read an empty value.",
        """
        op.execute("UPDATE invoice SET org_id = (SELECT b.org_id FROM billing_account b)")
        op.alter_column("invoice", "org_id", nullable=False)\
        """,
        List.of(Harbor.NULLABLE));
  }

  static Finding destroyed(MigrationScript script) {
    return error(
        script,
        "BN601",
        "upgrade-destroys-data",
        25,
        Direction.UPGRADE,
        5,
        "invoice.org_id",
        "The upgrade destroys the values of invoice.org_id.",
        "Nothing in the downgrade fills the column again.",
        null,
        List.of());
  }

  static Finding destroysNewData(MigrationScript script) {
    return new Finding(
        "BN602",
        "downgrade-destroys-new-data",
        Severity.INFO,
        script.revision().id(),
        script.file(),
        15,
        Direction.DOWNGRADE,
        0,
        "audit_log",
        "Going back drops audit_log with the rows written since the upgrade.",
        "Any rollback of this upgrade does.",
        null,
        List.of(),
        Set.of(Evidence.HISTORY),
        null);
  }

  private static Finding error(
      MigrationScript script,
      String rule,
      String id,
      int line,
      Direction direction,
      int operation,
      String object,
      String message,
      String explanation,
      @Nullable String suggestion,
      List<SchemaDifference> differences) {
    return new Finding(
        rule,
        id,
        Severity.ERROR,
        script.revision().id(),
        script.file(),
        line,
        direction,
        operation,
        object,
        message,
        explanation,
        suggestion,
        differences,
        Set.of(Evidence.HISTORY, Evidence.ROUND_TRIP),
        null);
  }
}
