package dev.banister.ui.review.compose;

import dev.banister.pairing.Pair;
import dev.banister.pairing.Pairing;
import dev.banister.pairing.Reversal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns pairs of operations into joins of places. */
final class Joins {

  private static final Comparator<Reversal> BY_WEIGHT = Comparator.comparingInt(Joins::weight);

  private Joins() {}

  static List<Join> of(Pairing pairing, List<Place> upgrade, List<Place> downgrade) {
    Map<Ends, List<Pair>> byEnds = new LinkedHashMap<>();
    for (Pair pair : pairing.pairs()) {
      for (Ends ends : ends(pair, upgrade, downgrade)) {
        byEnds.computeIfAbsent(ends, none -> new ArrayList<>()).add(pair);
      }
    }
    return byEnds.entrySet().stream().map(entry -> join(entry.getKey(), entry.getValue())).toList();
  }

  /** Several operations that several others undo are joined last to first, as they are undone. */
  private static List<Ends> ends(Pair pair, List<Place> upgrade, List<Place> downgrade) {
    List<Place> left = places(pair.upgrade(), upgrade);
    List<Place> right = places(pair.downgrade(), downgrade).reversed();
    List<Ends> ends = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      ends.add(new Ends(at(left, i), at(right, i)));
    }
    return ends;
  }

  private static List<Place> places(List<Integer> units, List<Place> all) {
    return units.stream()
        .flatMap(unit -> all.stream().filter(place -> place.holds(unit)))
        .distinct()
        .toList();
  }

  private static @Nullable Place at(List<Place> places, int index) {
    return places.isEmpty() ? null : places.get(Math.min(index, places.size() - 1));
  }

  private static Join join(Ends ends, List<Pair> pairs) {
    Reversal worst = pairs.stream().map(Pair::reversal).max(BY_WEIGHT).orElseThrow();
    return new Join(pairs, worst, ends.upgrade, ends.downgrade);
  }

  static Reversal worse(Reversal a, Reversal b) {
    return BY_WEIGHT.compare(a, b) >= 0 ? a : b;
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

  private record Ends(@Nullable Place upgrade, @Nullable Place downgrade) {}
}
