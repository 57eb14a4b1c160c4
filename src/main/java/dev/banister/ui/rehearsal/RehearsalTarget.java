package dev.banister.ui.rehearsal;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.RevisionAudit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal works on.
 *
 * @param result the audit as it is now; null while it runs
 * @param judged gets a revision that was judged anew
 */
public record RehearsalTarget(
    Auditor auditor,
    ReadOnlyObjectProperty<@Nullable AuditResult> result,
    Consumer<RevisionAudit> judged) {

  /** The options of the audit, with every round trip run over seeded rows. */
  static AuditOptions options(AuditResult result, int rows, long seed) {
    AuditOptions own = result.options();
    return new AuditOptions(
        own.dialect(),
        own.revisions(),
        own.includeRules(),
        own.excludeRules(),
        true,
        rows,
        seed,
        own.base(),
        own.keep(),
        own.policy(),
        own.engine());
  }
}
