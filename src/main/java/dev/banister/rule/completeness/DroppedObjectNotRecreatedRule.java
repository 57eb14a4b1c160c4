package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.OwnedSequence;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.constraints.Rebuild;
import java.util.List;

/** Finds an object that the upgrade drops and the downgrade doesn't bring back. */
public final class DroppedObjectNotRecreatedRule implements Rule {
  @Override
  public String code() {
    return "BN104";
  }

  @Override
  public String id() {
    return "dropped-object-not-recreated";
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
    return Differences.of(context, DroppedObjectNotRecreatedRule::isIt).stream()
        .filter(l -> !OwnedSequence.is(l.difference(), context.replay().differences()))
        .map(left -> finding(context, left))
        .toList();
  }

  private static boolean isComplete(RuleContext context) {
    return context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Completed;
  }

  private static boolean isIt(Differences.Left left) {
    return !left.pair().upgrade().isEmpty()
        && left.difference().attribute() == null
        && left.difference().after() == null
        && !Rebuild.isCause(left);
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    String object = left.difference().kind().word() + " " + left.object();
    return Differences.draft(this, context, left, "The " + object + " doesn't come back.")
        .because("The older release runs on a schema that lacks it.")
        .finding();
  }
}
