package dev.banister.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A target that names no place in the history, or none that can be reached.
 *
 * <p>The fields say which; the message is the sentence for the user.
 */
public abstract sealed class RevisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String argument;

  private RevisionException(String argument, String message) {
    super(message);
    this.argument = argument;
  }

  /** What was asked for, as written. */
  public String argument() {
    return argument;
  }

  /** No id begins with the text and no branch is called so. */
  public static final class NoSuchRevision extends RevisionException {
    private static final long serialVersionUID = 1L;

    NoSuchRevision(String argument) {
      super(argument, "No revision or branch is called '" + argument + "'." + hint(argument));
    }

    private static String hint(String argument) {
      return argument.length() < 4 ? " A partial id needs at least four characters." : "";
    }
  }

  /** A partial id with which several names begin. */
  public static final class AmbiguousRevision extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> candidates;

    AmbiguousRevision(String argument, List<String> candidates) {
      super(
          argument,
          "Several revisions start with '%s': %s."
              .formatted(argument, candidates.stream().limit(3).collect(Collectors.joining(", "))));
      this.candidates = List.copyOf(candidates);
    }

    public List<String> candidates() {
      return candidates;
    }
  }

  /** One revision was needed and the target stands for several. */
  public static final class MultipleHeads extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final transient List<RevisionId> heads;

    MultipleHeads(String argument, List<RevisionId> heads) {
      super(argument, "'%s' stands for several revisions: %s.".formatted(argument, names(heads)));
      this.heads = List.copyOf(heads);
    }

    public List<RevisionId> heads() {
      return heads;
    }
  }

  /** {@code label@revision} where the revision is not on that branch. */
  public static final class NotOnBranch extends RevisionException {
    private static final long serialVersionUID = 1L;

    NotOnBranch(RevisionId revision, String branch) {
      super(branch + "@" + revision, "%s is not on branch '%s'.".formatted(revision, branch));
    }
  }

  /** The target can't be reached from where the database stands. */
  public static final class Unreachable extends RevisionException {
    private static final long serialVersionUID = 1L;

    Unreachable(String argument, Collection<?> from) {
      super(argument, "'%s' can't be reached from %s.".formatted(argument, names(from)));
    }
  }

  /** A relative target that leads past the first or the last revision. */
  public static final class TooFar extends RevisionException {
    private static final long serialVersionUID = 1L;

    TooFar(String argument) {
      super(argument, "'%s' leads past the end of the history.".formatted(argument));
    }
  }

  /** A relative target that comes to a fork. */
  public static final class AmbiguousWalk extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final transient List<RevisionId> choices;

    AmbiguousWalk(String argument, List<RevisionId> choices) {
      super(
          argument,
          "'%s' could lead to %s. Name the branch, as in label@+1."
              .formatted(argument, names(choices)));
      this.choices = List.copyOf(choices);
    }

    public List<RevisionId> choices() {
      return choices;
    }
  }

  /** Two revisions were asked for together though one comes before the other. */
  public static final class Overlap extends RevisionException {
    private static final long serialVersionUID = 1L;

    Overlap(RevisionId revision, Collection<RevisionId> others) {
      super(
          revision.text(),
          "%s already includes %s. Name only one of them.".formatted(revision, names(others)));
    }
  }

  private static String names(Collection<?> revisions) {
    return revisions.isEmpty()
        ? "base"
        : revisions.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
