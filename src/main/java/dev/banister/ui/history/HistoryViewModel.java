package dev.banister.ui.history;

import dev.banister.audit.RevisionAudit;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.ui.settings.ProjectReview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The revisions, newest first, which one is chosen, and which ones the filter lets through. */
public final class HistoryViewModel {

  /**
   * Above this many rows a filter folds the list; below it rows are dimmed and lanes stay whole.
   */
  private static final int MOST_DIMMED = 200;

  /** Up to so many changed rows are told one by one. */
  private static final int FEW = 8;

  private final List<LoadProblem> problems;
  private final ProjectReview review;
  private final ObservableList<HistoryRow> all = FXCollections.observableArrayList();
  private final FilteredList<HistoryRow> rows = new FilteredList<>(all);
  private final Map<String, Integer> indexes = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable HistoryRow> selected =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<HistoryFilter> filter =
      new SimpleObjectProperty<>(HistoryFilter.ALL);
  private final ReadOnlyIntegerWrapper reviewedCount = new ReadOnlyIntegerWrapper();

  public HistoryViewModel(MigrationProject project, ProjectReview review) {
    this.review = review;
    this.problems = project.problems();
    all.setAll(rows(project));
    for (int i = 0; i < all.size(); i++) {
      indexes.put(all.get(i).key(), i);
    }
    countReviewed();
    filter.addListener(
        (value, was, now) -> rows.setPredicate(isFolded() ? now::lets : row -> true));
    review.recordProperty().addListener(changed -> updateMarks());
  }

  private List<HistoryRow> rows(MigrationProject project) {
    List<HistoryRow> list = new ArrayList<>();
    project.unreadable().keySet().forEach(file -> list.add(HistoryRow.unreadable(file)));
    List<RevisionId> newestFirst = project.graph().upgradeOrder().reversed();
    Map<RevisionId, LaneRow> lanes = LaneLayout.of(project.graph(), newestFirst);
    for (RevisionId id : newestFirst) {
      MigrationScript script = project.scripts().get(id);
      if (script != null) {
        list.add(
            new HistoryRow(
                script,
                script.file(),
                null,
                review.mark(script),
                lanes.getOrDefault(id, LaneRow.NONE)));
      }
    }
    return list;
  }

  /** What the list shows: all rows, or those that the filter lets through in a long history. */
  public ObservableList<HistoryRow> rows() {
    return rows;
  }

  /** What was wrong with the folder, in order of place. */
  List<LoadProblem> problems() {
    return problems;
  }

  /** Shows the file of a problem, when the list has it. */
  void showProblem(LoadProblem problem) {
    all.stream()
        .filter(row -> row.file().equals(problem.file()))
        .findFirst()
        .ifPresent(row -> select(row.key()));
  }

  public List<HistoryRow> all() {
    return all;
  }

  public ReadOnlyObjectProperty<@Nullable HistoryRow> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public ObjectProperty<HistoryFilter> filterProperty() {
    return filter;
  }

  public ReadOnlyIntegerProperty reviewedCount() {
    return reviewedCount.getReadOnlyProperty();
  }

  public int size() {
    return all.size();
  }

  /** Whether rows that don't match are left out rather than dimmed. */
  public boolean isFolded() {
    return all.size() > MOST_DIMMED && filter.get().isOn();
  }

  public boolean isDimmed(HistoryRow row) {
    return !filter.get().lets(row);
  }

  public boolean nothingMatches() {
    return all.stream().noneMatch(filter.get()::lets);
  }

  public long count(Verdict verdict) {
    return all.stream().filter(row -> row.verdict() == verdict).count();
  }

  public Optional<HistoryRow> row(String key) {
    return Optional.ofNullable(indexes.get(key)).map(all::get);
  }

  /** Takes results in, many of them as one change of the list; a row keeps its place. */
  public void judged(List<RevisionAudit> audits) {
    Map<Integer, HistoryRow> changed = new HashMap<>();
    for (RevisionAudit audit : audits) {
      Integer index = indexes.get(audit.script().revision().id().text());
      if (index != null && all.get(index).audit() != audit) {
        changed.put(index, all.get(index).withAudit(audit));
      }
    }
    if (changed.size() <= FEW) {
      changed.forEach(this::replace);
    } else {
      replaceAll(changed);
    }
  }

  private void replaceAll(Map<Integer, HistoryRow> changed) {
    List<HistoryRow> list = new ArrayList<>(all);
    changed.forEach(list::set);
    HistoryRow chosen = changed.get(indexOfSelected());
    all.setAll(list);
    if (chosen != null) {
      selected.set(chosen);
    }
  }

  public void select(String key) {
    row(key).ifPresent(selected::set);
  }

  public void next() {
    move(1, filter.get()::lets);
  }

  public void previous() {
    move(-1, filter.get()::lets);
  }

  public void nextUnreviewed() {
    round(1);
  }

  public void previousUnreviewed() {
    round(-1);
  }

  /** Marks the chosen revision and goes on; on a reviewed one it takes the mark back. */
  public void toggleReviewed() {
    HistoryRow row = selected.get();
    if (row == null || row.script() == null) {
      return;
    }
    boolean wasReviewed = row.isReviewed();
    review.toggle(row.script());
    if (!wasReviewed) {
      nextUnreviewed();
    }
  }

  /** The rows beside the chosen one, which are likely to be asked for next. */
  public List<HistoryRow> neighbours() {
    int at = indexOfSelected();
    return IntStream.of(at + 1, at - 1)
        .filter(index -> index >= 0 && index < all.size())
        .mapToObj(all::get)
        .toList();
  }

  private void move(int by, Predicate<HistoryRow> wanted) {
    for (int i = indexOfSelected() + by; i >= 0 && i < all.size(); i += by) {
      if (wanted.test(all.get(i))) {
        selected.set(all.get(i));
        return;
      }
    }
  }

  private void round(int by) {
    int from = indexOfSelected();
    for (int i = 1; i <= all.size(); i++) {
      HistoryRow row = all.get(Math.floorMod(from + by * i, all.size()));
      if (!row.isReviewed() && filter.get().lets(row)) {
        selected.set(row);
        return;
      }
    }
  }

  private int indexOfSelected() {
    return selected.get() == null ? -1 : indexes.getOrDefault(selected.get().key(), -1);
  }

  private void updateMarks() {
    for (int i = 0; i < all.size(); i++) {
      HistoryRow row = all.get(i);
      if (row.script() != null && row.mark() != review.mark(row.script())) {
        replace(i, row.withMark(review.mark(row.script())));
      }
    }
    countReviewed();
  }

  private void countReviewed() {
    reviewedCount.set((int) all.stream().filter(HistoryRow::isReviewed).count());
  }

  private void replace(int index, HistoryRow row) {
    boolean isSelected = index == indexOfSelected();
    all.set(index, row);
    if (isSelected) {
      selected.set(row);
    }
  }
}
