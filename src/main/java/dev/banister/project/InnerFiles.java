package dev.banister.project;

import dev.banister.revision.RevisionId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files in subfolders of a version folder, for which Alembic has to be told {@code
 * recursive_version_locations}.
 *
 * <p>Some projects tell it in their own code. Then the history goes through the subfolders, which
 * shows in the revisions; otherwise they hold something else, such as an archive.
 */
record InnerFiles(List<ScriptFile> outer, List<ScriptFile> inner) {

  boolean belong() {
    return touches(outer, ids(inner)) || touches(inner, ids(outer));
  }

  private static Set<RevisionId> ids(List<ScriptFile> files) {
    return revised(files).map(file -> file.script().revision().id()).collect(Collectors.toSet());
  }

  private static boolean touches(List<ScriptFile> files, Set<RevisionId> others) {
    Set<RevisionId> parents = new HashSet<>();
    revised(files).forEach(file -> parents.addAll(file.script().revision().downRevisions()));
    parents.removeAll(ids(files));
    return parents.stream().anyMatch(others::contains);
  }

  /** How many revisions stay unread when they don't belong to the history. */
  long revisions() {
    return revised(inner).count();
  }

  private static Stream<ScriptFile.Revised> revised(List<ScriptFile> files) {
    return files.stream()
        .filter(file -> file instanceof ScriptFile.Revised)
        .map(ScriptFile.Revised.class::cast);
  }
}
