package dev.banister.rule.policy;

import dev.banister.project.MigrationScript;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.rule.Fingerprint;
import dev.banister.rule.InlineSuppression;
import dev.banister.rule.Severity;
import dev.banister.rule.Suppression;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies what a project has decided to the findings of an audit. */
public final class Decisions {
  private static final Set<String> NO_WAY_BACK = Set.of("BN101", "BN102", "BN106", "BN701");

  private final Policy policy;
  private final Baseline baseline;
  private final LocalDate today;

  public Decisions(Policy policy, Baseline baseline, LocalDate today) {
    this.policy = policy;
    this.baseline = baseline;
    this.today = today;
  }

  /** Whether the project never takes this revision back. */
  public boolean isForwardOnly(RevisionGraph graph, RevisionId id) {
    return policy.forwardOnly() != null && policy.forwardOnly().covers(graph, id);
  }

  /** The findings of a revision, weighed, and suppressed where somebody decided so. */
  public List<Finding> of(List<Finding> findings, MigrationScript script, RevisionGraph graph) {
    boolean forwardOnly = isForwardOnly(graph, script.revision().id());
    List<InlineSuppression> inline = InlineSuppression.in(script);
    Map<Finding, String> prints = Fingerprint.of(findings);
    return findings.stream()
        .map(
            f -> {
              Finding weighed = policy.weighed(f);
              Finding light =
                  forwardOnly && NO_WAY_BACK.contains(f.rule())
                      ? weighed.withSeverity(Severity.INFO)
                      : weighed;
              return decided(light, prints.get(f), script.file(), inline);
            })
        .toList();
  }

  /** The findings about the history as a whole. */
  public List<Finding> ofHistory(List<Finding> findings) {
    Map<Finding, String> prints = Fingerprint.of(findings);
    return findings.stream()
        .map(f -> decided(policy.weighed(f), prints.get(f), "", List.of()))
        .toList();
  }

  private Finding decided(
      Finding finding, String print, String file, List<InlineSuppression> inline) {
    for (InlineSuppression comment : inline) {
      if (comment.covers(finding, today)) {
        return finding.suppressed(
            new Suppression(
                Suppression.Kind.COMMENT,
                comment.reason(),
                comment.expiry().orElse(null),
                file + ":" + comment.line()));
      }
    }
    for (Policy.Ignored entry : policy.ignored()) {
      boolean over = entry.until() != null && today.isAfter(entry.until());
      if (!over && entry.matches(finding)) {
        return finding.suppressed(
            new Suppression(
                Suppression.Kind.POLICY,
                entry.reason(),
                entry.until(),
                policy.source() + (entry.line() > 0 ? ":" + entry.line() : "")));
      }
    }
    return baseline.prints().contains(print)
        ? finding.suppressed(
            new Suppression(Suppression.Kind.BASELINE, "", null, baseline.source()))
        : finding;
  }
}
