package dev.banister.operation;

import dev.banister.sql.Dialect;

/**
 * What a script does in both directions on one dialect.
 *
 * @param sha256 of the file that was recorded, lower-case hexadecimal
 */
public record Recording(
    String sha256, Dialect dialect, OperationStream upgrade, OperationStream downgrade) {
  public OperationStream stream(Direction direction) {
    return switch (direction) {
      case UPGRADE -> upgrade;
      case DOWNGRADE -> downgrade;
    };
  }
}
