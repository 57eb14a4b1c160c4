package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.order.RefusalCause;
import dev.banister.rule.order.Refused;
import java.util.List;

/** Finds an enum type created explicitly and once more by the table that has it. */
public final class EnumCreatedTwiceRule implements Rule {
  @Override
  public String code() {
    return "BN506";
  }

  @Override
  public String id() {
    return "enum-created-twice";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Refused.in(context).stream()
        .filter(refused -> refused.cause(context) == RefusalCause.TYPE_EXISTS)
        .map(
            refused ->
                new FindingDraft(
                        this,
                        context,
                        refused.object(),
                        "The type is made a second time: " + refused.effect().refusal())
                    .at(Direction.DOWNGRADE, refused.unit())
                    .because(
                        "op.create_table() creates the enum types of its columns without"
                            + " asking. Leave out the explicit create(), or give the type"
                            + " create_type=False.")
                    .repairedBy("create_type=False")
                    .finding())
        .toList();
  }
}
