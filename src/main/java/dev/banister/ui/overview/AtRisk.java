package dev.banister.ui.overview;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.Verdict;
import dev.banister.rule.Severity;
import dev.banister.ui.control.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which revisions cost most to go back through: data first, then severity. */
final class AtRisk {

  private static final int MOST = 8;

  private AtRisk() {}

  static List<RevisionAudit> of(AuditResult result) {
    return result.revisions().stream()
        .filter(audit -> audit.verdict() == Verdict.FAIL)
        .sorted(Comparator.comparingLong(AtRisk::rows).thenComparingLong(AtRisk::errors).reversed())
        .limit(MOST)
        .toList();
  }

  /** What is lost, or what else happens. */
  static String stake(RevisionAudit audit) {
    return losses(audit)
        .max(Comparator.comparingLong(Loss::rows))
        .map(
            loss ->
                Words.of(
                    "overview.stake",
                    loss.column() == null ? loss.table() : loss.table() + "." + loss.column(),
                    loss.rows(),
                    loss.of()))
        .orElse(Words.of("findings.count", audit.findings().size()));
  }

  private static Stream<Loss> losses(RevisionAudit audit) {
    RoundTrip trip = audit.roundTrip();
    return trip == null
        ? Stream.empty()
        : trip.losses().stream().filter(loss -> loss.kind() != Loss.Kind.INHERENT);
  }

  private static long rows(RevisionAudit audit) {
    return losses(audit).mapToLong(Loss::rows).sum();
  }

  private static long errors(RevisionAudit audit) {
    return audit.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
  }
}
