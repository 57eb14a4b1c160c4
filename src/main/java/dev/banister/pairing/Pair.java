package dev.banister.pairing;

import dev.banister.schema.SchemaDifference;
import java.util.List;

/**
 * Operations of the two directions that belong together.
 *
 * @param upgrade indexes of the upgrade's units (see {@code OperationStream.units}), ascending;
 *     empty for a downgrade operation that undoes nothing
 * @param downgrade indexes of the downgrade's units, ascending; empty when nothing undoes the
 *     upgrade
 * @param object what both are about: {@code user.email}, {@code ix_user_email}, {@code user}
 * @param reason one sentence: why the reversal is what it is
 * @param differences what of the object is not as before, for {@code WRONG}
 * @param rebuilt those of the differences that only come from making a table anew in batch mode
 * @param byHand true when a person made it
 */
public record Pair(
    List<Integer> upgrade,
    List<Integer> downgrade,
    Reversal reversal,
    String object,
    String reason,
    List<SchemaDifference> differences,
    List<SchemaDifference> rebuilt,
    boolean byHand) {
  public Pair {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    differences = List.copyOf(differences);
    rebuilt = List.copyOf(rebuilt);
  }
}
