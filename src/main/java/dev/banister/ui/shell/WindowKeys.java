package dev.banister.ui.shell;

import dev.banister.ui.rehearsal.RehearsalViewModel;
import dev.banister.ui.review.PairPage;
import dev.banister.ui.review.ReviewView;
import dev.banister.ui.review.ReviewViewModel;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys of the screens. None of them acts while a dialog is open. */
final class WindowKeys {

  private final WorkbenchViewModel model;
  private final BooleanSupplier dialogOpen;
  private final Supplier<@Nullable ReviewView> view;

  WindowKeys(
      WorkbenchViewModel model, BooleanSupplier dialogOpen, Supplier<@Nullable ReviewView> view) {
    this.model = model;
    this.dialogOpen = dialogOpen;
    this.view = view;
  }

  KeyMap map() {
    KeyMap keys = new KeyMap(() -> !dialogOpen.getAsBoolean());
    walk(keys);
    look(keys);
    decide(keys);
    run(keys);
    return keys;
  }

  boolean hasProject() {
    return model.projectProperty().get() != null;
  }

  private void walk(KeyMap keys) {
    review(keys, "J", review -> review.history().next());
    review(keys, "K", review -> review.history().previous());
    review(keys, "N", review -> review.history().nextUnreviewed());
    review(keys, "Shift+N", review -> review.history().previousUnreviewed());
    review(keys, "V", review -> review.history().toggleReviewed());
    review(keys, "F7", ReviewViewModel::nextMismatch);
    review(keys, "Shift+F7", ReviewViewModel::previousMismatch);
    review(keys, "CLOSE_BRACKET", review -> review.pairs().nextOperation());
    review(keys, "OPEN_BRACKET", review -> review.pairs().previousOperation());
    keys.onlyIf(
        "Enter",
        () -> inReview() && view.get() != null && view.get().hasCodeFocus(),
        () -> onView(ReviewView::goToPartner));
    view(keys, "Shortcut+F", ReviewView::focusFilter);
  }

  private void look(KeyMap keys) {
    mode(keys, "Shortcut+1", Mode.OVERVIEW);
    mode(keys, "Shortcut+2", Mode.REVIEW);
    mode(keys, "Shortcut+3", Mode.REHEARSE);
    review(keys, "Alt+1", review -> review.pageProperty().set(PairPage.SCRIPT));
    review(keys, "Alt+2", review -> review.pageProperty().set(PairPage.OPERATIONS));
    review(keys, "Alt+3", review -> review.pageProperty().set(PairPage.SQL));
    review(keys, "S", review -> review.pageProperty().set(PairPage.SQL));
    review(keys, "M", review -> review.pairs().toggleOrder());
    view(keys, "Shortcut+J", ReviewView::toggleFindings);
    view(keys, "Shortcut+B", ReviewView::toggleList);
    view(keys, "F6", view -> view.focusNextPane(false));
    view(keys, "Shift+F6", view -> view.focusNextPane(true));
  }

  private void decide(KeyMap keys) {
    review(keys, "F", review -> review.findings().toggleToFix());
    view(keys, "A", ReviewView::acceptRisk);
    view(keys, "Shortcut+Shift+C", ReviewView::copySuggestion);
    review(keys, "Shortcut+Z", ReviewViewModel::undo);
    review(keys, "Shortcut+Shift+Z", ReviewViewModel::redo);
  }

  private void run(KeyMap keys) {
    keys.onlyIf("Shortcut+R", this::inReview, model::rehearseSelected);
    keys.onlyIf("Shortcut+Enter", this::inRehearsal, () -> onRehearsal(RehearsalViewModel::run));
    keys.onlyIf("Esc", this::rehearses, () -> onRehearsal(RehearsalViewModel::stop));
    keys.onlyIf("F5", this::hasProject, model::checkAgain);
  }

  private void review(KeyMap keys, String key, Consumer<ReviewViewModel> action) {
    keys.onlyIf(
        key,
        this::inReview,
        () -> {
          OpenProject project = model.projectProperty().get();
          if (project != null) {
            action.accept(project.review());
          }
        });
  }

  private void view(KeyMap keys, String key, Consumer<ReviewView> action) {
    keys.onlyIf(key, this::inReview, () -> onView(action));
  }

  private void mode(KeyMap keys, String key, Mode mode) {
    keys.onlyIf(key, this::hasProject, () -> model.modeProperty().set(mode));
  }

  private void onView(Consumer<ReviewView> action) {
    ReviewView now = view.get();
    if (now != null) {
      action.accept(now);
    }
  }

  private void onRehearsal(Consumer<RehearsalViewModel> action) {
    OpenProject project = model.projectProperty().get();
    if (project != null) {
      action.accept(project.rehearsal());
    }
  }

  private boolean inReview() {
    return hasProject() && model.modeProperty().get() == Mode.REVIEW;
  }

  private boolean inRehearsal() {
    return hasProject() && model.modeProperty().get() == Mode.REHEARSE;
  }

  private boolean rehearses() {
    OpenProject project = model.projectProperty().get();
    return project != null && project.rehearsal().runningProperty().get();
  }
}
