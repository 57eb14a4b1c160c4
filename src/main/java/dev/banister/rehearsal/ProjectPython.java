package dev.banister.rehearsal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a project and the interpreter that its people run Alembic with: the active environment, one
 * in the project's folder as {@code venv}, uv and Poetry leave it, or the one on the path.
 */
final class ProjectPython {
  private static final List<String> ENVIRONMENTS = List.of(".venv", "venv", "env");
  private static final List<String> PROGRAMS =
      List.of("bin/python", "bin/python3", "Scripts/python.exe");
  private static final List<String> ROOTS =
      List.of("alembic.ini", "pyproject.toml", "setup.py", "setup.cfg", ".git");

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder where the migrations are
   * @param environment of this process
   */
  ProjectPython(Path folder, Map<String, String> environment) {
    this.folder = folder.toAbsolutePath().normalize();
    this.environment = environment;
  }

  /** The folder from which the project's people run Alembic. */
  Path root() {
    return above()
        .filter(path -> ROOTS.stream().anyMatch(name -> Files.exists(path.resolve(name))))
        .findFirst()
        .orElse(folder);
  }

  /** What the scripts may import from, in this order. */
  List<Path> paths() {
    Path root = root();
    return Stream.of(root, root.resolve("src"), folder)
        .filter(Files::isDirectory)
        .distinct()
        .toList();
  }

  /** The interpreter; empty when none is found. */
  Optional<Path> interpreter() {
    List<Path> places = new ArrayList<>();
    String active = environment.get("VIRTUAL_ENV");
    if (active != null && !active.isEmpty()) {
      places.add(Path.of(active));
    }
    above().forEach(path -> ENVIRONMENTS.forEach(name -> places.add(path.resolve(name))));
    Stream<Path> own = places.stream().flatMap(place -> PROGRAMS.stream().map(place::resolve));
    Stream<Path> onPath =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .flatMap(entry -> Stream.of("python3", "python", "python.exe").map(entry::resolve));
    return Stream.concat(own, onPath).filter(Files::isExecutable).findFirst();
  }

  /** The folder and those around it, up to the user's repository. */
  private Stream<Path> above() {
    List<Path> folders = new ArrayList<>();
    for (Path path = folder; path != null; path = path.getParent()) {
      folders.add(path);
      if (Files.exists(path.resolve(".git"))) {
        break;
      }
    }
    return folders.stream();
  }
}
