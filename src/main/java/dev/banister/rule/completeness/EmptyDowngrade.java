package dev.banister.rule.completeness;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.pairing.Reversal;
import dev.banister.rule.RuleContext;

/** Tells a downgrade that does nothing at all, which is told once and not object by object. */
final class EmptyDowngrade {
  private EmptyDowngrade() {}

  static boolean is(RuleContext context) {
    return context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Completed
        && context.units(Direction.DOWNGRADE).isEmpty();
  }

  static boolean isOrMissing(RuleContext context) {
    return is(context)
        || context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Missing;
  }

  /** Whether the upgrade changes the schema in a way that a downgrade would have to undo. */
  static boolean leavesSomething(RuleContext context) {
    return context.pairing().pairs().stream()
        .anyMatch(p -> p.reversal() == Reversal.MISSING && !p.differences().isEmpty());
  }
}
