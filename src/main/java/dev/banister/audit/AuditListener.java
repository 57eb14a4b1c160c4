package dev.banister.audit;

import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.StepResult;
import dev.banister.revision.RevisionId;

/**
 * Hears of an audit as it goes. Called on the audit's thread; must return at once.
 *
 * <p>A revision is told twice when it is rehearsed: after the static part and after the round trip.
 */
public interface AuditListener {
  AuditListener SILENT = new AuditListener() {};

  /** The folder was read; nothing is judged yet. */
  default void loaded(MigrationProject project) {}

  /**
   * A stage moved on.
   *
   * @param stage what is being done: "Recording", "Rehearsing"
   * @param done of {@code total}
   */
  default void progress(String stage, int done, int total) {}

  default void judged(RevisionAudit revision) {}

  default void stepFinished(RevisionId revision, StepResult step) {}
}
