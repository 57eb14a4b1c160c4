package dev.banister.ui.findings;

import dev.banister.audit.RevisionAudit;
import dev.banister.ui.control.Words;

/** What can honestly be said of a revision about which no rule has anything to say. */
final class NoFindings {

  private NoFindings() {}

  static String sentence(RevisionAudit audit) {
    return switch (audit.verdict()) {
      case PASS ->
          audit.roundTrip() == null ? Words.of("findings.none.script") : Words.of("findings.none");
      case FAIL, INCONCLUSIVE, NOT_APPLICABLE -> audit.verdictReason();
    };
  }
}
