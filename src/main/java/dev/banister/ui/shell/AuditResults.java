package dev.banister.ui.shell;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;

/** Puts a revision that was judged anew into a finished audit. */
final class AuditResults {

  private AuditResults() {}

  /** All else stays: what is said of the whole history is that of the last full audit. */
  static AuditResult with(AuditResult audit, RevisionAudit changed) {
    return new AuditResult(
        audit.banisterVersion(),
        audit.project(),
        audit.options(),
        audit.dialect(),
        audit.dialectReason(),
        audit.started(),
        audit.took(),
        audit.revisions().stream()
            .map(
                revision ->
                    revision.script().revision().id().equals(changed.script().revision().id())
                        ? changed
                        : revision)
            .toList(),
        audit.historyFindings(),
        audit.areas(),
        audit.losses(),
        audit.implemented(),
        audit.missing(),
        audit.recommendations(),
        audit.notChecked(),
        audit.stopped());
  }
}
