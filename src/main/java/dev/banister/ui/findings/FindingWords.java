package dev.banister.ui.findings;

import dev.banister.audit.RevisionAudit;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.ui.control.Words;
import dev.banister.ui.settings.Decision;
import java.util.Optional;

/** The short sentences around a finding. */
final class FindingWords {

  private FindingWords() {}

  static String evidence(Evidence evidence) {
    return switch (evidence) {
      case SCRIPT -> Words.of("evidence.script");
      case HISTORY -> Words.of("evidence.history");
      case ROUND_TRIP -> Words.of("evidence.roundTrip");
    };
  }

  /** Whether running the revision bore the finding out. */
  static String evidenceNote(Finding finding, Optional<RevisionAudit> audit) {
    boolean ran = finding.evidence().contains(Evidence.ROUND_TRIP);
    if (ran) {
      return Words.of(
          finding.evidence().size() > 1 ? "evidence.confirmed" : "evidence.onlyByRunning");
    }
    boolean rehearsed = audit.map(RevisionAudit::roundTrip).isPresent();
    return Words.of(rehearsed ? "evidence.notReproduced" : "evidence.notRehearsed");
  }

  static String suggestionTitle(Finding finding) {
    return finding.line() > 0
        ? Words.of("finding.suggested.line", String.valueOf(finding.line()))
        : Words.of("finding.suggested");
  }

  /** Who decided what, and on which version. */
  static String decision(Decision decision, boolean outdated) {
    String what =
        switch (decision.kind()) {
          case TO_FIX -> Words.of("decision.toFix.by", decision.author());
          case RISK_ACCEPTED ->
              decision.until() == null
                  ? Words.of("decision.accepted.by", decision.author(), decision.reason())
                  : Words.of(
                      "decision.accepted.until",
                      decision.author(),
                      decision.until(),
                      decision.reason());
        };
    return outdated ? Words.of("decision.outdated", what) : what;
  }
}
