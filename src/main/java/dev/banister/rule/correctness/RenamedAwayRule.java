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

/** Finds a downgrade operation that calls an object by a name which it no longer has. */
public final class RenamedAwayRule implements Rule {
  @Override
  public String code() {
    return "BN211";
  }

  @Override
  public String id() {
    return "uses-renamed-object";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Refused.in(context).stream()
        .filter(refused -> refused.cause(context) == RefusalCause.RENAMED_AWAY)
        .map(
            refused ->
                new FindingDraft(
                        this,
                        context,
                        refused.object(),
                        refused.object()
                            + " has another name when the downgrade comes here: "
                            + refused.effect().refusal())
                    .at(Direction.DOWNGRADE, refused.unit())
                    .because(
                        "The downgrade stops here. Use the name that the object has by then,"
                            + " or move the operation before the renaming.")
                    .finding())
        .toList();
  }
}
