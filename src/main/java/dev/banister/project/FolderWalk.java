package dev.banister.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Lists folders as Alembic does: the files of a folder by name, then its subfolders by name.
 *
 * <p>Folders that hold no migrations of the project are passed over, and a link to a folder is not
 * followed, so that a circle of links ends nothing.
 */
final class FolderWalk {
  private static final Set<String> PASSED_OVER =
      Set.of("__pycache__", "node_modules", "site-packages");
  private static final int DEEPEST = 16;
  private static final int MOST_FOLDERS = 20_000;

  private final Path root;
  private final List<LoadProblem> problems = new ArrayList<>();

  /** A walk whose problems name their place relative to {@code root}. */
  FolderWalk(Path root) {
    this.root = root;
  }

  /** A folder and what is directly in it. */
  record Listing(Path folder, List<Path> files, List<Path> folders) {}

  /** Folders that could not be listed. */
  List<LoadProblem> problems() {
    return problems;
  }

  /** What is directly in a folder. */
  Listing list(Path folder) {
    List<Path> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(entry);
        } else if (!Files.isDirectory(entry)) {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      problems.add(unreadable(folder, unreadable));
    }
    files.sort(Comparator.comparing(file -> file.getFileName().toString()));
    folders.removeIf(FolderWalk::isPassedOver);
    folders.sort(Comparator.comparing(inner -> inner.getFileName().toString()));
    return new Listing(folder, files, folders);
  }

  /** A folder and everything below it. */
  List<Listing> below(Path folder) {
    List<Listing> listings = new ArrayList<>();
    walk(folder, 0, listings);
    if (listings.size() >= MOST_FOLDERS) {
      problems.add(
          new LoadProblem(
              LoadProblem.Kind.CONFIGURATION,
              "",
              0,
              "Only the first 20,000 folders were looked into. Choose the folder that holds"
                  + " versions."));
    }
    return listings;
  }

  private void walk(Path folder, int depth, List<Listing> listings) {
    Listing listing = list(folder);
    listings.add(listing);
    if (depth == DEEPEST || Thread.currentThread().isInterrupted()) {
      return;
    }
    for (Path inner : listing.folders()) {
      if (listings.size() < MOST_FOLDERS) {
        walk(inner, depth + 1, listings);
      }
    }
  }

  private static boolean isPassedOver(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".")
        || PASSED_OVER.contains(name)
        || Files.exists(folder.resolve("pyvenv.cfg"));
  }

  private LoadProblem unreadable(Path folder, Exception cause) {
    String why =
        cause instanceof AccessDeniedException
            ? "can't be opened by you. Ask for the right to read it."
            : "can't be listed. Check that it is still there.";
    String place = root.equals(folder) ? "" : RelativePath.of(root, folder);
    String name = place.isEmpty() ? folder.getFileName().toString() : place;
    return new LoadProblem(LoadProblem.Kind.UNREADABLE, place, 0, name + " " + why);
  }
}
