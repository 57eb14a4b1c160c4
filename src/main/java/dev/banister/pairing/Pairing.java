package dev.banister.pairing;

import dev.banister.operation.Direction;
import dev.banister.revision.RevisionId;
import java.util.List;

/**
 * All pairs of a revision. Every operation of either stream stands in at least one pair.
 *
 * @param pairs in the order of the upgrade, those without an upgrade operation last
 */
public record Pairing(RevisionId revision, List<Pair> pairs) {
  public Pairing {
    pairs = List.copyOf(pairs);
  }

  /** The pairs that hold an operation. */
  public List<Pair> of(Direction direction, int index) {
    return pairs.stream()
        .filter(
            p ->
                switch (direction) {
                  case UPGRADE -> p.upgrade().contains(index);
                  case DOWNGRADE -> p.downgrade().contains(index);
                })
        .toList();
  }

  /** The worst reversal of the pairs that hold an operation. */
  public Reversal reversal(Direction direction, int index) {
    return of(direction, index).stream()
        .map(Pair::reversal)
        .max(java.util.Comparator.comparingInt(Pairing::weight))
        .orElse(Reversal.UNKNOWN);
  }

  private static int weight(Reversal reversal) {
    return switch (reversal) {
      case EXACT -> 0;
      case LOSSY -> 1;
      case UNKNOWN -> 2;
      case MISSING -> 3;
      case WRONG -> 4;
    };
  }
}
