package dev.banister.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes a number of steps up or down from a revision, where there is only one way. */
final class RevisionWalk {
  private final RevisionLinks links;
  private final RevisionNames names;

  RevisionWalk(RevisionLinks links, RevisionNames names) {
    this.links = links;
    this.names = names;
  }

  /**
   * Steps towards the heads.
   *
   * @param target as written, for the message
   * @param start null for base
   * @param branch the label that decides at forks, or null
   */
  @Nullable RevisionId up(
      String target, @Nullable RevisionId start, int steps, @Nullable String branch) {
    RevisionId here = start;
    for (int step = 0; step < steps; step++) {
      List<RevisionId> choices = here == null ? links.bases() : List.copyOf(links.next().get(here));
      here = only(target, branch == null ? choices : names.onBranch(choices, branch));
      if (here == null) {
        throw new RevisionException.TooFar(target);
      }
    }
    return here;
  }

  /**
   * Steps towards the bases; null stands for base. As in Alembic, the step down from base leads to
   * the head.
   */
  @Nullable RevisionId down(String target, @Nullable RevisionId start, int steps) {
    RevisionId here = start;
    for (int step = 0; step < steps; step++) {
      if (here == null && step > 0) {
        throw new RevisionException.TooFar(target);
      }
      here = only(target, here == null ? links.heads() : links.down().get(here));
    }
    return here;
  }

  private static @Nullable RevisionId only(String target, List<RevisionId> choices) {
    if (choices.size() > 1) {
      throw new RevisionException.AmbiguousWalk(target, choices);
    }
    return choices.isEmpty() ? null : choices.getFirst();
  }
}
