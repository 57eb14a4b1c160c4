package dev.banister.rule.order;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds a type dropped while a column still has it. */
public final class TypeInUseRule implements Rule {
  @Override
  public String code() {
    return "BN304";
  }

  @Override
  public String id() {
    return "type-dropped-while-used";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Refused.in(context).stream()
        .filter(refused -> refused.cause(context) == RefusalCause.TYPE_IN_USE)
        .map(
            refused ->
                new FindingDraft(
                        this, context, refused.object(), String.valueOf(refused.effect().refusal()))
                    .at(Direction.DOWNGRADE, refused.unit())
                    .because(
                        "PostgreSQL refuses the drop, and the downgrade stops half way. Drop"
                            + " the column or change its type first.")
                    .finding())
        .toList();
  }
}
