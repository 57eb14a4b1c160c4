package dev.banister.audit;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionException;
import dev.banister.rule.Finding;
import dev.banister.rule.RuleContext;
import dev.banister.rule.policy.Baseline;
import dev.banister.rule.policy.Decisions;
import dev.banister.rule.policy.Policy;
import dev.banister.rule.policy.PolicyException;
import dev.banister.rule.policy.PolicyFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A project's decisions, read once and applied to one audit. */
final class AppliedPolicy {
  private final MigrationProject project;
  private final Policy policy;
  private final Decisions decisions;

  /**
   * @throws UnusablePolicyException when a file is missing or wrong
   */
  AppliedPolicy(MigrationProject read, PolicySource source) {
    try {
      this.policy = PolicyFiles.of(read.folder(), source.config());
      Path baseline = source.baseline() == null ? policy.baseline() : source.baseline();
      this.decisions =
          new Decisions(
              policy, baseline == null ? Baseline.NONE : Baseline.of(baseline), LocalDate.now());
      requireRevisions(read);
    } catch (PolicyException e) {
      throw new UnusablePolicyException(e);
    }
    this.project =
        policy.namingConvention().isEmpty()
            ? read
            : read.withNamingConvention(policy.namingConvention());
  }

  private void requireRevisions(MigrationProject read) {
    Policy.ForwardOnly forwardOnly = policy.forwardOnly();
    if (forwardOnly == null) {
      return;
    }
    for (String name : java.util.Arrays.asList(forwardOnly.from(), forwardOnly.upTo())) {
      if (name != null && !isRevision(read, name)) {
        throw new PolicyException(
            policy.source()
                + ": forward-only names "
                + name
                + ", which is no revision of this history. Name one by its id.");
      }
    }
  }

  private static boolean isRevision(MigrationProject read, String name) {
    try {
      return !read.graph().resolve(name).isEmpty();
    } catch (RevisionException e) {
      return false;
    }
  }

  /** The project with the naming convention that the policy gives it. */
  MigrationProject project() {
    return project;
  }

  Policy policy() {
    return policy;
  }

  List<Finding> decided(List<Finding> findings, MigrationScript script) {
    return decisions.of(findings, script, project.graph());
  }

  List<Finding> decidedOfHistory(List<Finding> findings) {
    return decisions.ofHistory(findings);
  }

  /** The verdict of a revision that has no way back by the project's own decision. */
  Optional<VerdictJudge.Judgement> judgement(RuleContext context) {
    boolean noWayBack =
        !(context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Completed)
            || context.units(Direction.DOWNGRADE).isEmpty();
    boolean forwardOnly =
        noWayBack
            && !context.units(Direction.UPGRADE).isEmpty()
            && decisions.isForwardOnly(project.graph(), context.script().revision().id());
    return forwardOnly
        ? Optional.of(
            new VerdictJudge.Judgement(
                Verdict.NOT_APPLICABLE,
                "The project goes forward only here, as " + policy.source() + " says."))
        : Optional.empty();
  }
}
