package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.MigrationScript;
import java.util.List;
import java.util.Locale;

/** A long history in a line; every fifth revision fails. */
final class LongHistory {
  private LongHistory() {}

  static AuditResult of(int size) {
    AuditBuilder audit = new AuditBuilder();
    for (int i = 0; i < size; i++) {
      audit.add(revision(i));
    }
    return audit.build();
  }

  private static RevisionAudit revision(int number) {
    MigrationScript script =
        Scripts.script(
            id(number),
            number == 0 ? "" : id(number - 1),
            "Change number " + number,
            "migrations/versions/" + id(number) + ".py",
            HarborScripts.BILLING);
    RevisionAudit model = number % 5 == 0 ? HarborBilling.audit() : HarborRevisions.auditLog();
    return new RevisionAudit(
        script,
        model.recording(),
        null,
        model.pairing(),
        number % 5 == 0 ? List.of(HarborFindings.indexStays(script)) : List.of(),
        model.roundTrip(),
        model.verdict(),
        model.verdictReason(),
        List.of(),
        model.sql());
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "%012x", 0xabc000000L + number * 7919L);
  }
}
