package dev.banister.project;

import dev.banister.project.FolderWalk.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Picks from version folders the files that may be revisions. */
final class VersionFiles {
  private static final long LARGEST_TO_LOOK_INTO = 1024 * 1024;

  private final FolderWalk walk;

  VersionFiles(FolderWalk walk) {
    this.walk = walk;
  }

  /**
   * As Alembic, without subfolders unless told; but with them where the folders themselves hold no
   * file.
   */
  ProjectLayout in(List<Path> folders, boolean recursive) {
    List<Listing> below = folders.stream().flatMap(folder -> walk.below(folder).stream()).toList();
    ProjectLayout all = plain(below, true);
    List<Path> direct = all.files().stream().filter(f -> folders.contains(f.getParent())).toList();
    if (recursive || direct.isEmpty()) {
      return all;
    }
    List<Path> inner = all.files().stream().filter(file -> !direct.contains(file)).toList();
    return new ProjectLayout(
        all.versionFolders(), direct, inner, true, List.of(), List.of(), false, null);
  }

  /**
   * The files of all these folders.
   *
   * @param everyFileCounts whether only revisions should be there
   */
  static ProjectLayout plain(List<Listing> listings, boolean everyFileCounts) {
    List<Path> folders =
        listings.stream()
            .filter(listing -> candidates(listing).findAny().isPresent())
            .map(Listing::folder)
            .distinct()
            .toList();
    List<Path> files = once(listings.stream().flatMap(VersionFiles::candidates).toList());
    return new ProjectLayout(
        folders, files, List.of(), everyFileCounts, List.of(), List.of(), false, null);
  }

  private static Stream<Path> candidates(Listing listing) {
    return listing.files().stream().filter(VersionFiles::mayBeRevision);
  }

  /** A file that can be reached on two ways is one revision, as for Alembic. */
  private static List<Path> once(List<Path> files) {
    Set<Path> seen = new HashSet<>();
    List<Path> once = new ArrayList<>();
    for (Path file : files) {
      if (seen.add(real(file))) {
        once.add(file);
      }
    }
    return once;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException brokenLink) {
      // it stays in the list, and reading it tells what is wrong
      return file;
    }
  }

  private static boolean mayBeRevision(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".py")
        && !name.startsWith(".")
        && !name.startsWith("__init__")
        && !name.equals("env.py");
  }

  static boolean looksLikeRevision(Path file) {
    try {
      return mayBeRevision(file)
          && Files.isRegularFile(file)
          && Files.size(file) <= LARGEST_TO_LOOK_INTO
          && SourceText.decodeLeniently(Files.readAllBytes(file)).contains("down_revision");
    } catch (IOException unreadable) {
      // it will be read again, and reported then
      return false;
    }
  }
}
