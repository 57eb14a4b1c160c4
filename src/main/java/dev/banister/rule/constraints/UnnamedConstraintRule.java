package dev.banister.rule.constraints;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Finds {@code drop_constraint(None, …)}, which no database can carry out. */
public final class UnnamedConstraintRule implements Rule {
  @Override
  public String code() {
    return "BN401";
  }

  @Override
  public String id() {
    return "drop-unnamed-constraint";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (!context.project().namingConvention().isEmpty()) {
      return List.of();
    }
    return Stream.of(Direction.UPGRADE, Direction.DOWNGRADE)
        .flatMap(
            d -> context.units(d).stream().filter(this::isUnnamed).map(u -> finding(context, d, u)))
        .toList();
  }

  private boolean isUnnamed(OperationUnit unit) {
    return unit.operation() instanceof Operation.DropConstraint drop && drop.name() == null;
  }

  private Finding finding(RuleContext context, Direction direction, OperationUnit unit) {
    String table = OperationTarget.of(unit.operation());
    return new FindingDraft(
            this, context, table, "A constraint of " + table + " is dropped without its name.")
        .at(direction, unit)
        .fromScript()
        .because(
            "Alembic refuses to drop a constraint without a name. Name it where it is made, or give"
                + " the metadata a naming convention.")
        .finding();
  }
}
