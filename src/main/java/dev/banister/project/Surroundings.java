package dev.banister.project;

import dev.banister.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the folders above a version folder say about it, when the user named only a part of a
 * project.
 */
record Surroundings(List<Path> environments, List<Path> importRoots, @Nullable Dialect dialect) {
  private static final int LEVELS_ABOVE = 5;

  Surroundings {
    environments = List.copyOf(environments);
    importRoots = List.copyOf(importRoots);
  }

  /** Looks upwards, as far as the top of the work tree or the settings that cover the folder. */
  static Surroundings of(Path folder, SettingsReader reader) {
    List<Path> environments = new ArrayList<>();
    List<Path> importRoots = new ArrayList<>();
    Path above = folder;
    for (int level = 0; level <= LEVELS_ABOVE && above != null; level++) {
      if (Files.isRegularFile(above.resolve("env.py")) && environments.isEmpty()) {
        environments.add(above);
      }
      importRoots.add(above);
      for (AlembicSettings settings : reader.in(above)) {
        if (covers(settings, folder)) {
          importRoots.addAll(new Locations(settings).importRoots());
          return new Surroundings(environments, importRoots, settings.dialect());
        }
      }
      if (Files.exists(above.resolve(".git"))) {
        break;
      }
      above = above.getParent();
    }
    return new Surroundings(environments, importRoots, null);
  }

  private static boolean covers(AlembicSettings settings, Path folder) {
    Locations locations = new Locations(settings);
    List<String> named = new ArrayList<>(settings.versionLocations());
    if (settings.scriptLocation() != null) {
      named.add(settings.scriptLocation());
    }
    return named.stream()
        .map(locations::find)
        .anyMatch(place -> place != null && folder.startsWith(place));
  }
}
