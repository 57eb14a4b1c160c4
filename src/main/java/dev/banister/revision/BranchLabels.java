package dev.banister.revision;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spreads branch labels as Alembic does: to everything after the revision that declares one, and
 * down to the fork or merge point where the branch began.
 */
final class BranchLabels {
  private final RevisionLinks links;
  private final Map<RevisionId, Set<String>> labels = new LinkedHashMap<>();

  private BranchLabels(RevisionLinks links) {
    this.links = links;
    links.ids().forEach(id -> labels.put(id, new LinkedHashSet<>()));
  }

  static Map<RevisionId, Set<String>> spread(
      RevisionLinks links, Map<RevisionId, List<String>> declared) {
    BranchLabels spread = new BranchLabels(links);
    declared.forEach((id, own) -> spread.labels.get(id).addAll(own));
    declared.forEach((id, own) -> spread.from(id));
    return spread.labels;
  }

  private void from(RevisionId id) {
    Set<String> carried = Set.copyOf(labels.get(id));
    RevisionId last = id;
    for (RevisionId later : new Lineage(links).descendants(List.of(id), Lineage.Along.BRANCH)) {
      labels.get(later).addAll(carried);
      last = later;
    }
    down(last, carried);
  }

  private void down(RevisionId from, Set<String> carried) {
    RevisionId here = from;
    while (here != null && links.allNext().get(here).size() < 2) {
      List<RevisionId> parents = links.down().get(here);
      if (parents.size() > 1) {
        return;
      }
      labels.get(here).addAll(carried);
      here = parents.isEmpty() ? null : parents.getFirst();
    }
  }
}
