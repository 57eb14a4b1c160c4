package dev.banister.project;

import dev.banister.sql.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a project lie.
 *
 * @param files that may be revisions, in the order in which Alembic would read them
 * @param inner files in subfolders that Alembic reads only when told to; part of the history when
 *     it goes through them
 * @param everyFileCounts whether the files stand where only revisions should be
 * @param environments folders with an {@code env.py}
 * @param importRoots folders from which the project's own modules are imported
 * @param partial whether one file was named, so that its parents are not expected
 */
record ProjectLayout(
    List<Path> versionFolders,
    List<Path> files,
    List<Path> inner,
    boolean everyFileCounts,
    List<Path> environments,
    List<Path> importRoots,
    boolean partial,
    @Nullable Dialect dialect) {
  static final ProjectLayout NOTHING =
      new ProjectLayout(List.of(), List.of(), List.of(), true, List.of(), List.of(), false, null);

  ProjectLayout {
    versionFolders = List.copyOf(versionFolders);
    files = List.copyOf(files);
    inner = List.copyOf(inner);
    environments = List.copyOf(environments);
    importRoots = List.copyOf(importRoots);
  }

  /** Files and inner files. */
  List<Path> allFiles() {
    return union(files, inner);
  }

  /** Both, as one history; a dialect on which they don't agree is left open. */
  ProjectLayout with(ProjectLayout other) {
    return new ProjectLayout(
        union(versionFolders, other.versionFolders),
        union(files, other.files),
        union(inner, other.inner),
        everyFileCounts && other.everyFileCounts,
        union(environments, other.environments),
        union(importRoots, other.importRoots),
        partial || other.partial,
        this == NOTHING || dialect == other.dialect ? other.dialect : null);
  }

  ProjectLayout in(Surroundings surroundings) {
    return new ProjectLayout(
        versionFolders,
        files,
        inner,
        everyFileCounts,
        union(environments, surroundings.environments()),
        union(importRoots, surroundings.importRoots()),
        partial,
        dialect == null ? surroundings.dialect() : dialect);
  }

  private static List<Path> union(List<Path> first, List<Path> second) {
    List<Path> all = new ArrayList<>(first);
    all.addAll(second);
    return all.stream().distinct().toList();
  }
}
