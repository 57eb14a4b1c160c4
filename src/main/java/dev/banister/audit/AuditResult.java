package dev.banister.audit;

import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.Source;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.rule.Finding;
import dev.banister.sql.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The finished audit: the one source of the window, the command line and the report.
 *
 * @param dialect that was audited
 * @param dialectReason how it was chosen: "sqlalchemy.url in alembic.ini says sqlite"
 * @param revisions in upgrade order; those that were asked for
 * @param historyFindings findings about the history as a whole
 * @param areas the five questions, in order
 * @param losses the data-loss register
 * @param notChecked sentences: what this audit did not look at
 * @param stopped true when it was stopped before the end
 */
public record AuditResult(
    String banisterVersion,
    MigrationProject project,
    AuditOptions options,
    Dialect dialect,
    String dialectReason,
    Instant started,
    Duration took,
    List<RevisionAudit> revisions,
    List<Finding> historyFindings,
    List<Area> areas,
    List<RegisteredLoss> losses,
    List<String> implemented,
    List<String> missing,
    List<Recommendation> recommendations,
    List<String> notChecked,
    boolean stopped) {
  public AuditResult {
    revisions = List.copyOf(revisions);
    historyFindings = List.copyOf(historyFindings);
    areas = List.copyOf(areas);
    losses = List.copyOf(losses);
    implemented = List.copyOf(implemented);
    missing = List.copyOf(missing);
    recommendations = List.copyOf(recommendations);
    notChecked = List.copyOf(notChecked);
  }

  /** One of the five questions, answered with figures. */
  public record Area(String name, String question, int good, int of, String sentence) {}

  /**
   * An entry of the data-loss register, from the scripts or from a rehearsal.
   *
   * @param authorNote the author's words, or null
   * @param rehearsed true when counted in a rehearsal, false when told from the scripts
   */
  public record RegisteredLoss(
      RevisionId revision,
      Loss loss,
      @org.jspecify.annotations.Nullable String authorNote,
      boolean rehearsed) {}

  /** What to do, with the revisions that it concerns; in the order of the risk removed. */
  public record Recommendation(String text, List<RevisionId> revisions) {
    public Recommendation {
      revisions = List.copyOf(revisions);
    }
  }

  /** The connected database on whose copy it was rehearsed. */
  public Optional<Source> source() {
    return revisions.stream()
        .map(RevisionAudit::roundTrip)
        .filter(trip -> trip != null && trip.source() != null)
        .map(RoundTrip::source)
        .findFirst();
  }

  public AuditResult withRevisions(List<RevisionAudit> changed) {
    return new AuditResult(
        banisterVersion,
        project,
        options,
        dialect,
        dialectReason,
        started,
        took,
        changed,
        historyFindings,
        areas,
        losses,
        implemented,
        missing,
        recommendations,
        notChecked,
        stopped);
  }

  public long count(Verdict verdict) {
    return revisions.stream().filter(r -> r.verdict() == verdict).count();
  }

  public Optional<RevisionAudit> revision(RevisionId id) {
    return revisions.stream().filter(r -> r.script().revision().id().equals(id)).findFirst();
  }

  /** All findings, those of the history first. */
  public List<Finding> findings() {
    return java.util.stream.Stream.concat(
            historyFindings.stream(), revisions.stream().flatMap(r -> r.findings().stream()))
        .toList();
  }

  public List<LoadProblem> problems() {
    return project.problems();
  }
}
