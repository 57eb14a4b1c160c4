package dev.banister.ui.shell;

import dev.banister.audit.AuditListener;
import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.Auditor;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.ui.control.Words;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.history.HistoryViewModel;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.settings.RecentFolder;
import dev.banister.ui.settings.UserState;
import dev.banister.ui.task.Gathered;
import dev.banister.ui.task.Job;
import dev.banister.ui.task.RunningTask;
import dev.banister.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is open, what is going on, and what there is to say about it. */
public final class WorkbenchViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(WorkbenchViewModel.class);

  private final Auditor auditor;
  private final UserState state;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Busy> busy = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.REVIEW);
  private @Nullable RunningTask task;
  private @Nullable Path folder;
  private @Nullable Check current;

  public WorkbenchViewModel(Auditor auditor, UserState state, TaskRunner tasks) {
    this.auditor = auditor;
    this.state = state;
    this.tasks = tasks;
  }

  public ReadOnlyObjectProperty<@Nullable OpenProject> projectProperty() {
    return project.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Busy> busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The outcome of the last check. */
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Why the last folder could not be opened, or empty. */
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** What went wrong beside the check, such as preferences that can't be kept. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public void tell(String words) {
    notice.set(words);
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  public List<RecentFolder> recent() {
    return state.preferences().recent();
  }

  public void forgetRecent() {
    state.change(preferences -> preferences.withRecent(List.of()));
  }

  /** Reads and checks a folder; what was open goes. */
  public void open(Path chosen) {
    mode.set(Mode.REVIEW);
    check(chosen);
  }

  /** Reads the open folder again. */
  public void checkAgain() {
    if (folder != null) {
      check(folder);
    }
  }

  public void close() {
    stop();
    project.set(null);
    folder = null;
    current = null;
    busy.set(null);
    status.set("");
    refusal.set("");
  }

  /** Stops the check; what is there stays. */
  public void stop() {
    if (task != null) {
      task.stop();
    }
  }

  private void check(Path chosen) {
    stop();
    folder = chosen.toAbsolutePath().normalize();
    refusal.set("");
    status.set("");
    busy.set(new Busy(Words.of("status.reading", folder.getFileName().toString()), 0, 0));
    Check check = new Check(folder);
    current = check;
    task =
        tasks.start(
            Job.of(() -> auditor.audit(check.folder, AuditOptions.STATIC, check))
                .onDone(check::finished)
                .onStopped(check::stopped)
                .onFailed(check::failed));
  }

  private void remember(Path opened, HistoryViewModel history) {
    Verdict worst =
        List.of(Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.PASS, Verdict.NOT_APPLICABLE).stream()
            .filter(verdict -> history.count(verdict) > 0)
            .findFirst()
            .orElse(Verdict.NOT_APPLICABLE);
    RecentFolder recent =
        new RecentFolder(
            opened.toString(),
            Optional.ofNullable(project.get())
                .map(open -> open.project().name())
                .orElse(opened.getFileName().toString()),
            System.currentTimeMillis(),
            history.size(),
            worst,
            (int) history.count(worst));
    state.change(preferences -> preferences.withRecent(recent));
  }

  /** One reading of one folder; what an older one still reports is not listened to. */
  private final class Check implements AuditListener {
    private final Path folder;
    private final Gathered<RevisionAudit> judged = new Gathered<>(tasks, this::showJudged);
    private final Gathered<Busy> progress =
        new Gathered<>(tasks, reports -> showProgress(reports.getLast()));
    private @Nullable OpenProject opened;

    Check(Path folder) {
      this.folder = folder;
    }

    @Override
    public void loaded(MigrationProject loaded) {
      tasks.onScreen(() -> show(loaded));
    }

    @Override
    public void judged(RevisionAudit revision) {
      judged.add(revision);
    }

    @Override
    public void progress(String stage, int done, int total) {
      progress.add(new Busy(Words.of("status.progress", stage, done, total), done, total));
    }

    private boolean isCurrent() {
      return current == this;
    }

    private void show(MigrationProject loaded) {
      if (!isCurrent()) {
        return;
      }
      if (loaded.scripts().isEmpty() && loaded.unreadable().isEmpty()) {
        refusal.set(reason(loaded));
        project.set(null);
        return;
      }
      OpenProject before = project.get();
      ProjectReview decisions = new ProjectReview(state, folder, System.getProperty("user.name"));
      opened = new OpenProject(loaded, decisions, auditor, tasks);
      select(opened, before);
      project.set(opened);
    }

    private String reason(MigrationProject loaded) {
      return loaded.problems().stream()
          .filter(problem -> problem.kind() == LoadProblem.Kind.NO_REVISION_FILES)
          .map(LoadProblem::message)
          .findFirst()
          .orElseGet(
              () ->
                  loaded.problems().isEmpty()
                      ? Words.of("welcome.noRevisions", folder.getFileName().toString())
                      : loaded.problems().getFirst().message());
    }

    /** What was chosen stays chosen; else what was open last time, else the newest. */
    private void select(OpenProject open, @Nullable OpenProject before) {
      HistoryViewModel history = open.review().history();
      String last = open.decisions().recordProperty().get().selected();
      Optional<HistoryRow> row =
          Optional.ofNullable(before)
              .filter(other -> other.project().folder().equals(open.project().folder()))
              .map(other -> other.review().history().selectedProperty().get())
              .flatMap(chosen -> history.row(chosen.key()))
              .or(() -> last == null ? Optional.empty() : history.row(last))
              .or(() -> history.all().stream().findFirst());
      row.ifPresent(chosen -> history.select(chosen.key()));
    }

    private void showJudged(List<RevisionAudit> audits) {
      if (isCurrent() && opened != null) {
        opened.judged(audits);
      }
    }

    private void showProgress(Busy report) {
      if (isCurrent() && busy.get() != null) {
        busy.set(report);
      }
    }

    private void finished(AuditResult result) {
      if (!isCurrent()) {
        return;
      }
      busy.set(null);
      if (opened != null) {
        opened.finished(result);
        status.set(
            Words.of(
                "status.checked", result.revisions().size(), result.took().toMillis() / 1000.0));
        remember(folder, opened.review().history());
      }
    }

    private void stopped() {
      if (isCurrent()) {
        busy.set(null);
        status.set(Words.of("status.stopped"));
      }
    }

    private void failed(Throwable problem) {
      LOG.error("The check of {} failed", folder, problem);
      if (isCurrent()) {
        busy.set(null);
        String words = Words.of("status.failed", String.valueOf(problem.getMessage()));
        status.set(words);
        refusal.set(opened == null ? words : "");
      }
    }
  }

  /** Rehearses the chosen revision and shows it. */
  public void rehearseSelected() {
    OpenProject open = project.get();
    if (open == null) {
      return;
    }
    HistoryRow row = open.review().history().selectedProperty().get();
    RevisionId id = row == null ? null : row.id();
    if (id != null) {
      mode.set(Mode.REHEARSE);
      open.rehearsal().range().startAt(id);
      open.rehearsal().rehearse(id);
    }
  }
}
