package dev.banister.audit;

import dev.banister.database.ConnectedDatabase;
import dev.banister.database.PlaceException;
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
    try (ConnectedPlace connected = connected(options.rehearse(), options, project)) {
      AuditOptions chosen =
          connected == null
              ? options
              : options.withRevisions(connected.chosen(options.revisions()));
      return new AuditRun(project, recorder(project), places, chosen, listener, connected).run();
    }
  }

  private @Nullable ConnectedPlace connected(
      boolean wanted, AuditOptions options, MigrationProject project) throws InterruptedException {
    return wanted && !project.scripts().isEmpty()
        ? ConnectedPlace.of(places, options, project)
        : null;
  }

  @Override
  public synchronized RecordedProject record(
      Path folder, AuditOptions options, AuditListener listener) throws InterruptedException {
    MigrationProject project = read(folder, listener);
    return new AuditRun(project, recorder(project), places, options, listener, null).recorded();
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
    MigrationProject project = result.project();
    try (ConnectedPlace connected = connected(true, one, project)) {
      return new AuditRun(project, recorder(project), places, one, listener, connected)
          .rehearse(result, revision);
    }
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
    MigrationProject project = result.project();
    try (ConnectedPlace connected = connected(true, one, project)) {
      return new AuditRun(project, recorder(project), places, one, listener, connected)
          .rollback(result, from, to);
    }
  }

  @Override
  public synchronized ConnectionAnswer connect(DatabaseOption option) throws InterruptedException {
    try (ConnectedDatabase database = places.connected(option.address(), option.copy())) {
      return new ConnectionAnswer.Connected(option.address().shown(), database.look());
    } catch (PlaceException e) {
      String reason = String.valueOf(e.getMessage());
      return e.isPasswordWanted()
          ? new ConnectionAnswer.PasswordWanted(reason)
          : new ConnectionAnswer.Refused(reason);
    }
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
