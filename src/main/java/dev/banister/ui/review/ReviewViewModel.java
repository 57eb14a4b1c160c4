package dev.banister.ui.review;

import dev.banister.audit.RevisionAudit;
import dev.banister.pairing.Pair;
import dev.banister.pairing.Reversal;
import dev.banister.project.MigrationProject;
import dev.banister.rule.Finding;
import dev.banister.ui.control.Words;
import dev.banister.ui.findings.FindingsViewModel;
import dev.banister.ui.history.HistoryRow;
import dev.banister.ui.history.HistoryViewModel;
import dev.banister.ui.review.compose.ComposedPair;
import dev.banister.ui.review.compose.Composition;
import dev.banister.ui.review.compose.Join;
import dev.banister.ui.review.pair.PairViewModel;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.task.Job;
import dev.banister.ui.task.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Keeps history, pairs and findings in step. */
public final class ReviewViewModel {

  private final HistoryViewModel history;
  private final FindingsViewModel findings;
  private final MigrationProject project;
  private final ProjectReview review;
  private final TaskRunner tasks;
  private final PairViewModel pairs = new PairViewModel();
  private final Unreadable unreadable;
  private final Compositions compositions;
  private final ReadOnlyObjectWrapper<ReviewState> state =
      new ReadOnlyObjectWrapper<>(ReviewState.NOTHING);
  private final ObjectProperty<PairPage> page = new SimpleObjectProperty<>(PairPage.SCRIPT);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Set<String>> changed = new ReadOnlyObjectWrapper<>(Set.of());
  private @Nullable RevisionAudit shown;
  private boolean mismatchWanted;

  public ReviewViewModel(MigrationProject project, ProjectReview review, TaskRunner tasks) {
    this.project = project;
    this.review = review;
    this.tasks = tasks;
    this.history = new HistoryViewModel(project, review);
    this.findings = new FindingsViewModel(review, tasks);
    this.unreadable = new Unreadable(project);
    this.compositions = new Compositions(tasks);
    history.selectedProperty().addListener((selected, was, now) -> show(was, now));
    pairs.selectedProperty().addListener((selected, was, now) -> showFindingOf(now));
    findings.selectedProperty().addListener((selected, was, now) -> showPairOf(now));
  }

  public HistoryViewModel history() {
    return history;
  }

  public PairViewModel pairs() {
    return pairs;
  }

  public FindingsViewModel findings() {
    return findings;
  }

  public ObjectProperty<PairPage> pageProperty() {
    return page;
  }

  ReadOnlyObjectProperty<ReviewState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the status bar says when a command went further than the user can see. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  UnreadableText unreadableText() {
    HistoryRow row = history.selectedProperty().get();
    return row == null ? UnreadableText.NONE : unreadable.text(row);
  }

  /** The revisions whose file on disk is not the one that was checked. */
  ReadOnlyObjectProperty<Set<String>> changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Looks whether files were changed since they were checked. */
  public void lookForChanges() {
    tasks.startShort(Job.of(() -> ChangedFiles.of(project)).onDone(changed::set));
  }

  public void nextMismatch() {
    notice.set("");
    if (!pairs.nextMismatch()) {
      goToMismatchAfter();
    }
  }

  public void previousMismatch() {
    notice.set(pairs.previousMismatch() ? "" : Words.of("mismatch.first"));
  }

  public void undo() {
    review.undo();
  }

  public void redo() {
    review.redo();
  }

  private void goToMismatchAfter() {
    List<HistoryRow> all = history.all();
    for (int i = all.indexOf(history.selectedProperty().get()) + 1; i < all.size(); i++) {
      HistoryRow row = all.get(i);
      if (hasMismatch(row.audit())) {
        mismatchWanted = true;
        history.select(row.key());
        notice.set(Words.of("mismatch.wentOn", row.brief()));
        return;
      }
    }
    notice.set(Words.of("mismatch.last"));
  }

  private static boolean hasMismatch(@Nullable RevisionAudit audit) {
    return audit != null
        && audit.pairing().pairs().stream()
            .map(Pair::reversal)
            .anyMatch(reversal -> reversal != Reversal.EXACT);
  }

  private void show(@Nullable HistoryRow was, @Nullable HistoryRow now) {
    boolean sameScript = was != null && now != null && was.key().equals(now.key());
    if (sameScript && was.audit() == now.audit()) {
      return;
    }
    if (!sameScript && !mismatchWanted) {
      notice.set("");
    }
    state.set(ReviewState.of(now));
    if (now == null) {
      return;
    }
    review.remember(now.key());
    showFindings(now);
    showPairs(now);
  }

  private void showFindings(HistoryRow row) {
    if (state.get() == ReviewState.UNREADABLE) {
      List<Finding> problems = unreadable.findings(row);
      findings.show(
          row.audit() == null || row.audit().findings().isEmpty()
              ? problems
              : row.audit().findings(),
          row.audit());
    } else {
      findings.show(row.audit() == null ? List.of() : row.audit().findings(), row.audit());
    }
  }

  private void showPairs(HistoryRow row) {
    shown = row.audit();
    if (shown == null || state.get() != ReviewState.PAIRS) {
      pairs.clear();
      selectFirstFinding();
      return;
    }
    compositions
        .ready(shown)
        .ifPresentOrElse(this::showComposition, () -> compositions.prepare(shown, this::prepared));
  }

  private void prepared(RevisionAudit audit) {
    if (audit == shown) {
      compositions.ready(audit).ifPresent(this::showComposition);
    }
  }

  private void showComposition(Composition composition) {
    pairs.show(composition, this::fixOf);
    if (mismatchWanted) {
      mismatchWanted = false;
      pairs.nextMismatch();
    } else {
      selectFirstFinding();
    }
    for (HistoryRow neighbour : history.neighbours()) {
      if (ReviewState.of(neighbour) == ReviewState.PAIRS && neighbour.audit() != null) {
        compositions.prepare(neighbour.audit(), ready -> {});
      }
    }
  }

  private void selectFirstFinding() {
    if (findings.selectedProperty().get() != null) {
      showPairOf(findings.selectedProperty().get());
    } else if (!findings.findings().isEmpty()) {
      findings.selectedProperty().set(findings.findings().getFirst());
    }
  }

  private Optional<String> fixOf(Join join) {
    ComposedPair pair = pairs.composedProperty().get();
    return pair == null
        ? Optional.empty()
        : FindingLinks.findingsOf(pair, join, findings.findings()).stream()
            .map(Finding::suggestion)
            .filter(Objects::nonNull)
            .findFirst();
  }

  /** Stays at the finding that is shown when that one is about the pair too. */
  private void showFindingOf(@Nullable Join join) {
    ComposedPair pair = pairs.composedProperty().get();
    if (join == null || pair == null) {
      return;
    }
    List<Finding> about = FindingLinks.findingsOf(pair, join, findings.findings());
    if (!about.isEmpty() && !about.contains(findings.selectedProperty().get())) {
      findings.selectedProperty().set(about.getFirst());
    }
  }

  private void showPairOf(@Nullable Finding finding) {
    ComposedPair pair = pairs.composedProperty().get();
    if (finding != null && pair != null) {
      FindingLinks.joinOf(pair, finding).ifPresent(pairs.selectedProperty()::set);
    }
  }
}
