package dev.banister.rule;

import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;

/** Tells a downgrade that is missing, empty or cut short, which is told once and as a whole. */
public final class NothingToCompare {
  private NothingToCompare() {}

  public static boolean in(RuleContext context) {
    return !(context.stream(Direction.DOWNGRADE).end() instanceof OperationStream.Completed)
        || context.units(Direction.DOWNGRADE).isEmpty();
  }
}
