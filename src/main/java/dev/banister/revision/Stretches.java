package dev.banister.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Selects the revisions of a {@link Stretch} and puts them in order, the last one first. */
final class Stretches {
  private final RevisionLinks links;
  private final Lineage lineage;
  private final RevisionNames names;
  private final Places places;
  private final UpgradeTargets upgrades;
  private final DowngradeTargets downgrades;
  private final Map<RevisionId, Set<String>> labels;

  Stretches(RevisionLinks links, Map<RevisionId, Set<String>> labels) {
    this.links = links;
    this.lineage = new Lineage(links);
    this.labels = labels;
    this.names = new RevisionNames(links, lineage);
    RevisionWalk walk = new RevisionWalk(links, names);
    this.places = new Places(links, names, walk, labels);
    this.upgrades = new UpgradeTargets(links, lineage, names, walk, places);
    this.downgrades = new DowngradeTargets(links, lineage, names, walk, places);
  }

  /** What a target stands for by itself; steps down without a start count from the heads. */
  List<RevisionId> resolve(String target) {
    return Places.isStepsDown(target)
        ? places.all(List.of(target))
        : upgrades.ends(List.of(), List.of(target));
  }

  /** What an upgrade from {@code lower} to {@code upper} runs, last one first. */
  List<RevisionId> upgrade(Stretch stretch) {
    List<RevisionId> ends = upgrades.ends(stretch.lower(), stretch.upper());
    List<RevisionId> wanted = onNamedBranch(stretch.lower(), ends);
    lineage.requireSeparate(wanted);
    Set<RevisionId> required = ancestors(wanted);
    List<RevisionId> current = places.all(stretch.lower());
    if (!stretch.implicitBase() && !required.containsAll(current)) {
      throw new RevisionException.Unreachable(text(stretch.upper()), stretch.lower());
    }
    lineage.requireSeparate(current);
    required.removeAll(ancestors(current));
    if (stretch.inclusive()) {
      required.addAll(current);
    }
    if (!stretch.implicitBase() && !current.isEmpty()) {
      required.retainAll(lineage.descendants(current, Lineage.Along.BRANCH));
    }
    return order(required, wanted, stretch);
  }

  /** With {@code label@…} as the lower end only targets on that branch count. */
  private List<RevisionId> onNamedBranch(List<String> lower, List<RevisionId> ends) {
    if (lower.size() != 1 || lower.getFirst().indexOf('@') < 0) {
      return ends;
    }
    String name = lower.getFirst().substring(0, lower.getFirst().indexOf('@'));
    RevisionId named = names.one(name);
    Set<String> wanted =
        named != null && named.text().equals(name) ? labels.get(named) : Set.of(name);
    return ends.stream().filter(end -> labels.get(end).containsAll(wanted)).toList();
  }

  /** What a downgrade from {@code upper} to {@code lower} runs, in this order. */
  List<RevisionId> downgrade(Stretch stretch) {
    String target = stretch.lower().isEmpty() ? "base" : stretch.lower().getFirst();
    DowngradeTargets.End end = downgrades.end(stretch.upper(), target);
    List<RevisionId> roots = roots(end, stretch);
    List<RevisionId> current = places.all(stretch.upper());
    Set<RevisionId> active = ancestors(current);
    Set<RevisionId> dropped = lineage.descendants(roots, Lineage.Along.DEPENDENCIES);
    dropped.retainAll(active);
    if (stretch.implicitBase()) {
      active.removeAll(ancestors(roots));
      dropped.addAll(active);
    }
    if (end.revision() != null && dropped.isEmpty() && !current.contains(end.revision())) {
      throw new RevisionException.Unreachable(target, stretch.upper());
    }
    return order(dropped, current, stretch);
  }

  /** The earliest revisions that have to go. */
  private List<RevisionId> roots(DowngradeTargets.End end, Stretch stretch) {
    List<RevisionId> roots = candidates(end, stretch.inclusive());
    if (end.branch() == null || roots.size() < 2) {
      return roots;
    }
    Set<RevisionId> line =
        lineage.ancestors(Set.of(names.branch(end.branch())), Lineage.Along.BRANCH);
    List<RevisionId> onBranch = roots.stream().filter(line::contains).toList();
    if (onBranch.isEmpty()) {
      throw new RevisionException.Unreachable(text(stretch.lower()), stretch.upper());
    }
    return onBranch;
  }

  private List<RevisionId> candidates(DowngradeTargets.End end, boolean inclusive) {
    if (end.revision() == null) {
      return links.bases();
    }
    return inclusive ? List.of(end.revision()) : List.copyOf(links.next().get(end.revision()));
  }

  private Set<RevisionId> ancestors(Collection<RevisionId> revisions) {
    return lineage.ancestors(revisions, Lineage.Along.DEPENDENCIES);
  }

  private List<RevisionId> order(
      Set<RevisionId> revisions, List<RevisionId> tops, Stretch stretch) {
    List<RevisionId> order = new TopologicalOrder(links).of(revisions, tops);
    if (order.size() < revisions.size()) {
      Set<RevisionId> apart = new LinkedHashSet<>(revisions);
      order.forEach(apart::remove);
      throw new RevisionException.Unreachable(apart.toString(), stretch.upper());
    }
    return order;
  }

  private static String text(List<String> names) {
    return names.isEmpty() ? "base" : String.join(", ", names);
  }
}
