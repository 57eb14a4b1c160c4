package dev.banister.project;

import dev.banister.project.LoadProblem.Kind;
import dev.banister.revision.RevisionGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    if (Thread.interrupted()) {
      throw new InterruptedException("reading was interrupted");
    }
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
    List<ScriptFile> files = ParallelReading.of(layout.allFiles(), reader::read, listener);
    return new ProjectAssembly(sources, named, root, layout, finder.problems()).of(files);
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
}
