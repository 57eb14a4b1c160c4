package dev.banister.revision;

import java.util.List;

/**
 * A part of a history between two sets of targets, in the terms of Alembic's {@code
 * iterate_revisions}.
 *
 * @param upper where it ends, the later side
 * @param lower where it begins; empty for base
 * @param inclusive whether the lower revisions belong to it
 * @param implicitBase whether branches that {@code lower} does not name take part as well
 */
record Stretch(List<String> upper, List<String> lower, boolean inclusive, boolean implicitBase) {
  Stretch {
    upper = List.copyOf(upper);
    lower = List.copyOf(lower);
  }
}
