package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.rule.Finding;
import dev.banister.rule.FindingDraft;
import dev.banister.rule.Refusal;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleContext;
import dev.banister.rule.Severity;
import java.util.List;
import java.util.Optional;

/** Finds a {@code downgrade()} that refuses; without a reason it is a failure, with one a note. */
public final class BareRefusalRule implements Rule {
  @Override
  public String code() {
    return "BN106";
  }

  @Override
  public String id() {
    return "bare-refusal";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(RuleContext context) {
    if (!(context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Raised raised)
        || !context.units(Direction.DOWNGRADE).isEmpty()
        || !Refusal.isMeant(raised)) {
      return List.of();
    }
    Optional<String> reason = Refusal.reason(context.script(), raised);
    FindingDraft draft =
        new FindingDraft(
                this,
                context,
                context.script().revision().id().text(),
                reason.isPresent()
                    ? "The author refuses the downgrade and says why."
                    : "downgrade() refuses and gives no reason.")
            .atFunction(Direction.DOWNGRADE)
            .fromScript()
            .because("Whoever rolls back tonight stops here and has to restore a backup.");
    return List.of(draft.documentedBy(reason.orElse(null)).finding());
  }
}
