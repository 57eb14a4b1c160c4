package dev.banister.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What Alembic's version table holds: the revisions at which a database stands.
 *
 * @param revisions empty for a database at base
 */
public record VersionTable(Set<RevisionId> revisions) {
  public static final VersionTable BASE = new VersionTable(Set.of());

  public VersionTable {
    revisions = Set.copyOf(revisions);
  }

  /** After the upgrade of one revision. */
  VersionTable upgraded(RevisionId id, RevisionLinks links) {
    Set<RevisionId> after = new LinkedHashSet<>(revisions);
    links.parents(id).forEach(after::remove);
    after.add(id);
    return new VersionTable(after);
  }

  /** After the downgrade of one revision, which may open a merge into its branches again. */
  VersionTable downgraded(RevisionId id, RevisionLinks links) {
    Set<RevisionId> after = new LinkedHashSet<>(revisions);
    after.remove(id);
    Lineage lineage = new Lineage(links);
    Set<RevisionId> opened = new LinkedHashSet<>(links.parents(id));
    Set<RevisionId> implied =
        after.isEmpty()
            ? before(opened, lineage)
            : lineage.ancestors(after, Lineage.Along.DEPENDENCIES);
    opened.removeAll(implied);
    after.addAll(opened);
    return new VersionTable(after);
  }

  private static Set<RevisionId> before(Set<RevisionId> revisions, Lineage lineage) {
    Set<RevisionId> before = new LinkedHashSet<>();
    for (RevisionId revision : revisions) {
      Set<RevisionId> ancestors = lineage.ancestors(List.of(revision), Lineage.Along.DEPENDENCIES);
      ancestors.remove(revision);
      before.addAll(ancestors);
    }
    return before;
  }
}
