package dev.banister.ui.review.pair;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationName;
import dev.banister.operation.OperationTarget;
import dev.banister.ui.control.Words;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a pair is called on the hover card and by a screen reader. */
final class PairWords {

  private PairWords() {}

  static String title(Join join) {
    Place place = join.upgrade() == null ? join.downgrade() : join.upgrade();
    return place == null ? "" : operation(place);
  }

  /** The lines of both ends and why the reversal is what it is. */
  static String explanation(Join join) {
    String reason = join.pair().reason();
    if (join.upgrade() == null || join.downgrade() == null) {
      return reason;
    }
    return Words.of("pair.lines", line(join.upgrade()), line(join.downgrade()), reason);
  }

  static String spoken(@Nullable ComposedPair composed, @Nullable Join selected) {
    if (composed == null) {
      return "";
    }
    List<Join> joins = composed.links().stream().map(Link::join).toList();
    int index = joins.indexOf(selected);
    if (selected == null || index < 0) {
      return Words.of("pair.spoken.none", joins.size());
    }
    return Words.of(
        "pair.spoken",
        index + 1,
        joins.size(),
        selected.reversal().id(),
        title(selected),
        explanation(selected));
  }

  private static String operation(Place place) {
    Operation operation = place.units().getFirst().operation();
    return (OperationName.of(operation) + " " + OperationTarget.of(operation)).strip();
  }

  private static String line(Place place) {
    return String.valueOf(place.line());
  }
}
