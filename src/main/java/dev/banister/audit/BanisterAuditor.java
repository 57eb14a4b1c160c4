package dev.banister.audit;

import dev.banister.database.Places;
import dev.banister.project.MigrationProject;
import dev.banister.project.ProjectReader;
import dev.banister.project.ReadListener;
import dev.banister.recorder.Recorder;
import dev.banister.rehearsal.Rollback;
import dev.banister.revision.RevisionId;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind the window and the command line.
 *
 * <p>It keeps the recorder of the last project, whose child processes take a second to start. One
 * call at a time.
 */
public final class BanisterAuditor implements Auditor {
  private final ProjectReader reader;
  private final Function<MigrationProject, Recorder> recorders;
  private final Places places;
  private @Nullable Recorder recorder;
  private @Nullable Path recorderFolder;

  /**
   * @param places where to rehearse; closed by this auditor
   * @param recorders opens a recorder that finds the modules of a project; closed by this auditor
   */
  public BanisterAuditor(
      ProjectReader reader, Places places, Function<MigrationProject, Recorder> recorders) {
    this.places = places;
    this.reader = reader;
    this.recorders = recorders;
  }

  @Override
  public MigrationProject read(Path folder) {
    return reader.read(folder);
  }

  @Override
  public synchronized AuditResult audit(Path folder, AuditOptions options, AuditListener listener)
      throws InterruptedException {
    MigrationProject project = read(folder, listener);
    return new AuditRun(project, recorder(project), places, options, listener).run();
  }

  @Override
  public synchronized RecordedProject record(
      Path folder, AuditOptions options, AuditListener listener) throws InterruptedException {
    MigrationProject project = read(folder, listener);
    return new AuditRun(project, recorder(project), places, options, listener).recorded();
  }

  private MigrationProject read(Path folder, AuditListener listener) throws InterruptedException {
    MigrationProject project =
        reader.read(
            folder,
            new ReadListener() {
              @Override
              public void read(int done, int total) {
                listener.progress("Reading", done, total);
              }
            });
    listener.loaded(project);
    return project;
  }

  @Override
  public synchronized RevisionAudit rehearse(
      AuditResult result, RevisionId revision, AuditOptions options, AuditListener listener)
      throws InterruptedException {
    AuditOptions one = options.withDialect(result.dialect());
    return new AuditRun(result.project(), recorder(result.project()), places, one, listener)
        .rehearse(result, revision);
  }

  @Override
  public synchronized Rollback rollback(
      AuditResult result,
      RevisionId from,
      @Nullable RevisionId to,
      AuditOptions options,
      AuditListener listener)
      throws InterruptedException {
    AuditOptions one = options.withDialect(result.dialect());
    return new AuditRun(result.project(), recorder(result.project()), places, one, listener)
        .rollback(result, from, to);
  }

  private Recorder recorder(MigrationProject project) {
    if (recorder == null || !project.folder().equals(recorderFolder)) {
      closeRecorder();
      recorder = recorders.apply(project);
      recorderFolder = project.folder();
    }
    return recorder;
  }

  @Override
  public synchronized void close() {
    closeRecorder();
    places.close();
  }

  private void closeRecorder() {
    if (recorder != null) {
      recorder.close();
      recorder = null;
    }
  }
}
