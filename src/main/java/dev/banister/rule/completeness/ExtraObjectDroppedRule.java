package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.constraints.Rebuild;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/** Finds a downgrade that changes what the upgrade never touched. */
public final class ExtraObjectDroppedRule implements Rule {
  @Override
  public String code() {
    return "BN105";
  }

  @Override
  public String id() {
    return "extra-object-dropped";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (EmptyDowngrade.isOrMissing(context) || !isComplete(context)) {
      return List.of();
    }
    return Differences.of(context, ExtraObjectDroppedRule::isIt).stream()
        .map(left -> finding(context, left))
        .toList();
  }

  /** What an upgrade that was cut short would still have made is not known. */
  private static boolean isComplete(RuleContext context) {
    return context.stream(Direction.UPGRADE).end() instanceof OperationStream.Completed
        && context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Completed;
  }

  private static boolean isIt(Differences.Left left) {
    return left.pair().upgrade().isEmpty() && !Rebuild.isCause(left);
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    String object = difference.kind().word() + " " + left.object();
    String done =
        difference.attribute() != null
            ? "changes the " + object
            : difference.after() == null ? "drops the " + object : "makes the " + object;
    return Differences.draft(
            this, context, left, "The downgrade " + done + ", which the upgrade doesn't touch.")
        .because("After going back, the schema is one that no release has ever had.")
        .repairedBy(null)
        .finding();
  }
}
