package dev.banister.revision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where an upgrade ends, given where the database stands. */
final class UpgradeTargets {
  private final RevisionLinks links;
  private final Lineage lineage;
  private final RevisionNames names;
  private final RevisionWalk walk;
  private final Places places;

  UpgradeTargets(
      RevisionLinks links, Lineage lineage, RevisionNames names, RevisionWalk walk, Places places) {
    this.links = links;
    this.lineage = lineage;
    this.names = names;
    this.walk = walk;
    this.places = places;
  }

  /** The revisions to which these targets lead. */
  List<RevisionId> ends(List<String> current, List<String> targets) {
    if (targets.size() != 1) {
      return places.all(targets);
    }
    return switch (RevisionTarget.parse(targets.getFirst())) {
      case RevisionTarget.Absolute absolute -> places.all(List.of(absolute.text()));
      case RevisionTarget.Relative relative -> List.of(end(current, relative));
    };
  }

  private RevisionId end(List<String> current, RevisionTarget.Relative target) {
    RevisionId end =
        target.steps() > 0
            ? walk.up(target.text(), start(current, target), target.steps(), target.branch())
            : walk.down(target.text(), names.start(target), -target.steps());
    if (end == null) {
      throw new RevisionException.TooFar(target.text());
    }
    return end;
  }

  private @Nullable RevisionId start(List<String> current, RevisionTarget.Relative target) {
    if (target.symbol() != null) {
      return names.one(target.symbol());
    }
    List<RevisionId> starts =
        target.branch() == null ? places.all(current) : onBranch(current, target.branch());
    if (starts.size() > 1) {
      throw new RevisionException.AmbiguousWalk(target.text(), starts);
    }
    return starts.isEmpty() ? null : starts.getFirst();
  }

  /** The current revisions of a branch; those it grew from when it has none of its own yet. */
  private List<RevisionId> onBranch(List<String> current, String branch) {
    List<RevisionId> all = places.all(current);
    List<RevisionId> own = names.onBranch(all, branch);
    if (!own.isEmpty()) {
      return own;
    }
    List<RevisionId> before =
        names.onBranch(lineage.ancestors(all, Lineage.Along.DEPENDENCIES), branch);
    List<RevisionId> tips = new ArrayList<>(before);
    before.forEach(id -> tips.removeAll(links.parents(id)));
    return tips;
  }
}
