package dev.banister.rule.graph;

import dev.banister.project.LoadProblem;
import dev.banister.rule.Evidence;
import dev.banister.rule.Finding;
import dev.banister.rule.HistoryContext;
import dev.banister.rule.Rule;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Set;

/**
 * Finds a history whose order is not one: several heads, a missing parent, a cycle, a double id.
 */
public final class BrokenGraphRule implements Rule {
  @Override
  public String code() {
    return "BN901";
  }

  @Override
  public String id() {
    return "broken-history";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private static final Set<LoadProblem.Kind> OF_THE_GRAPH =
      Set.of(
          LoadProblem.Kind.DUPLICATE_REVISION,
          LoadProblem.Kind.MISSING_DOWN_REVISION,
          LoadProblem.Kind.CYCLE,
          LoadProblem.Kind.SEVERAL_HEADS,
          LoadProblem.Kind.UNRESOLVED_DEPENDENCY);

  @Override
  public List<Finding> checkHistory(HistoryContext context) {
    return context.project().problems().stream()
        .filter(p -> OF_THE_GRAPH.contains(p.kind()))
        .map(this::finding)
        .toList();
  }

  private Finding finding(LoadProblem problem) {
    return new Finding(
        code(),
        id(),
        severity(),
        null,
        problem.file(),
        problem.line(),
        null,
        -1,
        problem.file(),
        problem.message(),
        "Alembic stops, or goes another way than the one that was reviewed.",
        null,
        List.of(),
        Set.of(Evidence.SCRIPT),
        null);
  }
}
