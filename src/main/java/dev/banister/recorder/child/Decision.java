package dev.banister.recorder.child;

import dev.banister.value.Unknown;

/**
 * A branch that a run took at an unknown condition.
 *
 * @param position how many operations had been taken down by then
 */
record Decision(Unknown condition, boolean taken, int position) {

  /** What must hold for this way. */
  Unknown premise() {
    return taken ? condition : negated(condition);
  }

  private static Unknown negated(Unknown condition) {
    return new Unknown(
        condition.placeholder(),
        "not (" + condition.expression() + ")",
        condition.span(),
        condition.origin(),
        condition.explanation());
  }
}
