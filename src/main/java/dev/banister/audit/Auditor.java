package dev.banister.audit;

import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.Rollback;
import dev.banister.revision.RevisionId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of Banister: the only door for the command line and the window.
 *
 * <p>Calls block until done, tell the listener on the way, and stop with {@code
 * InterruptedException} when their thread is interrupted.
 */
public interface Auditor extends AutoCloseable {

  /** Reads the folder and nothing else. */
  MigrationProject read(Path folder);

  /** Reads and records, and judges nothing: what each script does. */
  RecordedProject record(Path folder, AuditOptions options, AuditListener listener)
      throws InterruptedException;

  /** Reads, records, replays, pairs, judges and, when asked, rehearses a whole history. */
  AuditResult audit(Path folder, AuditOptions options, AuditListener listener)
      throws InterruptedException;

  /** Rehearses one revision and judges it anew; everything else of the result is kept. */
  RevisionAudit rehearse(
      AuditResult result, RevisionId revision, AuditOptions options, AuditListener listener)
      throws InterruptedException;

  /**
   * One rollback of many steps over seeded rows.
   *
   * @param to the revision to go back to, or null for base
   */
  Rollback rollback(
      AuditResult result,
      RevisionId from,
      @Nullable RevisionId to,
      AuditOptions options,
      AuditListener listener)
      throws InterruptedException;

  /** Asks whether a connected database can be read, and where it stands; copies nothing. */
  ConnectionAnswer connect(DatabaseOption database) throws InterruptedException;

  @Override
  void close();
}
