package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.OwnedSequence;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;

/** Finds an object that the upgrade makes and the downgrade leaves behind. */
public final class CreatedObjectNotDroppedRule implements Rule {
  @Override
  public String code() {
    return "BN103";
  }

  @Override
  public String id() {
    return "created-object-not-dropped";
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
    return Differences.of(context, CreatedObjectNotDroppedRule::isIt).stream()
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
        && left.difference().before() == null
        && switch (left.difference().kind()) {
          // Each of these has a rule of its own.
          case VIEW, TRIGGER, FUNCTION, ENUM -> false;
          case TABLE, COLUMN, PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, INDEX, SEQUENCE, OTHER ->
              true;
        };
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    String object = left.difference().kind().word() + " " + left.object();
    return Differences.draft(this, context, left, "Nothing drops the " + object + ".")
        .because(
            "It stays after the downgrade, and the next upgrade meets it: it fails, or two"
                + " versions of the schema live side by side.")
        .finding();
  }
}
