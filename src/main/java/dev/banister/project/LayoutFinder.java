package dev.banister.project;

import dev.banister.project.FolderWalk.Listing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the revision files of whatever the user named: settings, a project, a script location, a
 * version folder, any folder, one file.
 */
final class LayoutFinder {
  private static final String VERSIONS = "versions";

  private final Path root;
  private final FolderWalk walk;
  private final VersionFiles versionFiles;
  private final SettingsReader settingsReader = new SettingsReader();
  private final List<LoadProblem> problems = new ArrayList<>();

  /** A finder for one real path; problems name places relative to {@code root}. */
  LayoutFinder(Path root) {
    this.root = root;
    this.walk = new FolderWalk(root);
    this.versionFiles = new VersionFiles(walk);
  }

  /** What kept parts of the project from being found. */
  List<LoadProblem> problems() {
    return Stream.of(settingsReader.problems(), problems, walk.problems())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  ProjectLayout file(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".py")) {
      ProjectLayout single =
          new ProjectLayout(
              List.of(file.getParent()),
              List.of(file),
              List.of(),
              true,
              List.of(),
              List.of(),
              true,
              null);
      return single.in(Surroundings.of(file.getParent(), settingsReader));
    }
    return name.endsWith(".ini") || name.endsWith(".toml")
        ? ofAll(settingsReader.of(file))
        : ProjectLayout.NOTHING;
  }

  ProjectLayout folder(Path folder) {
    List<AlembicSettings> settings = settingsReader.in(folder);
    if (!settings.isEmpty()) {
      return ofAll(settings);
    }
    if (isScriptLocation(folder)) {
      return ofScriptLocation(folder).in(Surroundings.of(folder, settingsReader));
    }
    List<Listing> below = walk.below(folder);
    if (below.getFirst().files().stream().anyMatch(VersionFiles::looksLikeRevision)) {
      return VersionFiles.plain(below, true).in(Surroundings.of(folder, settingsReader));
    }
    ProjectLayout inner = projectsBelow(below);
    return inner == ProjectLayout.NOTHING
        ? VersionFiles.plain(below, isVersionFolder(folder))
            .in(Surroundings.of(folder, settingsReader))
        : inner;
  }

  private ProjectLayout ofAll(List<AlembicSettings> all) {
    return all.stream().map(this::of).reduce(ProjectLayout.NOTHING, ProjectLayout::with);
  }

  private ProjectLayout of(AlembicSettings settings) {
    Locations locations = new Locations(settings);
    String written = settings.scriptLocation();
    Path script = written == null ? null : locations.find(written);
    List<Path> versions =
        settings.versionLocations().stream().map(locations::find).filter(Objects::nonNull).toList();
    ProjectLayout found;
    if (!versions.isEmpty()) {
      found = versionFiles.in(versions, settings.recursive());
    } else if (script != null) {
      found = ofScriptLocation(script, settings.recursive());
    } else {
      found = instead(settings);
    }
    List<Path> environments = script == null ? List.of() : List.of(script);
    return found.in(new Surroundings(environments, locations.importRoots(), settings.dialect()));
  }

  /** What lies below settings whose script location is not there or only known at run time. */
  private ProjectLayout instead(AlembicSettings settings) {
    List<Path> scripts =
        walk.below(settings.folder()).stream()
            .filter(listing -> isScriptLocation(listing.folder()))
            .map(Listing::folder)
            .toList();
    if (scripts.size() != 1) {
      problems.add(noScriptLocation(settings, scripts));
    }
    return scripts.stream()
        .map(this::ofScriptLocation)
        .reduce(ProjectLayout.NOTHING, ProjectLayout::with);
  }

  private LoadProblem noScriptLocation(AlembicSettings settings, List<Path> scripts) {
    String file = settings.file().getFileName().toString();
    String what =
        settings.scriptLocation() == null
            ? file + " names no script_location."
            : "The script_location %s of %s is not there."
                .formatted(settings.scriptLocation(), file);
    String next =
        scripts.isEmpty()
            ? "Correct it, or choose the folder that holds versions."
            : "All of %s are shown; choose one of them to see it alone.".formatted(names(scripts));
    return new LoadProblem(
        LoadProblem.Kind.CONFIGURATION,
        RelativePath.of(root, settings.file()),
        0,
        what + " " + next);
  }

  /** Projects inside a folder that is none itself. */
  private ProjectLayout projectsBelow(List<Listing> below) {
    List<Path> projects = new ArrayList<>();
    ProjectLayout all = ProjectLayout.NOTHING;
    for (Listing listing : below) {
      Path folder = listing.folder();
      boolean inside =
          all.environments().stream().anyMatch(folder::startsWith)
              || all.versionFolders().stream().anyMatch(folder::startsWith);
      if (!inside) {
        ProjectLayout project = projectIn(folder);
        if (!project.files().isEmpty()) {
          projects.add(folder);
          all = all.with(project);
        }
      }
    }
    if (projects.size() > 1) {
      problems.add(
          new LoadProblem(
              LoadProblem.Kind.CONFIGURATION,
              "",
              0,
              "%d projects are in %s: %s. They are shown as one history; choose one of them."
                  .formatted(projects.size(), root.getFileName(), names(projects))));
    }
    return all;
  }

  private ProjectLayout projectIn(Path folder) {
    List<AlembicSettings> settings = settingsReader.in(folder);
    if (!settings.isEmpty()) {
      return ofAll(settings);
    }
    return isScriptLocation(folder) ? ofScriptLocation(folder) : ProjectLayout.NOTHING;
  }

  private String names(List<Path> folders) {
    return folders.stream()
        .map(folder -> RelativePath.of(root, folder))
        .collect(Collectors.joining(", "));
  }

  private static boolean isScriptLocation(Path folder) {
    return Files.isRegularFile(folder.resolve("env.py"))
        && Files.isDirectory(folder.resolve(VERSIONS));
  }

  private static boolean isVersionFolder(Path folder) {
    return folder.endsWith(VERSIONS)
        || folder.getParent() != null && isScriptLocation(folder.getParent());
  }

  private ProjectLayout ofScriptLocation(Path script) {
    return ofScriptLocation(script, false);
  }

  private ProjectLayout ofScriptLocation(Path script, boolean recursive) {
    Path versions = script.resolve(VERSIONS);
    ProjectLayout layout =
        Files.isDirectory(versions)
            ? versionFiles.in(List.of(versions), recursive)
            : VersionFiles.plain(walk.below(script), false);
    return layout.in(new Surroundings(List.of(script), List.of(), null));
  }
}
