package dev.banister.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which revisions a target means, given where the database stands. */
final class RevisionTargets {
  private static final Pattern STEPS_DOWN = Pattern.compile("(?:([^@]+)@)?-0*([1-9]\\d{0,8})");

  private final RevisionLinks links;
  private final Lineage lineage;
  private final RevisionNames names;
  private final RevisionWalk walk;
  private final Map<RevisionId, Set<String>> labels;

  RevisionTargets(RevisionLinks links, Lineage lineage, Map<RevisionId, Set<String>> labels) {
    this.links = links;
    this.lineage = lineage;
    this.labels = labels;
    this.names = new RevisionNames(links, lineage);
    this.walk = new RevisionWalk(links, names);
  }

  /**
   * The end of a downgrade.
   *
   * @param branch a label or id that says which of several branches goes down, or null
   * @param revision null for base
   */
  record DowngradeTarget(@Nullable String branch, @Nullable RevisionId revision) {}

  RevisionNames names() {
    return names;
  }

  /** What these names stand for, without repetition; {@code -n} counts from the heads. */
  List<RevisionId> places(Collection<String> texts) {
    return texts.stream().flatMap(text -> places(text).stream()).distinct().toList();
  }

  private List<RevisionId> places(String text) {
    var steps = STEPS_DOWN.matcher(text);
    if (!steps.matches()) {
      return names.all(text);
    }
    List<RevisionId> places = new ArrayList<>();
    for (RevisionId head : links.effectiveHeads()) {
      if (steps.group(1) == null || labels.get(head).contains(steps.group(1))) {
        RevisionId place = walk.down(text, head, Integer.parseInt(steps.group(2)));
        if (place != null) {
          places.add(place);
        }
      }
    }
    return places;
  }

  /** Where an upgrade to these targets ends. */
  List<RevisionId> upgrade(List<String> current, List<String> targets) {
    if (targets.size() != 1) {
      return places(targets);
    }
    return switch (RevisionTarget.parse(targets.getFirst())) {
      case RevisionTarget.Absolute absolute -> places(List.of(absolute.text()));
      case RevisionTarget.Relative relative -> List.of(upgrade(current, relative));
    };
  }

  private RevisionId upgrade(List<String> current, RevisionTarget.Relative target) {
    RevisionId end =
        target.steps() > 0
            ? walk.up(target.text(), upgradeStart(current, target), target.steps(), target.branch())
            : walk.down(target.text(), namedStart(target), -target.steps());
    if (end == null) {
      throw new RevisionException.TooFar(target.text());
    }
    return end;
  }

  private @Nullable RevisionId upgradeStart(List<String> current, RevisionTarget.Relative target) {
    if (target.symbol() != null) {
      return names.one(target.symbol());
    }
    List<RevisionId> starts =
        target.branch() == null ? places(current) : onBranch(current, target.branch());
    if (starts.size() > 1) {
      throw new RevisionException.AmbiguousWalk(target.text(), starts);
    }
    return starts.isEmpty() ? null : starts.getFirst();
  }

  /** The current revisions of a branch; those it grew from when it has none of its own yet. */
  private List<RevisionId> onBranch(List<String> current, String branch) {
    List<RevisionId> places = places(current);
    List<RevisionId> own = names.onBranch(places, branch);
    if (!own.isEmpty()) {
      return own;
    }
    List<RevisionId> before =
        names.onBranch(lineage.ancestors(places, Lineage.Along.DEPENDENCIES), branch);
    List<RevisionId> tips = new ArrayList<>(before);
    before.forEach(id -> tips.removeAll(links.parents(id)));
    return tips;
  }

  private @Nullable RevisionId namedStart(RevisionTarget.Relative target) {
    if (target.symbol() == null) {
      throw new RevisionException.TooFar(target.text());
    }
    return names.one(
        target.branch() == null ? target.symbol() : target.branch() + "@" + target.symbol());
  }

  /** Where a downgrade to this target ends. */
  DowngradeTarget downgrade(List<String> current, String target) {
    return switch (RevisionTarget.parse(target)) {
      case RevisionTarget.Absolute absolute ->
          new DowngradeTarget(absolute.branch(), names.one(absolute.symbol()));
      case RevisionTarget.Relative relative when relative.steps() < 0 ->
          downgradeSteps(current, relative);
      case RevisionTarget.Relative relative -> {
        if (relative.symbol() == null) {
          throw new RevisionException.TooFar(target);
        }
        RevisionId start = names.one(relative.symbol());
        yield new DowngradeTarget(
            relative.branch(), walk.up(target, start, relative.steps(), relative.branch()));
      }
    };
  }

  private DowngradeTarget downgradeSteps(List<String> current, RevisionTarget.Relative target) {
    String branch = target.branch();
    RevisionId start;
    if (target.symbol() != null) {
      start = namedStart(target);
    } else if (branch != null) {
      start = names.one(branch + "@" + currentOn(branch, current, target.text()));
    } else if (!current.isEmpty()) {
      // Alembic takes the first of several and warns that it will not always do so
      branch = current.getFirst();
      start = names.one(branch + "@" + branch);
    } else {
      throw new RevisionException.TooFar(target.text());
    }
    return new DowngradeTarget(branch, walk.down(target.text(), start, -target.steps()));
  }

  /** The one current revision of a branch, also when another branch's head depends on it. */
  private RevisionId currentOn(String branch, List<String> current, String target) {
    List<RevisionId> places = places(current);
    List<RevisionId> own = names.onBranch(places, branch);
    if (own.isEmpty()) {
      own = names.onBranch(tips(lineage.ancestors(places, Lineage.Along.DEPENDENCIES)), branch);
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
