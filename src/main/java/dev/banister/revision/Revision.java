package dev.banister.revision;

import java.util.List;

/**
 * A revision as its script declares it.
 *
 * @param downRevisions empty for a base, several for a merge point
 * @param dependencies {@code depends_on} as written: ids, partial ids or branch labels
 * @param branchLabels labels that this script itself declares
 * @param message first line of the module's docstring, empty when there is none
 */
public record Revision(
    RevisionId id,
    List<RevisionId> downRevisions,
    List<String> dependencies,
    List<String> branchLabels,
    String message) {
  public Revision {
    downRevisions = List.copyOf(downRevisions);
    dependencies = List.copyOf(dependencies);
    branchLabels = List.copyOf(branchLabels);
  }

  public boolean isBase() {
    return downRevisions.isEmpty();
  }

  public boolean isMergePoint() {
    return downRevisions.size() > 1;
  }
}
