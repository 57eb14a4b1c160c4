package dev.banister.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a set of revisions that keeps Alembic from ordering them.
 *
 * <p>An edge that a problem names is left out of the graph, so that all the rest can be used.
 */
public sealed interface GraphProblem {

  /** Two or more scripts give themselves the same id; the first one counts. */
  record DuplicateRevision(RevisionId id) implements GraphProblem {}

  /** A script names a down revision that no script has. */
  record MissingDownRevision(RevisionId revision, RevisionId missing) implements GraphProblem {}

  /**
   * Revisions that come before themselves.
   *
   * @param revisions in the order in which they were read; a single one names itself
   * @param throughDependencies whether {@code depends_on} is needed to close the circle
   */
  record Cycle(List<RevisionId> revisions, boolean throughDependencies) implements GraphProblem {
    public Cycle {
      revisions = List.copyOf(revisions);
    }
  }

  /** More than one revision that no other names as its down revision. */
  record SeveralHeads(List<RevisionId> heads) implements GraphProblem {
    public SeveralHeads {
      heads = List.copyOf(heads);
    }
  }

  /**
   * An entry of {@code depends_on} that Alembic cannot resolve: it takes whole ids and branch
   * labels only.
   *
   * @param meant the revision that a partial id or {@code label@id} clearly stands for and that the
   *     graph uses, or null
   */
  record UnresolvedDependency(RevisionId revision, String dependency, @Nullable RevisionId meant)
      implements GraphProblem {}

  /** A branch label that is already the label or the id of another revision. */
  record LabelTaken(String label, RevisionId revision, RevisionId owner) implements GraphProblem {}

  /** An id with one of the characters that Alembic keeps for its targets. */
  record IllegalCharacters(RevisionId id, String characters) implements GraphProblem {}
}
