package dev.banister.ui.review.compose;

import dev.banister.pairing.Reversal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The document of one pane.
 *
 * @param operations how many the direction issues
 * @param present false when the script has no such function
 * @param inPart true when some block keeps its written order
 */
public record ComposedSide(
    List<Row> rows,
    Map<Place, Reversal> reversals,
    int operations,
    boolean present,
    boolean inPart) {

  public ComposedSide {
    rows = List.copyOf(rows);
    reversals = Map.copyOf(reversals);
  }

  /** The worst reversal of the operation that a row belongs to. */
  public Optional<Reversal> reversalAt(int row) {
    return switch (rows.get(row)) {
      case Row.Code code ->
          code.place() == null
              ? Optional.empty()
              : Optional.of(reversals.getOrDefault(code.place(), Reversal.UNKNOWN));
      case Row.Inlay inlay -> Optional.ofNullable(reversals.get(inlay.place()));
      case Row.Slot slot -> Optional.empty();
      case Row.Filler filler -> Optional.empty();
    };
  }

  static Map<Place, Reversal> worst(
      List<Join> joins, Function<Join, @Nullable Place> end) {
    Map<Place, Reversal> worst = new HashMap<>();
    for (Join join : joins) {
      Place place = end.apply(join);
      if (place != null) {
        worst.merge(place, join.reversal(), Joins::worse);
      }
    }
    return worst;
  }
}
