package dev.banister.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks around a history for the files that run or test it. */
final class ProjectFilesReader {
  private static final int LEVELS_ABOVE = 6;
  private static final int MOST_FILES = 6000;
  private static final long LARGEST = 512 * 1024;
  private static final Set<String> MARKS =
      Set.of("pyproject.toml", "setup.py", "setup.cfg", "alembic.ini", "tox.ini");
  private static final Set<String> SKIPPED =
      Set.of(
          "node_modules", "venv", "env", "build", "dist", "target", "__pycache__", "site-packages");
  private static final Set<String> HIDDEN =
      Set.of(".github", ".circleci", ".gitlab", ".ci", ".buildkite");
  private static final Pattern PIPELINE =
      Pattern.compile(
          "(?i)(?:.*\\.ya?ml|jenkinsfile|makefile|justfile|tox\\.ini|noxfile\\.py|.*\\.sh|.*\\.mk|pyproject\\.toml|setup\\.cfg)");

  /** Words of which a file has one when it runs a downgrade in any way that is known. */
  private static final List<String> WORDS =
      List.of("downgrade", "alembic", "migrate_down", "mrt", "banister");

  private static final Pattern TEST = Pattern.compile("(?:test_.*|.*_test|tests?|conftest)\\.py");

  private final MigrationProject project;
  private final Map<String, String> tests = new LinkedHashMap<>();
  private final Map<String, String> pipelines = new LinkedHashMap<>();
  private int visited;

  ProjectFilesReader(MigrationProject project) {
    this.project = project;
  }

  ProjectFiles read() {
    Path root = root();
    if (root != null) {
      walk(root, root, 0);
    }
    return new ProjectFiles(environment(), root != null, tests, pipelines);
  }

  /** The work tree's top, else the highest folder with a project file. */
  private @Nullable Path root() {
    Path found = null;
    Path folder = project.folder();
    for (int level = 0; level <= LEVELS_ABOVE && folder != null; level++) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
      Path here = folder;
      if (MARKS.stream().anyMatch(m -> Files.isRegularFile(here.resolve(m)))) {
        found = folder;
      }
      folder = folder.getParent();
    }
    return found;
  }

  private String environment() {
    StringBuilder text = new StringBuilder();
    project.versionFolders().stream()
        .flatMap(f -> Stream.iterate(f, p -> p != null, Path::getParent).limit(4))
        .distinct()
        .map(f -> f.resolve("env.py"))
        .filter(Files::isRegularFile)
        .forEach(f -> text.append(text(f)).append('\n'));
    return text.toString();
  }

  private void walk(Path root, Path folder, int depth) {
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      listed.sorted().forEach(entries::add);
    } catch (IOException unreadable) {
      // A folder that can't be listed has no tests to offer; the history does not need it.
      return;
    }
    for (Path entry : entries) {
      if (++visited > MOST_FILES) {
        return;
      }
      String name = String.valueOf(entry.getFileName());
      if (Files.isSymbolicLink(entry)) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        if (depth < 8 && isLookedInto(entry, name)) {
          walk(root, entry, depth + 1);
        }
      } else {
        take(root, entry, name);
      }
    }
  }

  private boolean isLookedInto(Path folder, String name) {
    return (!name.startsWith(".") || HIDDEN.contains(name))
        && !SKIPPED.contains(name)
        && project.versionFolders().stream().noneMatch(folder::equals);
  }

  private void take(Path root, Path file, String name) {
    if (name.endsWith(".py")
        && (TEST.matcher(name).matches()
            || RelativePath.of(root, file).matches("(?:.*/)?tests?/.*"))) {
      tests.put(RelativePath.of(root, file), telling(file));
    } else if (PIPELINE.matcher(name).matches()) {
      pipelines.put(RelativePath.of(root, file), telling(file));
    }
  }

  /** The text of a file that may have to do with downgrades; of any other nothing is kept. */
  private static String telling(Path file) {
    String text = text(file);
    return WORDS.stream().anyMatch(text::contains) ? text : "";
  }

  private static String text(Path file) {
    try {
      return Files.size(file) <= LARGEST
          ? SourceText.decodeLeniently(Files.readAllBytes(file))
          : "";
    } catch (IOException unreadable) {
      // As good as absent: what can't be read shows no test.
      return "";
    }
  }
}
