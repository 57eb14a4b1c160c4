package dev.banister.operation;

import java.util.Locale;

/** One of the two functions of a migration script. */
public enum Direction {
  UPGRADE,
  DOWNGRADE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Direction opposite() {
    return this == UPGRADE ? DOWNGRADE : UPGRADE;
  }
}
