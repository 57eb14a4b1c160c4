package dev.banister.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says where a downgrade ends, given where the database stands. */
final class DowngradeTargets {
  private final RevisionLinks links;
  private final Lineage lineage;
  private final RevisionNames names;
  private final RevisionWalk walk;
  private final Places places;

  DowngradeTargets(
      RevisionLinks links, Lineage lineage, RevisionNames names, RevisionWalk walk, Places places) {
    this.links = links;
    this.lineage = lineage;
    this.names = names;
    this.walk = walk;
    this.places = places;
  }

  /**
   * The end of a downgrade.
   *
   * @param branch a label or id that says which of several branches goes down, or null
   * @param revision null for base
   */
  record End(@Nullable String branch, @Nullable RevisionId revision) {}

  End end(List<String> current, String target) {
    return switch (RevisionTarget.parse(target)) {
      case RevisionTarget.Absolute absolute ->
          new End(absolute.branch(), names.one(absolute.symbol()));
      case RevisionTarget.Relative relative when relative.steps() < 0 -> down(current, relative);
      case RevisionTarget.Relative relative -> up(relative);
    };
  }

  private End up(RevisionTarget.Relative target) {
    if (target.symbol() == null) {
      throw new RevisionException.TooFar(target.text());
    }
    RevisionId start = names.one(target.symbol());
    return new End(target.branch(), walk.up(target.text(), start, target.steps(), target.branch()));
  }

  private End down(List<String> current, RevisionTarget.Relative target) {
    String branch = target.branch();
    RevisionId start;
    if (target.symbol() != null) {
      start = names.start(target);
    } else if (branch != null) {
      start = names.one(branch + "@" + currentOn(branch, current, target.text()));
    } else if (!current.isEmpty()) {
      // Alembic takes the first of several and warns that it will not always do so
      branch = current.getFirst();
      start = names.one(branch + "@" + branch);
    } else {
      throw new RevisionException.TooFar(target.text());
    }
    return new End(branch, walk.down(target.text(), start, -target.steps()));
  }

  /** The one current revision of a branch, also when another branch's head depends on it. */
  private RevisionId currentOn(String branch, List<String> current, String target) {
    List<RevisionId> all = places.all(current);
    List<RevisionId> own = names.onBranch(all, branch);
    if (own.isEmpty()) {
      own = names.onBranch(tips(lineage.ancestors(all, Lineage.Along.DEPENDENCIES)), branch);
    }
    if (own.isEmpty()) {
      throw new RevisionException.Unreachable(target, current);
    }
    if (own.size() > 1) {
      throw new RevisionException.AmbiguousWalk(target, own);
    }
    return own.getFirst();
  }

  /** Those after which none of the others comes on a branch. */
  private List<RevisionId> tips(Set<RevisionId> revisions) {
    List<RevisionId> tips = new ArrayList<>(revisions);
    revisions.forEach(id -> tips.removeAll(links.down().get(id)));
    return tips;
  }
}
