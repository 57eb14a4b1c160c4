package dev.banister.rule.constraints;

import dev.banister.rule.Differences;
import dev.banister.schema.SchemaDifference;

/** Tells what only goes because SQLite's batch mode makes a table anew from its reflection. */
public final class Rebuild {
  private Rebuild() {}

  /** Whether the pair's reason names the rebuild as the cause of this difference. */
  public static boolean isCause(Differences.Left left) {
    SchemaDifference difference = left.difference();
    return left.pair().rebuilt().contains(difference);
  }
}
