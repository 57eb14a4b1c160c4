package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Repair;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds a {@code downgrade()} that does nothing where {@code upgrade()} does something. */
public final class DowngradeEmptyRule implements Rule {
  @Override
  public String code() {
    return "BN102";
  }

  @Override
  public String id() {
    return "downgrade-empty";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (!EmptyDowngrade.is(context) || !EmptyDowngrade.leavesSomething(context)) {
      return List.of();
    }
    return List.of(
        new FindingDraft(
                this,
                context,
                context.script().revision().id().text(),
                "downgrade() is empty, but upgrade() has "
                    + count(context.units(Direction.UPGRADE).size())
                    + ".")
            .atFunction(Direction.DOWNGRADE)
            .fromScript()
            .because(
                "Alembic records the downgrade as done, while the schema is still the newer one.")
            .repairedBy(new Repair(context).ofAll(context.replay().differences()))
            .showing(context.replay().differences())
            .finding());
  }

  private static String count(int operations) {
    return operations == 1 ? "1 operation" : operations + " operations";
  }
}
