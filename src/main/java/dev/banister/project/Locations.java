package dev.banister.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folders that settings name.
 *
 * <p>Alembic takes relative paths from where it is started; people start it beside its settings or
 * a little above, so both are tried.
 */
final class Locations {
  private static final int LEVELS_ABOVE = 2;

  private final AlembicSettings settings;

  Locations(AlembicSettings settings) {
    this.settings = settings;
  }

  /** The folder that a path or {@code package:folder} names, or null when there is none. */
  @Nullable Path find(String written) {
    boolean absolute = written.startsWith("/") || written.matches("[A-Za-z]:[\\\\/].*");
    return !absolute && written.contains(":")
        ? first(importRoots(), resource(written))
        : first(startFolders(), written);
  }

  /** {@code pkg.inner:dir} as a path below the folder from which {@code pkg} is imported. */
  private static String resource(String written) {
    String[] parts = written.split(":");
    List<String> path = new ArrayList<>(List.of(parts[0].replace('.', '/')));
    path.addAll(Arrays.asList(parts).subList(1, parts.length));
    return String.join("/", path);
  }

  /** Folders from which the project's modules are imported. */
  List<Path> importRoots() {
    List<Path> roots = new ArrayList<>();
    for (String written : settings.importPaths()) {
      Path root = first(startFolders(), written);
      if (root != null) {
        roots.add(root);
      }
    }
    roots.addAll(startFolders());
    roots.add(settings.folder().resolve("src"));
    return roots.stream().distinct().toList();
  }

  private List<Path> startFolders() {
    List<Path> starts = new ArrayList<>();
    Path folder = settings.folder();
    for (int level = 0; level <= LEVELS_ABOVE && folder != null; level++) {
      starts.add(folder);
      folder = folder.getParent();
    }
    return starts;
  }

  private static @Nullable Path first(List<Path> starts, String written) {
    for (Path start : starts) {
      Path folder = folder(start, written);
      if (folder != null) {
        return folder;
      }
    }
    return null;
  }

  private static @Nullable Path folder(Path start, String written) {
    try {
      Path folder = start.resolve(written).normalize();
      return Files.isDirectory(folder) ? folder : null;
    } catch (InvalidPathException templated) {
      return null;
    }
  }
}
