package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.operation.Operation;
import dev.banister.operation.OperationTarget;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.order.RefusalCause;
import dev.banister.rule.order.Refused;
import dev.banister.sql.Spelling;
import java.util.List;
import java.util.Locale;

/** Finds a change of type that PostgreSQL makes only when told how. */
public final class CastWithoutUsingRule implements Rule {
  @Override
  public String code() {
    return "BN503";
  }

  @Override
  public String id() {
    return "cast-without-using";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Refused.in(context).stream()
        .filter(refused -> refused.cause(context) == RefusalCause.CAST)
        .map(refused -> finding(context, refused))
        .toList();
  }

  private Finding finding(RuleContext context, Refused refused) {
    Operation.AlterColumn alter = (Operation.AlterColumn) refused.unit().operation();
    String type = Spelling.of(context.dialect()).type(alter.type());
    return new FindingDraft(
            this, context, OperationTarget.of(alter), String.valueOf(refused.effect().refusal()))
        .at(Direction.DOWNGRADE, refused.unit())
        .because("PostgreSQL stops with \"cannot be cast automatically\", whatever is in the rows.")
        .repairedBy(
            "postgresql_using=\"" + alter.column() + "::" + type.toLowerCase(Locale.ROOT) + "\"")
        .finding();
  }
}
