package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationTarget;
import dev.banister.pairing.DataChanges;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import dev.banister.rule.Step;
import java.util.List;

/** Finds an upgrade that does nothing beside a downgrade that does something. */
public final class DowngradeAloneRule implements Rule {
  @Override
  public String code() {
    return "BN111";
  }

  @Override
  public String id() {
    return "only-downgrade-acts";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    boolean upgradeIsEmpty =
        context.stream(Direction.UPGRADE).end() instanceof OperationStream.Completed
            && context.units(Direction.UPGRADE).isEmpty()
            && context.stream(Direction.UPGRADE).reads().isEmpty();
    List<Step> acting = upgradeIsEmpty ? acting(context) : List.of();
    if (acting.isEmpty()) {
      return List.of();
    }
    String target = OperationTarget.of(acting.getFirst().operation());
    return List.of(
        new FindingDraft(
                this,
                context,
                target.isEmpty() ? context.script().revision().id().text() : target,
                "upgrade() does nothing, but downgrade() has something to undo.")
            .at(Direction.DOWNGRADE, acting.getFirst().unit())
            .fromScript()
            .because(
                "Whoever goes back over this revision loses what no upgrade has made, and going"
                    + " forward again doesn't bring it back.")
            .finding());
  }

  private static List<Step> acting(RuleContext context) {
    DataChanges data = new DataChanges();
    return Step.of(context, Direction.DOWNGRADE).stream()
        .filter(s -> !s.effect().changes().isEmpty() || data.of(s.operation()).isPresent())
        .toList();
  }
}
