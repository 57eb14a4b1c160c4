package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Notes operations whose number or arguments only a real run can tell. */
public final class UncountableRule implements Rule {
  @Override
  public String code() {
    return "BN109";
  }

  @Override
  public String id() {
    return "not-statically-verified";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Stream.of(Direction.values())
        .flatMap(
            d ->
                context.units(d).stream()
                    .filter(this::isUncountable)
                    .limit(1)
                    .map(u -> finding(context, d, u)))
        .toList();
  }

  private boolean isUncountable(OperationUnit unit) {
    return unit.recorded().repeated()
        || unit.operation() instanceof Operation.UndeterminedOperation;
  }

  private Finding finding(RuleContext context, Direction direction, OperationUnit unit) {
    String name = OperationName.of(unit.operation());
    return new FindingDraft(
            this,
            context,
            OperationTarget.of(unit.operation()).isEmpty()
                ? name
                : OperationTarget.of(unit.operation()),
            unit.recorded().repeated()
                ? "How often " + name + " is issued depends on rows that only the database has."
                : "What " + name + " gets here is not known without running it.")
        .at(direction, unit)
        .fromScript()
        .because("This part is not statically verified; a rehearsal runs it.")
        .finding();
  }
}
