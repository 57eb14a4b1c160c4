package dev.banister.ui.review.compose;

import dev.banister.pairing.Reversal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both panes of a revision in one order, and the links between them in upgrade order. */
public final class ComposedPair {

  private final Order order;
  private final ComposedSide left;
  private final ComposedSide right;
  private final List<Link> links;
  private final Map<Integer, Link> byLeftRow = new HashMap<>();
  private final Map<Integer, Link> byRightRow = new HashMap<>();
  private final Map<Join, Link> byJoin = new HashMap<>();

  ComposedPair(Order order, ComposedSide left, ComposedSide right, List<Link> links) {
    this.order = order;
    this.left = left;
    this.right = right;
    this.links = List.copyOf(links);
    for (Link link : links) {
      index(byLeftRow, link.left(), link);
      index(byRightRow, link.right(), link);
      byJoin.put(link.join(), link);
    }
  }

  /** Where several links share a row, the worst one answers for it. */
  private static void index(Map<Integer, Link> rows, RowSpan span, Link link) {
    for (int row = span.first(); row <= span.last(); row++) {
      rows.merge(row, link, ComposedPair::worse);
    }
  }

  private static Link worse(Link a, Link b) {
    Reversal worst = Joins.worse(a.join().reversal(), b.join().reversal());
    return a.join().reversal() == worst ? a : b;
  }

  public Order order() {
    return order;
  }

  public ComposedSide left() {
    return left;
  }

  public ComposedSide right() {
    return right;
  }

  public List<Link> links() {
    return links;
  }

  public List<Link> mismatches() {
    return links.stream().filter(link -> link.join().isMismatch()).toList();
  }

  public Optional<Link> link(Join join) {
    return Optional.ofNullable(byJoin.get(join));
  }

  public Optional<Link> linkAtLeft(int row) {
    return Optional.ofNullable(byLeftRow.get(row));
  }

  public Optional<Link> linkAtRight(int row) {
    return Optional.ofNullable(byRightRow.get(row));
  }

  /** How many pairs there are of each reversal, the absent ones left out. */
  public Map<Reversal, Long> counts() {
    Map<Reversal, Long> counts = new EnumMap<>(Reversal.class);
    links.stream()
        .flatMap(link -> link.join().pairs().stream())
        .distinct()
        .forEach(pair -> counts.merge(pair.reversal(), 1L, Long::sum));
    return counts;
  }
}
