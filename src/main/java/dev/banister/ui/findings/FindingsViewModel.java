package dev.banister.ui.findings;

import dev.banister.audit.RevisionAudit;
import dev.banister.rule.Finding;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.RulePage;
import dev.banister.ui.settings.Decision;
import dev.banister.ui.settings.ProjectReview;
import dev.banister.ui.task.Job;
import dev.banister.ui.task.TaskRunner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The findings of the chosen revision, the worst first, and what was decided about them. */
public final class FindingsViewModel {

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity).thenComparing(Finding::line);

  private final ProjectReview review;
  private final TaskRunner tasks;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Finding> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable RevisionAudit> audit =
      new ReadOnlyObjectWrapper<>();

  public FindingsViewModel(ProjectReview review, TaskRunner tasks) {
    this.review = review;
    this.tasks = tasks;
  }

  public ObservableList<Finding> findings() {
    return findings;
  }

  public ObjectProperty<@Nullable Finding> selectedProperty() {
    return selected;
  }

  /** Changes with each decision. */
  public ReadOnlyObjectProperty<?> decisions() {
    return review.recordProperty();
  }

  ReadOnlyObjectProperty<@Nullable RevisionAudit> auditProperty() {
    return audit.getReadOnlyProperty();
  }

  /** The revision that the findings are about; empty for a file that could not be read. */
  public Optional<RevisionAudit> audit() {
    return Optional.ofNullable(audit.get());
  }

  /**
   * @param of null for a file that could not be read
   */
  public void show(List<Finding> values, @Nullable RevisionAudit of) {
    Finding was = selected.get();
    findings.setAll(values.stream().sorted(WORST_FIRST).toList());
    selected.set(was != null && findings.contains(was) ? was : null);
    audit.set(of);
  }

  public Optional<Decision> decision(Finding finding) {
    return review.decision(finding);
  }

  public long decidedCount() {
    return findings.stream().filter(finding -> decision(finding).isPresent()).count();
  }

  public void toggleToFix() {
    Finding finding = selected.get();
    if (finding != null) {
      review.toggleToFix(finding, sha256());
    }
  }

  /**
   * @param until ISO date, or null for no end
   */
  public void acceptRisk(Finding finding, String reason, @Nullable String until) {
    review.acceptRisk(finding, reason, until, sha256());
  }

  public void reopen() {
    if (selected.get() != null) {
      review.reopen(selected.get());
    }
  }

  /** Reads the page of the chosen finding's rule; nothing comes for a finding without a rule. */
  void readRule(BiConsumer<Finding, RulePage> reader) {
    Finding finding = selected.get();
    if (finding != null) {
      new RuleCatalog()
          .rule(finding.rule())
          .ifPresent(
              rule ->
                  tasks.startShort(
                      Job.of(() -> RulePage.of(rule))
                          .onDone(page -> reader.accept(finding, page))));
    }
  }

  /** Whether a decision was made on another version of the script. */
  public boolean isOutdated(Decision decision) {
    return !decision.sha256().equals(sha256());
  }

  private String sha256() {
    return audit().map(shown -> shown.script().sha256()).orElse("");
  }
}
