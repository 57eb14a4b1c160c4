package dev.banister.rule.correctness;

import dev.banister.rule.Before;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.constraints.Rebuild;
import dev.banister.rule.types.EnumValueAddedRule;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/** Finds a column or key that comes back with another attribute. */
public final class AttributesDifferRule implements Rule {
  @Override
  public String code() {
    return "BN203";
  }

  @Override
  public String id() {
    return "restored-attributes-differ";
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
                    && !EnumValueAddedRule.isIt(left)
                    && !left.pair().upgrade().isEmpty())
        .stream()
        .map(left -> finding(context, left))
        .toList();
  }

  private static boolean isIt(SchemaDifference difference) {
    return switch (difference.kind()) {
      case COLUMN -> difference.attribute() != null && !"type".equals(difference.attribute());
      case PRIMARY_KEY, UNIQUE, TABLE, VIEW, TRIGGER, ENUM, SEQUENCE, FUNCTION, OTHER ->
          difference.attribute() != null;
      case CHECK, FOREIGN_KEY, INDEX -> "name".equals(difference.attribute());
    };
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    return Differences.draft(
            this,
            context,
            left,
            left.object()
                + " comes back with another "
                + difference.attribute()
                + ": "
                + Before.after(difference)
                + ".")
        .because("The older release relies on what was there before the upgrade.")
        .finding();
  }
}
