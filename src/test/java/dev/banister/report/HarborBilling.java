package dev.banister.report;

import static dev.banister.report.Operations.addColumn;
import static dev.banister.report.Operations.createIndex;
import static dev.banister.report.Operations.createTable;
import static dev.banister.report.Operations.dropColumn;
import static dev.banister.report.Operations.dropConstraint;
import static dev.banister.report.Operations.dropTable;
import static dev.banister.report.Operations.execute;
import static dev.banister.report.Operations.foreignKey;

import dev.banister.audit.RevisionAudit;
import dev.banister.pairing.Reversal;
import dev.banister.rehearsal.Verdict;
import java.util.List;

/** The revision of the small history in which everything goes wrong. */
final class HarborBilling {
  private HarborBilling() {}

  static RevisionAudit audit() {
    RevisionBuilder revision =
        new RevisionBuilder(
            Scripts.script(
                "b71e4f8a06d9",
                "e8d05f7c3b16",
                "Move invoices to billing accounts",
                HarborScripts.BILLING));
    return revision
        .up(12, 17, createTable("billing_account"), "CREATE TABLE billing_account (id INTEGER)")
        .up(
            18,
            21,
            execute(
                "INSERT INTO billing_account (org_id, currency) "
                    + "SELECT DISTINCT org_id, currency FROM invoice"),
            "INSERT INTO billing_account (org_id, currency) SELECT org_id, currency FROM invoice")
        .up(
            22,
            22,
            addColumn("invoice", "account_id", "String"),
            "ALTER TABLE invoice ADD COLUMN account_id VARCHAR(40)")
        .up(
            23,
            23,
            createIndex("ix_invoice_due_on", "invoice"),
            "CREATE INDEX ix_invoice_due_on ON invoice (due_on)")
        .up(24, 24, dropConstraint("fk_invoice_org", "invoice"), "DROP TABLE invoice")
        .up(25, 25, dropColumn("invoice", "org_id"), "ALTER TABLE invoice DROP COLUMN org_id")
        .down(
            29,
            29,
            addColumn("invoice", "org_id", "String"),
            "ALTER TABLE invoice ADD COLUMN org_id VARCHAR(40)")
        .down(30, 32, foreignKey("fk_invoice_org", "invoice", "org_id", "organization"))
        .refused(
            "NotImplementedError",
            "No support for ALTER of constraints in SQLite dialect.",
            "PRAGMA foreign_keys=OFF")
        .down(33, 33, dropColumn("invoice", "account_id"))
        .notReached()
        .down(34, 34, dropTable("billing_account"))
        .notReached()
        .exact(0, 3, "billing_account")
        .exact(1, 3, "billing_account")
        .exact(2, 2, "invoice.account_id")
        .pair(
            List.of(3),
            List.of(),
            Reversal.MISSING,
            "ix_invoice_due_on",
            "Nothing drops the index ix_invoice_due_on.",
            Harbor.INDEX)
        .pair(
            List.of(4),
            List.of(1),
            Reversal.WRONG,
            "fk_invoice_org",
            "The foreign key fk_invoice_org comes back with another on delete: CASCADE before, NO"
                + " ACTION after.",
            Harbor.ON_DELETE)
        .pair(
            List.of(5),
            List.of(0),
            Reversal.WRONG,
            "invoice.org_id",
            "The column invoice.org_id comes back with another nullable: NOT NULL before, NULL"
                + " after.",
            Harbor.NULLABLE)
        .finding(HarborFindings.indexStays(revision.script()))
        .finding(HarborFindings.cascadeLost(revision.script()))
        .finding(HarborFindings.notNullLost(revision.script()))
        .finding(HarborFindings.destroyed(revision.script()))
        .trip(HarborTrips.billing())
        .verdict(
            Verdict.FAIL, "The column invoice.org_id comes back without NOT NULL and its values.")
        .build();
  }
}
