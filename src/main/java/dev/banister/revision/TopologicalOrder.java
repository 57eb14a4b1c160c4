package dev.banister.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts revisions in the order in which Alembic goes down: each one before everything that it comes
 * after, one branch to its end before the next where that is possible.
 *
 * <p>Several orders would be correct; this one takes branches in the order in which their files
 * were read, so that a rehearsal runs the scripts exactly as {@code alembic upgrade heads} does.
 */
final class TopologicalOrder {
  private final RevisionLinks links;
  private final Map<RevisionId, Integer> positions = new HashMap<>();

  /** By position, the positions of a revision's parents. */
  private final int[][] parents;

  TopologicalOrder(RevisionLinks links) {
    this.links = links;
    links.ids().forEach(id -> positions.put(id, positions.size()));
    this.parents =
        links.ids().stream()
            .map(id -> links.parents(id).stream().mapToInt(positions::get).toArray())
            .toArray(int[][]::new);
  }

  /** A branch that is being walked: its next revision, and all that comes before that. */
  private static final class Front {
    private RevisionId next;
    private BitSet ancestors;

    Front(RevisionId next, BitSet ancestors) {
      this.next = next;
      this.ancestors = ancestors;
    }
  }

  /** The revisions that can be reached from {@code tops}, latest first. */
  List<RevisionId> of(Set<RevisionId> revisions, Collection<RevisionId> tops) {
    Set<RevisionId> left = new HashSet<>(revisions);
    List<RevisionId> order = new ArrayList<>();
    List<Front> fronts = new ArrayList<>();
    links.ids().stream()
        .filter(id -> left.contains(id) && tops.contains(id))
        .forEach(id -> fronts.add(front(id)));
    int current = 0;
    while (!fronts.isEmpty()) {
      int waitingFor = frontAbove(fronts, current);
      if (waitingFor >= 0) {
        current = waitingFor;
        continue;
      }
      RevisionId id = fronts.get(current).next;
      if (left.remove(id)) {
        order.add(id);
      }
      current = advance(fronts, current, left);
    }
    return order;
  }

  /** The first front that has to come down first, or -1. */
  private int frontAbove(List<Front> fronts, int current) {
    int position = positions.get(fronts.get(current).next);
    for (int other = 0; other < fronts.size(); other++) {
      if (other != current && fronts.get(other).ancestors.get(position)) {
        return other;
      }
    }
    return -1;
  }

  /** Moves a front below its revision; says with which front to go on. */
  private int advance(List<Front> fronts, int current, Set<RevisionId> left) {
    Front front = fronts.get(current);
    RevisionId id = front.next;
    List<RevisionId> below =
        links.parents(id).stream()
            .filter(left::contains)
            .filter(parent -> fronts.stream().noneMatch(other -> other.next.equals(parent)))
            .toList();
    if (below.isEmpty()) {
      fronts.remove(current);
      return Math.max(current - 1, 0);
    }
    front.next = below.getFirst();
    if (links.ownDependencies().get(id).isEmpty() && links.down().get(id).size() == 1) {
      front.ancestors.clear(positions.get(id));
    } else {
      front.ancestors = ancestors(front.next);
      below.stream().skip(1).forEach(parent -> fronts.add(front(parent)));
    }
    return current;
  }

  private Front front(RevisionId id) {
    return new Front(id, ancestors(id));
  }

  /** Positions of a revision and its ancestors; found anew at every fork, so kept cheap. */
  private BitSet ancestors(RevisionId id) {
    BitSet ancestors = new BitSet(parents.length);
    int[] open = new int[parents.length];
    int size = 0;
    open[size++] = positions.get(id);
    ancestors.set(open[0]);
    while (size > 0) {
      for (int parent : parents[open[--size]]) {
        if (!ancestors.get(parent)) {
          ancestors.set(parent);
          open[size++] = parent;
        }
      }
    }
    return ancestors;
  }
}
