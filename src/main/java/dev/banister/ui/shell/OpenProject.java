package dev.banister.ui.shell;

import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.MigrationProject;
import dev.banister.revision.RevisionId;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.rehearsal.RehearsalTarget;
import dev.banister.ui.rehearsal.RehearsalViewModel;
import dev.banister.ui.rehearsal.RollbackRange;
import dev.banister.ui.review.ReviewViewModel;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.task.TaskRunner;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A project in the window, from the moment in which its folder was read. */
public final class OpenProject {

  private final MigrationProject project;
  private final ProjectReview decisions;
  private final ReviewViewModel review;
  private final RehearsalViewModel rehearsal;
  private final ReadOnlyObjectWrapper<@Nullable AuditResult> result = new ReadOnlyObjectWrapper<>();

  OpenProject(
      MigrationProject project, ProjectReview decisions, Auditor auditor, TaskRunner tasks) {
    this.project = project;
    this.decisions = decisions;
    this.review = new ReviewViewModel(project, decisions, tasks);
    this.rehearsal =
        new RehearsalViewModel(
            project,
            new RehearsalTarget(auditor, result.getReadOnlyProperty(), this::judgedAgain),
            new RollbackRange(project.graph(), this::isReviewed),
            tasks);
  }

  public MigrationProject project() {
    return project;
  }

  public ProjectReview decisions() {
    return decisions;
  }

  public ReviewViewModel review() {
    return review;
  }

  public RehearsalViewModel rehearsal() {
    return rehearsal;
  }

  /** Null until the audit is through. */
  public ReadOnlyObjectProperty<@Nullable AuditResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  void judged(List<RevisionAudit> audits) {
    review.history().judged(audits);
  }

  void finished(AuditResult audit) {
    review.history().judged(audit.revisions());
    result.set(audit);
  }

  private void judgedAgain(RevisionAudit audit) {
    review.history().judged(List.of(audit));
    AuditResult now = result.get();
    if (now != null) {
      result.set(AuditResults.with(now, audit));
    }
  }

  private boolean isReviewed(RevisionId id) {
    return review.history().row(id.text()).filter(HistoryRow::isReviewed).isPresent();
  }
}
