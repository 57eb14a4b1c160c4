package dev.banister.rule.types;

import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.NothingToCompare;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/** Finds an enum type that the upgrade makes and the downgrade leaves behind. */
public final class EnumLeftRule implements Rule {
  @Override
  public String code() {
    return "BN505";
  }

  @Override
  public String id() {
    return "enum-left-behind";
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
    return Differences.of(context, EnumLeftRule::isIt).stream()
        .map(
            left ->
                Differences.draft(
                        this, context, left, "Nothing drops the enum type " + left.object() + ".")
                    .because(
                        "A table or column takes its enum type with it on other databases, not on"
                            + " PostgreSQL: upgrading again stops at CREATE TYPE.")
                    .finding())
        .toList();
  }

  private static boolean isIt(Differences.Left left) {
    return left.difference().kind() == SchemaDifference.Kind.ENUM
        && !left.pair().upgrade().isEmpty()
        && left.difference().attribute() == null
        && left.difference().before() == null;
  }
}
