package dev.banister.revision;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** What comes before and after a revision. */
final class Lineage {
  private final RevisionLinks links;

  Lineage(RevisionLinks links) {
    this.links = links;
  }

  /** Which edges count. */
  enum Along {
    /** Down revisions alone. */
    BRANCH,
    /** Down revisions and dependencies. */
    DEPENDENCIES
  }

  /** The targets and everything before them. */
  Set<RevisionId> ancestors(Collection<RevisionId> targets, Along along) {
    return closure(
        targets,
        switch (along) {
          case BRANCH -> links.down()::get;
          case DEPENDENCIES -> links::parents;
        });
  }

  /** The targets and everything after them, ending with the revision that was found last. */
  Set<RevisionId> descendants(Collection<RevisionId> targets, Along along) {
    return closure(
        targets,
        switch (along) {
          case BRANCH -> links.next()::get;
          case DEPENDENCIES -> links.allNext()::get;
        });
  }

  private static Set<RevisionId> closure(
      Collection<RevisionId> targets, Function<RevisionId, Collection<RevisionId>> step) {
    Set<RevisionId> seen = new LinkedHashSet<>();
    Deque<RevisionId> open = new ArrayDeque<>();
    for (RevisionId target : targets) {
      open.push(target);
      while (!open.isEmpty()) {
        RevisionId id = open.pop();
        if (seen.add(id)) {
          step.apply(id).forEach(open::push);
        }
      }
    }
    return seen;
  }

  /** Whether one of the others comes before or after the revision on a branch, or is it. */
  boolean shared(RevisionId id, Collection<RevisionId> others) {
    if (others.isEmpty()) {
      return true;
    }
    Set<RevisionId> line = descendants(Set.of(id), Along.BRANCH);
    line.addAll(ancestors(Set.of(id), Along.BRANCH));
    return others.stream().anyMatch(line::contains);
  }

  /**
   * Makes sure that none of the targets comes before another.
   *
   * @throws RevisionException.Overlap when one does
   */
  void requireSeparate(Collection<RevisionId> targets) {
    if (targets.size() < 2) {
      return;
    }
    for (RevisionId target : targets) {
      Set<RevisionId> others = ancestors(Set.of(target), Along.DEPENDENCIES);
      others.retainAll(targets);
      others.remove(target);
      if (!others.isEmpty()) {
        throw new RevisionException.Overlap(target, others);
      }
    }
  }
}
