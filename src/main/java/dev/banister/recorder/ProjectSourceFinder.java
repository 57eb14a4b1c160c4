package dev.banister.recorder;

import dev.banister.project.MigrationProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds modules in a project's own source folders, and reads nothing but Python files below them;
 * of {@code sqlalchemy}, which nobody needs to read, it says "1.4" when the project kept to that at
 * the first question.
 *
 * <p>A folder counts as source when it is a version folder, the script location, the project's
 * root, or the parent of a package that the version folder lies in and that the import names.
 */
public final class ProjectSourceFinder implements SourceFinder {
  private static final Pattern DOTTED = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");
  private static final List<String> MARKERS =
      List.of("pyproject.toml", "setup.py", "setup.cfg", ".git");
  private static final Set<String> HELPER_FOLDERS = Set.of("migration", "migrations", "alembic");
  private static final int LEVELS = 8;
  private static final long LARGEST = 512 * 1024;

  private final Path folder;
  private final List<Path> versionFolders;

  /** Listing folders takes longer than most scripts do, and nearly each of them asks. */
  private final ConcurrentMap<String, Optional<SourceFile>> required = new ConcurrentHashMap<>();

  public ProjectSourceFinder(MigrationProject project) {
    this(project.folder(), project.versionFolders());
  }

  ProjectSourceFinder(Path folder, List<Path> versionFolders) {
    this.folder = folder.toAbsolutePath().normalize();
    this.versionFolders = versionFolders.stream().map(f -> f.toAbsolutePath().normalize()).toList();
  }

  @Override
  public Optional<SourceFile> find(String module, Path from) {
    if (!DOTTED.matcher(module).matches()) {
      return Optional.empty();
    }
    if (module.equals(SQLALCHEMY)) {
      return required.computeIfAbsent(module, asked -> requiredSqlAlchemy());
    }
    String path = module.replace('.', '/');
    return bases(module).stream()
        .flatMap(base -> Stream.of(new Place(base, path + ".py"), new Place(base, path + INIT)))
        .flatMap(place -> read(place).stream())
        .findFirst();
  }

  private Optional<SourceFile> requiredSqlAlchemy() {
    return RequiredSqlAlchemy.beforeTwo(projectFolders())
        .map(file -> new SourceFile(file.toString(), "1.4", false, false));
  }

  private static final String INIT = "/__init__.py";

  private Set<Path> bases(String module) {
    String top = module.split("\\.", 2)[0];
    Set<Path> bases = new LinkedHashSet<>();
    for (Path versions : versionFolders) {
      ancestors(versions)
          .filter(a -> a.endsWith(top) && a.getParent() != null)
          .forEach(a -> bases.add(a.getParent()));
    }
    projectRoot().ifPresent(root -> bases.addAll(List.of(root, root.resolve("src"))));
    bases.add(folder);
    for (Path versions : versionFolders) {
      bases.add(versions);
      scriptLocation(versions).ifPresent(bases::add);
    }
    return bases;
  }

  /** From the script's folder up to the project's root, where files say what it requires. */
  private List<Path> projectFolders() {
    Path root = projectRoot().orElse(folder);
    return ancestors(folder).filter(a -> a.startsWith(root)).toList();
  }

  private Optional<Path> projectRoot() {
    return ancestors(folder)
        .filter(a -> MARKERS.stream().anyMatch(m -> Files.exists(a.resolve(m))))
        .findFirst();
  }

  private static Optional<Path> scriptLocation(Path versions) {
    return ancestors(versions).filter(a -> Files.exists(a.resolve("env.py"))).findFirst();
  }

  private static Stream<Path> ancestors(Path path) {
    return Stream.iterate(path, p -> p != null, Path::getParent).limit(LEVELS);
  }

  private Optional<SourceFile> read(Place place) {
    Path file = place.base().resolve(place.relative());
    try {
      if (!Files.isRegularFile(file)
          || Files.size(file) > LARGEST
          || !file.toRealPath().startsWith(place.base().toRealPath())) {
        return Optional.empty();
      }
      return Optional.of(
          new SourceFile(
              place.relative(),
              Files.readString(file, StandardCharsets.UTF_8),
              place.relative().endsWith(INIT),
              isHelper(place, file)));
    } catch (IOException e) {
      return Optional.empty(); // what can't be read is unknown, and the script's import says so
    }
  }

  private boolean isHelper(Place place, Path file) {
    List<Path> own = new ArrayList<>(versionFolders);
    versionFolders.forEach(v -> scriptLocation(v).ifPresent(own::add));
    return own.stream().anyMatch(file::startsWith)
        || Stream.of(place.relative().split("/")).anyMatch(HELPER_FOLDERS::contains);
  }

  /** A file below a base. */
  private record Place(Path base, String relative) {}
}
