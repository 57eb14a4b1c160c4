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
 * @param tints of each row: the worst reversal of the operation that it belongs to
 * @param operations how many the direction issues
 * @param present false when the script has no such function
 * @param inPart true when some block keeps its written order
 */
public record ComposedSide(
    List<Row> rows,
    List<Optional<Reversal>> tints,
    int operations,
    boolean present,
    boolean inPart) {

  public ComposedSide {
    rows = List.copyOf(rows);
    tints = List.copyOf(tints);
  }

  static ComposedSide of(List<Row> rows, Map<Place, Reversal> worst, FunctionBlocks function) {
    return new ComposedSide(
        rows,
        rows.stream().map(row -> tint(row, worst)).toList(),
        function.places().stream().mapToInt(place -> place.units().size()).sum(),
        !function.head().isEmpty(),
        function.body().stream().anyMatch(Block::isCompound));
  }

  /** Characters of the longest line. */
  public int longestLine() {
    return rows.stream()
        .mapToInt(row -> row instanceof Row.Code code ? code.line().text().length() : 0)
        .max()
        .orElse(0);
  }

  /** The worst reversal of the operation that a row belongs to. */
  public Optional<Reversal> reversalAt(int row) {
    return tints.get(row);
  }

  private static Optional<Reversal> tint(Row row, Map<Place, Reversal> worst) {
    return switch (row) {
      case Row.Code code ->
          code.place() == null
              ? Optional.empty()
              : Optional.of(worst.getOrDefault(code.place(), Reversal.UNKNOWN));
      case Row.Inlay inlay -> Optional.ofNullable(worst.get(inlay.place()));
      case Row.Slot slot -> Optional.empty();
      case Row.Filler filler -> Optional.empty();
    };
  }

  static Map<Place, Reversal> worst(List<Join> joins, Function<Join, @Nullable Place> end) {
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
