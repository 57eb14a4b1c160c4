package dev.banister.rule.correctness;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.order.RefusalCause;
import dev.banister.rule.order.Refused;
import java.util.List;

/** Finds a downgrade operation that names an object which is not there. */
public final class WrongTargetRule implements Rule {
  @Override
  public String code() {
    return "BN201";
  }

  @Override
  public String id() {
    return "wrong-target";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Refused.in(context).stream()
        .filter(refused -> refused.cause(context) == RefusalCause.WRONG_TARGET)
        .map(
            refused ->
                new FindingDraft(
                        this,
                        context,
                        refused.object(),
                        "The downgrade stops here: " + refused.effect().refusal())
                    .at(Direction.DOWNGRADE, refused.unit())
                    .because("The names of the two directions don't agree.")
                    .finding())
        .toList();
  }
}
