package dev.banister.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the circles among edges and opens them.
 *
 * <p>Both walks keep their own stack, since a history may be deeper than a thread's stack.
 */
final class Cycles {
  private final Map<RevisionId, List<RevisionId>> edges;

  Cycles(Map<RevisionId, List<RevisionId>> edges) {
    this.edges = edges;
  }

  /** One walk's place: a revision and the edges of it that are still to be followed. */
  private record Visit(RevisionId id, Iterator<RevisionId> rest) {}

  /** Groups of two or more revisions of which each leads to each other, in the map's order. */
  List<Set<RevisionId>> groups() {
    List<RevisionId> finished = new ArrayList<>();
    Set<RevisionId> seen = new HashSet<>();
    for (RevisionId id : edges.keySet()) {
      follow(id, edges, seen, finished);
    }
    return strongGroups(finished.reversed(), reversed());
  }

  private static List<Set<RevisionId>> strongGroups(
      List<RevisionId> order, Map<RevisionId, List<RevisionId>> backwards) {
    List<Set<RevisionId>> groups = new ArrayList<>();
    Set<RevisionId> seen = new HashSet<>();
    for (RevisionId id : order) {
      List<RevisionId> group = new ArrayList<>();
      follow(id, backwards, seen, group);
      if (group.size() > 1) {
        groups.add(Set.copyOf(group));
      }
    }
    return groups;
  }

  /** Adds everything unseen that {@code start} leads to, each after all that it leads to. */
  private static void follow(
      RevisionId start,
      Map<RevisionId, List<RevisionId>> edges,
      Set<RevisionId> seen,
      List<RevisionId> finished) {
    if (!seen.add(start)) {
      return;
    }
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(start, edges.get(start).iterator()));
    while (!open.isEmpty()) {
      Visit visit = open.peek();
      if (!visit.rest().hasNext()) {
        finished.add(open.pop().id());
        continue;
      }
      RevisionId next = visit.rest().next();
      if (seen.add(next)) {
        open.push(new Visit(next, edges.get(next).iterator()));
      }
    }
  }

  private Map<RevisionId, List<RevisionId>> reversed() {
    Map<RevisionId, List<RevisionId>> backwards = new HashMap<>();
    edges.keySet().forEach(id -> backwards.put(id, new ArrayList<>()));
    edges.forEach((id, targets) -> targets.forEach(target -> backwards.get(target).add(id)));
    return backwards;
  }

  /** Takes out of the lists each edge that closes a circle. */
  void open() {
    Set<RevisionId> seen = new HashSet<>();
    Set<RevisionId> onPath = new HashSet<>();
    for (RevisionId start : edges.keySet()) {
      open(start, seen, onPath);
    }
  }

  private void open(RevisionId start, Set<RevisionId> seen, Set<RevisionId> onPath) {
    Deque<Visit> path = new ArrayDeque<>();
    enter(start, seen, onPath, path);
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (!visit.rest().hasNext()) {
        onPath.remove(path.pop().id());
        continue;
      }
      RevisionId next = visit.rest().next();
      if (onPath.contains(next)) {
        visit.rest().remove();
      } else {
        enter(next, seen, onPath, path);
      }
    }
  }

  private void enter(
      RevisionId id, Set<RevisionId> seen, Set<RevisionId> onPath, Deque<Visit> path) {
    if (seen.add(id)) {
      onPath.add(id);
      path.push(new Visit(id, edges.get(id).iterator()));
    }
  }
}
