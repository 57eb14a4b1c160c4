package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds a downgrade operation on something that an earlier one has already dropped. */
public final class UseAfterDropRule implements Rule {
  @Override
  public String code() {
    return "BN302";
  }

  @Override
  public String id() {
    return "use-after-drop";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Refused.in(context).stream()
        .filter(refused -> refused.cause(context) == RefusalCause.DROPPED_BEFORE)
        .map(
            refused ->
                new FindingDraft(
                        this,
                        context,
                        refused.object(),
                        "An operation above has already dropped this: "
                            + refused.effect().refusal())
                    .at(Direction.DOWNGRADE, refused.unit())
                    .because("The downgrade stops here. Reverse the order of the upgrade.")
                    .finding())
        .toList();
  }
}
