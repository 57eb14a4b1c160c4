package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationTarget;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Step;
import dev.banister.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Finds a table dropped before one that refers to it, where only SQLite lets that pass. */
public final class SameOrderRule implements Rule {
  @Override
  public String code() {
    return "BN303";
  }

  @Override
  public String id() {
    return "not-in-reverse-order";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (context.dialect() != Dialect.SQLITE) {
      // Other databases refuse it, which is another rule's.
      return List.of();
    }
    List<Step> steps = Step.of(context, Direction.DOWNGRADE);
    List<Finding> findings = new ArrayList<>();
    for (Step step : steps) {
      if (step.operation() instanceof Operation.DropTable drop && step.isCertain()) {
        steps.stream()
            .filter(s -> s.unit().index() > step.unit().index())
            .filter(
                s ->
                    s.operation() instanceof Operation.DropTable later
                        && refers(step, later.table().toString(), drop.table().toString())
                        && !refers(step, drop.table().toString(), later.table().toString()))
            .findFirst()
            .ifPresent(
                s ->
                    findings.add(
                        finding(
                            context,
                            step,
                            drop.table().toString(),
                            OperationTarget.of(s.operation()))));
      }
    }
    return findings;
  }

  private static boolean refers(Step step, String child, String parent) {
    return !child.equals(parent)
        && step.before()
            .table(child)
            .filter(t -> t.foreignKeys().stream().anyMatch(f -> f.referencedTable().equals(parent)))
            .isPresent();
  }

  private Finding finding(RuleContext context, Step step, String parent, String child) {
    return new FindingDraft(
            this,
            context,
            parent,
            "Table " + parent + " is dropped before " + child + ", which refers to it.")
        .at(Direction.DOWNGRADE, step.unit())
        .because(
            "SQLite lets it pass while foreign keys are off; with them on, and on any other"
                + " database, the downgrade stops here. Drop in the reverse order of the upgrade.")
        .finding();
  }
}
