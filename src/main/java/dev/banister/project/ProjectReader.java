package dev.banister.project;

import dev.banister.project.LoadProblem.Kind;
import dev.banister.revision.GraphProblem;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Reads a migration history from whatever the user names: a project with {@code alembic.ini} or
 * {@code [tool.alembic]}, a script location, a folder of revision files, nested or not, or one
 * file.
 *
 * <p>Nothing in a folder makes it fail: what can't be read is a {@link LoadProblem}, and the rest
 * stays usable. Only reads; nothing of the project is run.
 */
public final class ProjectReader {
  private final SourceReader sources;

  public ProjectReader(SourceReader sources) {
    this.sources = sources;
  }

  /**
   * Reads without telling anybody how far it is.
   *
   * @throws CancellationException when the thread is interrupted, which stays so
   */
  public MigrationProject read(Path folder) {
    try {
      return read(folder, ReadListener.NONE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("reading was interrupted");
    }
  }

  /** Reads the project; {@code folder} may also be a file. */
  public MigrationProject read(Path folder, ReadListener listener) throws InterruptedException {
    Path named = folder.toAbsolutePath().normalize();
    Path real;
    try {
      real = named.toRealPath();
    } catch (IOException missing) {
      return nothing(
          named,
          "There is no folder %s. Choose the folder that holds versions, or the project with"
                  .formatted(named)
              + " alembic.ini.");
    }
    if (!Files.isReadable(real)) {
      return empty(
          named,
          new LoadProblem(
              Kind.UNREADABLE,
              "",
              0,
              "%s can't be opened by you. Ask for the right to read it."
                  .formatted(named.getFileName())));
    }
    boolean isFolder = Files.isDirectory(real);
    Path root = isFolder ? real : real.getParent();
    LayoutFinder finder = new LayoutFinder(root);
    ProjectLayout layout = isFolder ? finder.folder(real) : finder.file(real);
    ScriptReader reader = new ScriptReader(sources, root, layout.everyFileCounts());
    List<ScriptFile> files = ParallelReading.of(layout.files(), reader::read, listener);
    return new Assembly(named, root, layout, finder.problems(), files).project();
  }

  private static MigrationProject nothing(Path named, String message) {
    return empty(named, new LoadProblem(Kind.NO_REVISION_FILES, "", 0, message));
  }

  private static MigrationProject empty(Path named, LoadProblem problem) {
    return new MigrationProject(
        named,
        ProjectName.of(named),
        List.of(),
        Map.of(),
        Map.of(),
        RevisionGraph.of(List.of()),
        List.of(problem),
        null,
        Map.of());
  }

  /** Puts together what was read. */
  private final class Assembly {
    private final Path named;
    private final Path root;
    private final ProjectLayout layout;
    private final List<ScriptFile> files;
    private final Map<RevisionId, ScriptFile.Revised> revisions = new LinkedHashMap<>();
    private final List<Revision> declared = new ArrayList<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private final List<LoadProblem> problems;

    Assembly(
        Path named,
        Path root,
        ProjectLayout layout,
        List<LoadProblem> problems,
        List<ScriptFile> files) {
      this.named = named;
      this.root = root;
      this.layout = layout;
      this.problems = new ArrayList<>(problems);
      this.files = files;
    }

    MigrationProject project() {
      files.forEach(this::take);
      RevisionGraph graph = RevisionGraph.of(declared);
      reportGraph(graph);
      if (revisions.isEmpty() && unreadable.isEmpty()) {
        problems.add(noRevisionFiles());
      }
      Map<RevisionId, MigrationScript> scripts = new LinkedHashMap<>();
      revisions.forEach((id, file) -> scripts.put(id, file.script()));
      return new MigrationProject(
          named,
          ProjectName.of(root),
          layout.versionFolders(),
          scripts,
          unreadable,
          graph,
          problems.stream().sorted(byPlace()).toList(),
          layout.dialect(),
          new NamingConventions(sources, layout.importRoots()).from(layout.environments()));
    }

    private void take(ScriptFile file) {
      switch (file) {
        case ScriptFile.NoRevision none -> {}
        case ScriptFile.Unusable unusable -> {
          unreadable.put(unusable.file(), unusable.text());
          problems.add(unusable.problem());
        }
        case ScriptFile.Revised revised -> {
          declared.add(revised.script().revision());
          ScriptFile.Revised first =
              revisions.putIfAbsent(revised.script().revision().id(), revised);
          if (first != null) {
            takeDuplicate(revised, first);
          } else if (revised.problem() != null) {
            problems.add(revised.problem());
          }
        }
      }
    }

    private void takeDuplicate(ScriptFile.Revised second, ScriptFile.Revised first) {
      MigrationScript script = second.script();
      unreadable.put(script.file(), script.text());
      int line = second.head().revision() instanceof ScriptHead.Texts texts ? texts.line() : 0;
      problems.add(
          new LoadProblem(
              Kind.DUPLICATE_REVISION,
              script.file(),
              line,
              "%s has the id %s of %s. Give one of them an id of its own."
                  .formatted(
                      script.file(), script.revision().id().brief(), first.script().file())));
    }

    private void reportGraph(RevisionGraph graph) {
      GraphWording wording = new GraphWording(revisions);
      graph.problems().stream()
          .filter(
              problem -> !(layout.partial() && problem instanceof GraphProblem.MissingDownRevision))
          .map(wording::of)
          .filter(Objects::nonNull)
          .forEach(problems::add);
    }

    private LoadProblem noRevisionFiles() {
      return new LoadProblem(
          Kind.NO_REVISION_FILES,
          "",
          0,
          "No revision files in %s. Choose the folder that holds versions, or the project with"
                  .formatted(named.getFileName())
              + " alembic.ini.");
    }

    /** The whole folder first, then files as they are listed, then lines. */
    private Comparator<LoadProblem> byPlace() {
      List<String> order =
          layout.files().stream().map(path -> RelativePath.of(root, path)).toList();
      Map<String, Integer> positions = new LinkedHashMap<>();
      order.forEach(file -> positions.put(file, positions.size()));
      return Comparator.<LoadProblem>comparingInt(
              problem -> positions.getOrDefault(problem.file(), -1))
          .thenComparingInt(LoadProblem::line);
    }
  }
}
