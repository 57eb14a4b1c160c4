package dev.banister.ui.rehearsal;

import dev.banister.audit.AuditListener;
import dev.banister.audit.AuditOptions;
import dev.banister.audit.AuditResult;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepResult;
import dev.banister.revision.RevisionId;
import dev.banister.ui.control.Words;
import dev.banister.ui.task.Gathered;
import dev.banister.ui.task.Job;
import dev.banister.ui.task.RunningTask;
import dev.banister.ui.task.TaskRunner;
import dev.banister.ui.task.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is rehearsed, how far it is, and what came out. */
public final class RehearsalViewModel {

  private static final int DEFAULT_ROWS = 20;

  private final MigrationProject project;
  private final RehearsalTarget target;
  private final TaskRunner tasks;
  private final RollbackRange range;
  private final IntegerProperty rows = new SimpleIntegerProperty(DEFAULT_ROWS);
  private final LongProperty seed = new SimpleLongProperty(AuditOptions.REHEARSED.seed());
  private final ObservableList<StepResult> steps = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Rehearsed> result = new ReadOnlyObjectWrapper<>();
  private @Nullable RunningTask task;

  public RehearsalViewModel(
      MigrationProject project, RehearsalTarget target, RollbackRange range, TaskRunner tasks) {
    this.project = project;
    this.target = target;
    this.range = range;
    this.tasks = tasks;
  }

  /** The audit as it is now, whose dialect says where to run; null while it runs. */
  ReadOnlyObjectProperty<@Nullable AuditResult> auditProperty() {
    return target.result();
  }

  public RollbackRange range() {
    return range;
  }

  IntegerProperty rowsProperty() {
    return rows;
  }

  LongProperty seedProperty() {
    return seed;
  }

  /** The steps that are over, as they happen. */
  public ObservableList<StepResult> steps() {
    return steps;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /** Why nothing came out, or empty. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Rehearsed> resultProperty() {
    return result.getReadOnlyProperty();
  }

  List<StepRow> stepRows() {
    return new StepRows(project, steps, running.get()).rows();
  }

  /** Runs the chosen rollback. */
  public void run() {
    if (!range.isPossible()) {
      return;
    }
    RevisionId from = range.fromProperty().get();
    RevisionId to = range.toProperty().get();
    start(
        (audit, listener) ->
            () ->
                Rehearsed.of(target.auditor().rollback(audit, from, to, options(audit), listener)));
  }

  /** Runs the round trip of one revision and has it judged anew. */
  public void rehearse(RevisionId revision) {
    start(
        (audit, listener) ->
            () -> {
              RevisionAudit judged =
                  target.auditor().rehearse(audit, revision, options(audit), listener);
              tasks.onScreen(() -> target.judged().accept(judged));
              RoundTrip trip = judged.roundTrip();
              return trip == null ? null : Rehearsed.of(judged, trip);
            });
  }

  public void stop() {
    if (task != null && running.get()) {
      stopping.set(true);
      task.stop();
    }
  }

  private AuditOptions options(AuditResult audit) {
    return RehearsalTarget.options(audit, rows.get(), seed.get());
  }

  private void start(BiFunction<AuditResult, AuditListener, Work<@Nullable Rehearsed>> work) {
    Optional<AuditResult> audit = Optional.ofNullable(target.result().get());
    if (running.get()) {
      return;
    }
    if (audit.isEmpty()) {
      message.set(Words.of("rehearsal.notYet"));
      return;
    }
    steps.clear();
    result.set(null);
    message.set("");
    running.set(true);
    task =
        tasks.start(
            Job.of(work.apply(audit.get(), listener()))
                .onDone(this::finished)
                .onStopped(() -> over(Words.of("rehearsal.stopped")))
                .onFailed(problem -> over(Words.of("rehearsal.failed", problem.getMessage()))));
  }

  private AuditListener listener() {
    Gathered<StepResult> gathered = new Gathered<>(tasks, steps::addAll);
    return new AuditListener() {
      @Override
      public void stepFinished(RevisionId revision, StepResult step) {
        gathered.add(step);
      }
    };
  }

  private void finished(@Nullable Rehearsed rehearsed) {
    over(rehearsed == null ? Words.of("rehearsal.nothing") : "");
    if (rehearsed != null) {
      steps.setAll(rehearsed.steps());
      result.set(rehearsed);
    }
  }

  private void over(String words) {
    running.set(false);
    stopping.set(false);
    message.set(words);
  }
}
