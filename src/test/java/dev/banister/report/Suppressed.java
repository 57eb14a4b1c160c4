package dev.banister.report;

import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.rule.Finding;
import dev.banister.rule.Suppression;
import java.util.ArrayList;
import java.util.List;

/** An audit with a decision on one of its findings. */
final class Suppressed {
  private Suppressed() {}

  /** The audit with its first revision that has a finding, the first of which is suppressed. */
  static AuditResult first(AuditResult result, Suppression decision) {
    List<RevisionAudit> revisions = new ArrayList<>(result.revisions());
    for (int i = 0; i < revisions.size(); i++) {
      if (!revisions.get(i).findings().isEmpty()) {
        List<Finding> findings = new ArrayList<>(revisions.get(i).findings());
        findings.set(0, findings.getFirst().suppressed(decision));
        revisions.set(i, revisions.get(i).withFindings(findings));
        return result.withRevisions(revisions);
      }
    }
    throw new IllegalArgumentException("no findings");
  }
}
