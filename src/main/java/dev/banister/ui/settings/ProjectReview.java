package dev.banister.ui.settings;

import dev.banister.project.MigrationScript;
import dev.banister.rule.Finding;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The review of the open project: marks and decisions, with undo, kept as they are made. */
public final class ProjectReview {

  private final UserState state;
  private final Path project;
  private final String author;
  private final ReadOnlyObjectWrapper<ReviewRecord> review;
  private final Deque<ReviewRecord> undone = new ArrayDeque<>();
  private final Deque<ReviewRecord> done = new ArrayDeque<>();

  public ProjectReview(UserState state, Path project, String author) {
    this.state = state;
    this.project = project;
    this.author = author;
    this.review = new ReadOnlyObjectWrapper<>(state.review(project));
  }

  /** Changes with each mark and decision. */
  public ReadOnlyObjectProperty<ReviewRecord> recordProperty() {
    return review.getReadOnlyProperty();
  }

  public Mark mark(MigrationScript script) {
    Reviewed reviewed = review.get().reviewed().get(script.revision().id().text());
    if (reviewed == null) {
      return Mark.OPEN;
    }
    return reviewed.sha256().equals(script.sha256()) ? Mark.REVIEWED : Mark.CHANGED;
  }

  /** Marks the script as looked at; a script that is takes its mark back. */
  public void toggle(MigrationScript script) {
    String revision = script.revision().id().text();
    boolean reviewed = mark(script) == Mark.REVIEWED;
    Reviewed now = new Reviewed(script.sha256(), author, System.currentTimeMillis());
    apply(review.get().withReviewed(revision, reviewed ? null : now));
  }

  public Optional<Decision> decision(Finding finding) {
    return Optional.ofNullable(review.get().decisions().get(key(finding)));
  }

  /** Marks a finding as work to be done; one that is takes the mark back. */
  public void toggleToFix(Finding finding, String sha256) {
    boolean toFix = decision(finding).filter(d -> d.kind() == Decision.Kind.TO_FIX).isPresent();
    decide(finding, toFix ? null : decision(Decision.Kind.TO_FIX, "", null, sha256));
  }

  /**
   * @param until ISO date, or null for no end
   */
  public void acceptRisk(Finding finding, String reason, @Nullable String until, String sha256) {
    decide(finding, decision(Decision.Kind.RISK_ACCEPTED, reason, until, sha256));
  }

  public void reopen(Finding finding) {
    decide(finding, null);
  }

  public void undo() {
    if (!done.isEmpty()) {
      undone.push(review.get());
      keep(done.pop());
    }
  }

  public void redo() {
    if (!undone.isEmpty()) {
      done.push(review.get());
      keep(undone.pop());
    }
  }

  /** Remembers what is open; not a decision, so undo doesn't know it. */
  public void remember(String revision) {
    if (!revision.equals(review.get().selected())) {
      keep(review.get().withSelected(revision));
    }
  }

  private Decision decision(
      Decision.Kind kind, String reason, @Nullable String until, String sha256) {
    return new Decision(kind, reason, until, author, System.currentTimeMillis(), sha256);
  }

  private void decide(Finding finding, @Nullable Decision decision) {
    apply(review.get().withDecision(key(finding), decision));
  }

  private void apply(ReviewRecord changed) {
    done.push(review.get());
    undone.clear();
    keep(changed);
  }

  private void keep(ReviewRecord changed) {
    review.set(changed);
    state.save(project, changed);
  }

  /** Without the line, so that a decision outlives an edit above it. */
  private static String key(Finding finding) {
    String where = finding.revision() == null ? finding.file() : finding.revision().text();
    return String.join("/", finding.rule(), where, finding.object());
  }
}
