package dev.banister.rule.correctness;

import dev.banister.rule.Before;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.constraints.Rebuild;
import dev.banister.schema.SchemaDifference;
import java.util.List;

/** Finds an index that comes back with other columns, uniqueness, condition or method. */
public final class IndexDiffersRule implements Rule {
  @Override
  public String code() {
    return "BN204";
  }

  @Override
  public String id() {
    return "index-restored-differently";
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
    return difference.kind() == SchemaDifference.Kind.INDEX
        && difference.attribute() != null
        && !"name".equals(difference.attribute());
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    return Differences.draft(
            this,
            context,
            left,
            "Index "
                + left.object()
                + " comes back with another "
                + difference.attribute()
                + ": "
                + Before.after(difference)
                + ".")
        .because(
            "unique".equals(difference.attribute())
                ? "Without uniqueness the older release can write duplicates."
                : "Queries of the older release may no longer find a fitting index.")
        .finding();
  }
}
