package dev.banister.rule.completeness;

import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.NothingToCompare;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import java.util.List;
import java.util.Set;

/** Finds a trigger, function or view that the upgrade makes and the downgrade leaves behind. */
public final class LeftoverProgramRule implements Rule {
  @Override
  public String code() {
    return "BN110";
  }

  @Override
  public String id() {
    return "leftover-trigger-function-view";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (NothingToCompare.in(context)) {
      return List.of();
    }
    return Differences.of(context, LeftoverProgramRule::isIt).stream()
        .map(left -> finding(context, left))
        .toList();
  }

  private static boolean isIt(Differences.Left left) {
    return LEFT.contains(left.difference().kind())
        && !left.pair().upgrade().isEmpty()
        && left.difference().attribute() == null
        && left.difference().before() == null;
  }

  private static final Set<SchemaDifference.Kind> LEFT =
      Set.of(
          SchemaDifference.Kind.VIEW,
          SchemaDifference.Kind.TRIGGER,
          SchemaDifference.Kind.FUNCTION);

  private Finding finding(RuleContext context, Differences.Left left) {
    String object = left.difference().kind().word() + " " + left.object();
    return Differences.draft(this, context, left, "Nothing drops the " + object + ".")
        .because(
            "It goes on working on tables of the older release, and CREATE fails on it when"
                + " upgrading again.")
        .finding();
  }
}
