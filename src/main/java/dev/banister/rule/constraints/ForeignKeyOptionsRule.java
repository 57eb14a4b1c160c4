package dev.banister.rule.constraints;

import dev.banister.rule.Before;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/** Finds a foreign key that comes back with other actions or columns. */
public final class ForeignKeyOptionsRule implements Rule {
  @Override
  public String code() {
    return "BN403";
  }

  @Override
  public String id() {
    return "foreign-key-options-lost";
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
    return difference.kind() == SchemaDifference.Kind.FOREIGN_KEY
        && difference.attribute() != null
        && !"name".equals(difference.attribute());
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    return Differences.draft(
            this,
            context,
            left,
            "Foreign key "
                + left.object()
                + " comes back with another "
                + difference.attribute()
                + ": "
                + Before.after(difference)
                + ".")
        .because("Rows that went with their parent before now stay, or the delete fails.")
        .finding();
  }
}
