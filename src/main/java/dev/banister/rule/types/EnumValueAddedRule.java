package dev.banister.rule.types;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationUnit;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Differences;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a label that the upgrade adds to an enum type and the downgrade leaves in it. */
public final class EnumValueAddedRule implements Rule {
  @Override
  public String code() {
    return "BN507";
  }

  @Override
  public String id() {
    return "enum-value-stays";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    return Differences.of(context, EnumValueAddedRule::isIt).stream()
        .map(left -> finding(context, left))
        .toList();
  }

  /** Whether all that differs of a type is labels that came in addition. */
  public static boolean isIt(Differences.Left left) {
    SchemaDifference difference = left.difference();
    return difference.kind() == SchemaDifference.Kind.ENUM
        && "labels".equals(difference.attribute())
        && !left.pair().upgrade().isEmpty()
        && labels(difference.after()).containsAll(labels(difference.before()));
  }

  private static List<String> labels(@Nullable String shown) {
    return shown == null ? List.of() : List.of(shown.split(", "));
  }

  private Finding finding(RuleContext context, Differences.Left left) {
    SchemaDifference difference = left.difference();
    List<String> added = new ArrayList<>(labels(difference.after()));
    added.removeAll(labels(difference.before()));
    FindingDraft draft =
        new FindingDraft(
                this,
                context,
                left.object(),
                "The enum type " + left.object() + " keeps " + String.join(", ", added) + ".")
            .showing(List.of(difference))
            .because(
                "PostgreSQL can't take a label out of a type. Make a new type without it, move the"
                    + " column over, and drop the old one; or say in the docstring that it stays.")
            .documentedBy(AuthorNote.of(context.script()).orElse(null));
    List<OperationUnit> up = context.upgradeUnits(left.pair());
    return (up.isEmpty()
            ? draft.atFunction(Direction.DOWNGRADE)
            : draft.at(Direction.UPGRADE, up.getFirst()))
        .finding();
  }
}
