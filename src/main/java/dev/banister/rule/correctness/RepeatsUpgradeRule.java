package dev.banister.rule.correctness;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Opposite;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.order.RefusalCause;
import dev.banister.rule.order.Refused;
import java.util.List;

/** Finds a downgrade operation that is the upgrade's own, copied and not turned round. */
public final class RepeatsUpgradeRule implements Rule {
  @Override
  public String code() {
    return "BN206";
  }

  @Override
  public String id() {
    return "downgrade-repeats-upgrade";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Refused.in(context).stream()
        .filter(refused -> refused.cause(context) == RefusalCause.REPEATS_UPGRADE)
        .map(
            refused ->
                new FindingDraft(
                        this,
                        context,
                        refused.object(),
                        "The downgrade does what the upgrade has already done: "
                            + refused.effect().refusal())
                    .at(Direction.DOWNGRADE, refused.unit())
                    .because("The downgrade stops here. Turn the operation into its opposite.")
                    .repairedBy(new Opposite(context).of(refused.unit().operation()))
                    .finding())
        .toList();
  }
}
