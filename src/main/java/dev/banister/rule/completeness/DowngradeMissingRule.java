package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Repair;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds a revision that changes something and has no {@code downgrade()}. */
public final class DowngradeMissingRule implements Rule {
  @Override
  public String code() {
    return "BN101";
  }

  @Override
  public String id() {
    return "downgrade-missing";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    boolean missing = context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Missing;
    if (!missing || context.units(Direction.UPGRADE).isEmpty()) {
      return List.of();
    }
    return List.of(
        new FindingDraft(
                this,
                context,
                context.script().revision().id().text(),
                "This revision has no downgrade().")
            .atFunction(Direction.UPGRADE)
            .fromScript()
            .repairedBy(new Repair(context).ofAll(context.replay().differences()))
            .because("alembic downgrade stops here, and everything below stays out of reach.")
            .finding());
  }
}
