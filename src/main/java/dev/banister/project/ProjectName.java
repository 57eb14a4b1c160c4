package dev.banister.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A short name for people: that of the project's folder, not of the version folder in it. */
final class ProjectName {
  private static final int LEVELS_ABOVE = 6;
  private static final List<String> PROJECT_FILES =
      List.of("alembic.ini", "pyproject.toml", "setup.py", "setup.cfg", ".git");
  private static final Set<String> GENERIC =
      Set.of(
          "versions",
          "migrations",
          "migration",
          "alembic",
          "_migrations",
          "_alembic",
          "db",
          "database",
          "src");

  private ProjectName() {}

  static String of(Path folder) {
    Path specific = projectFolder(folder);
    while (specific.getParent() != null && GENERIC.contains(name(specific))) {
      specific = specific.getParent();
    }
    return name(specific).isEmpty() ? name(folder) : name(specific);
  }

  /** The next folder upwards with a file that only stands at the top of a project. */
  private static Path projectFolder(Path folder) {
    Path above = folder;
    for (int level = 0; level < LEVELS_ABOVE && above != null; level++) {
      if (PROJECT_FILES.stream().map(above::resolve).anyMatch(Files::exists)) {
        return above;
      }
      above = above.getParent();
    }
    return folder;
  }

  private static String name(Path folder) {
    return folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
  }
}
