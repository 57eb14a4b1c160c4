package dev.banister.ui.review.compose;

import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ribbon stands for: the pairs between two places. It is the same in both orders.
 *
 * @param pairs not empty; several when both places are loops
 * @param reversal the worst of them
 * @param upgrade null when the downgrade undoes something that the upgrade never did
 * @param downgrade null when nothing undoes the upgrade
 */
public record Join(
    List<Pair> pairs, Reversal reversal, @Nullable Place upgrade, @Nullable Place downgrade) {
  public Join {
    pairs = List.copyOf(pairs);
  }

  public boolean isMismatch() {
    return reversal != Reversal.EXACT;
  }

  /** Whether one of its ends is an empty place. */
  public boolean isMissing() {
    return upgrade == null || downgrade == null;
  }

  public Pair pair() {
    return pairs.stream().filter(p -> p.reversal() == reversal).findFirst().orElseThrow();
  }
}
