package dev.banister.rule.graph;

import dev.banister.operation.Direction;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds merges from which a relative step down goes where nobody means. */
public final class AmbiguousMergeRule implements Rule {
  @Override
  public String code() {
    return "BN902";
  }

  @Override
  public String id() {
    return "ambiguous-step-down";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    Revision merge = context.script().revision();
    if (!merge.isMergePoint()) {
      return List.of();
    }
    boolean overlap = overlaps(context.project().graph(), merge);
    FindingDraft draft =
        new FindingDraft(
                this,
                context,
                merge.id().text(),
                overlap
                    ? "One branch below this merge depends on the other, so going down over it is"
                        + " ambiguous."
                    : "Below this merge there are "
                        + merge.downRevisions().size()
                        + " heads, and 'downgrade -1' is ambiguous from there on.")
            .atFunction(Direction.DOWNGRADE)
            .fromScript()
            .because(
                overlap
                    ? "Alembic may leave one branch where it was, or drop its row of"
                        + " alembic_version. Name the target, and look at 'alembic current' afterwards."
                    : "Name the target of the rollback instead of counting steps.");
    return List.of((overlap ? draft : draft.weighing(Severity.INFO)).finding());
  }

  private static boolean overlaps(RevisionGraph graph, Revision merge) {
    List<RevisionId> parents = merge.downRevisions();
    return parents.stream()
        .anyMatch(p -> parents.stream().anyMatch(o -> !o.equals(p) && dependsOn(graph, p, o)));
  }

  /** Whether something on the way to one branch alone has a depends_on into the other. */
  private static boolean dependsOn(RevisionGraph graph, RevisionId parent, RevisionId other) {
    Set<RevisionId> branch = throughDownRevisions(graph, other);
    Set<RevisionId> own = throughDownRevisions(graph, parent);
    Set<RevisionId> alone = new LinkedHashSet<>(own);
    alone.removeAll(branch);
    return alone.stream()
        .flatMap(id -> graph.dependencies(id).stream())
        .anyMatch(d -> branch.contains(d) && !own.contains(d));
  }

  private static Set<RevisionId> throughDownRevisions(RevisionGraph graph, RevisionId start) {
    Set<RevisionId> seen = new LinkedHashSet<>();
    Deque<RevisionId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      RevisionId id = open.pop();
      if (seen.add(id)) {
        open.addAll(graph.downRevisions(id));
      }
    }
    return seen;
  }
}
