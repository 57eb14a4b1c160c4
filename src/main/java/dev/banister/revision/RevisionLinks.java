package dev.banister.revision;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edges between revisions that can be followed: free of circles, and of names that lead
 * nowhere. Every map has a key for each revision, in the order in which they were read.
 *
 * @param names each id and then each declared branch label, with its revision
 * @param down the down revisions
 * @param dependencies what {@code depends_on} stands for
 * @param ownDependencies the dependencies without those that an ancestor has too
 * @param next the revisions that name this one as their down revision
 * @param allNext the revisions that name this one as down revision or dependency
 */
record RevisionLinks(
    Map<String, RevisionId> names,
    Map<RevisionId, List<RevisionId>> down,
    Map<RevisionId, List<RevisionId>> dependencies,
    Map<RevisionId, List<RevisionId>> ownDependencies,
    Map<RevisionId, Set<RevisionId>> next,
    Map<RevisionId, Set<RevisionId>> allNext) {

  static RevisionLinks of(
      Map<String, RevisionId> names,
      Map<RevisionId, List<RevisionId>> down,
      Map<RevisionId, List<RevisionId>> dependencies) {
    Map<RevisionId, List<RevisionId>> own = new LinkedHashMap<>();
    Map<RevisionId, Set<RevisionId>> next = new LinkedHashMap<>();
    Map<RevisionId, Set<RevisionId>> allNext = new LinkedHashMap<>();
    for (RevisionId id : down.keySet()) {
      own.put(id, List.of());
      next.put(id, new LinkedHashSet<>());
      allNext.put(id, new LinkedHashSet<>());
    }
    for (RevisionId id : down.keySet()) {
      down.get(id).forEach(parent -> next.get(parent).add(id));
      union(down.get(id), dependencies.get(id)).forEach(parent -> allNext.get(parent).add(id));
    }
    RevisionLinks links = new RevisionLinks(names, down, dependencies, own, next, allNext);
    dependencies.forEach(
        (id, all) -> own.put(id, all.isEmpty() ? all : links.withoutInherited(id)));
    return links;
  }

  private List<RevisionId> withoutInherited(RevisionId id) {
    Set<RevisionId> own = new LinkedHashSet<>(dependencies.get(id));
    for (RevisionId ancestor : new Lineage(this).ancestors(List.of(id), Lineage.Along.BRANCH)) {
      if (!ancestor.equals(id)) {
        dependencies.get(ancestor).forEach(own::remove);
      }
    }
    return List.copyOf(own);
  }

  /** Down revisions and own dependencies: what must have run immediately before. */
  List<RevisionId> parents(RevisionId id) {
    return union(down.get(id), ownDependencies.get(id));
  }

  Set<RevisionId> ids() {
    return down.keySet();
  }

  List<RevisionId> heads() {
    return ids().stream().filter(id -> next.get(id).isEmpty()).toList();
  }

  /** Heads on which nothing depends either: what the version table holds in the end. */
  List<RevisionId> effectiveHeads() {
    return ids().stream().filter(id -> allNext.get(id).isEmpty()).toList();
  }

  List<RevisionId> bases() {
    return ids().stream().filter(id -> down.get(id).isEmpty()).toList();
  }

  private static List<RevisionId> union(List<RevisionId> first, List<RevisionId> second) {
    if (second.isEmpty()) {
      return first;
    }
    Set<RevisionId> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
