package dev.banister.ui.review;

import dev.banister.operation.Direction;
import dev.banister.rule.Finding;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.compose.Link;
import dev.banister.ui.review.compose.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which pair a finding is about. */
final class FindingLinks {

  private FindingLinks() {}

  /** The pair that fits best; empty for a finding about no operation. */
  static Optional<Join> joinOf(ComposedPair pair, Finding finding) {
    return pair.links().stream()
        .map(Link::join)
        .filter(join -> likeness(join, finding) > 0)
        .max(Comparator.comparingInt(join -> likeness(join, finding)));
  }

  static List<Finding> findingsOf(ComposedPair pair, Join join, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> joinOf(pair, finding).filter(join::equals).isPresent())
        .toList();
  }

  private static int likeness(Join join, Finding finding) {
    int operation = finding.operation() >= 0 && holds(join, finding) ? 8 : 0;
    int object =
        !finding.object().isEmpty()
                && join.pairs().stream().anyMatch(p -> p.object().equals(finding.object()))
            ? 4
            : 0;
    int line = at(join.upgrade(), finding) || at(join.downgrade(), finding) ? 2 : 0;
    int all = operation + object + line;
    return all > 0 && join.isMismatch() ? all + 1 : all;
  }

  private static boolean holds(Join join, Finding finding) {
    Place place = finding.direction() == Direction.DOWNGRADE ? join.downgrade() : join.upgrade();
    return place != null
        && finding.direction() != null
        && place.units().stream().anyMatch(unit -> unit.index() == finding.operation());
  }

  private static boolean at(@Nullable Place place, Finding finding) {
    return place != null && finding.line() >= place.line() && finding.line() <= place.endLine();
  }
}
