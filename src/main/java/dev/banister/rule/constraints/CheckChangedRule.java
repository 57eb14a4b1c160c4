package dev.banister.rule.constraints;

import dev.banister.rule.Before;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/** Finds a check that comes back under its name with another condition. */
public final class CheckChangedRule implements Rule {
  @Override
  public String code() {
    return "BN404";
  }

  @Override
  public String id() {
    return "check-changed";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (!Differences.hasDowngrade(context)) {
      return List.of();
    }
    return Differences.of(
            context,
            left ->
                isIt(left.difference())
                    && !Rebuild.isCause(left)
                    && !left.pair().upgrade().isEmpty())
        .stream()
        .map(left -> finding(context, left))
        .toList();
  }

  private static boolean isIt(SchemaDifference difference) {
    return difference.kind() == SchemaDifference.Kind.CHECK
        && "condition".equals(difference.attribute());
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    return Differences.draft(
            this,
            context,
            left,
            "Check "
                + left.object()
                + " comes back with another condition: "
                + Before.after(difference)
                + ".")
        .because("Rows that the older release refuses get in, or rows that it writes are refused.")
        .finding();
  }
}
