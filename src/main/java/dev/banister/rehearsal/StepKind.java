package dev.banister.rehearsal;

import java.util.Locale;

/** A step of a rehearsal, in the order in which they run. */
public enum StepKind {
  BUILD,
  SEED,
  UPGRADE,
  SEED_AFTER,
  DOWNGRADE,
  REUPGRADE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
