package dev.banister.ui.rehearsal;

import dev.banister.audit.RevisionAudit;
import dev.banister.rehearsal.Loss;
import dev.banister.rehearsal.Rollback;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StepResult;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import dev.banister.ui.control.Words;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished rehearsal as the screen shows it, of one revision or of a rollback over many.
 *
 * @param title the answer in a sentence
 * @param reason why, in one more
 * @param path the revisions that went back, in that order
 * @param to where the rollback ended, or null for base
 */
public record Rehearsed(
    String title,
    Verdict verdict,
    String reason,
    RevisionId from,
    @Nullable RevisionId to,
    List<RevisionId> path,
    Dialect database,
    long rowsSeeded,
    Duration took,
    List<StepResult> steps,
    List<SchemaDifference> schema,
    List<RowDifference> rows,
    List<Loss> losses) {
  public Rehearsed {
    path = List.copyOf(path);
    steps = List.copyOf(steps);
    schema = List.copyOf(schema);
    rows = List.copyOf(rows);
    losses = List.copyOf(losses);
  }

  static Rehearsed of(Rollback rollback) {
    return new Rehearsed(
        title(rollback.verdict(), rollback.to()),
        rollback.verdict(),
        rollback.reason(),
        rollback.from(),
        rollback.to(),
        rollback.path(),
        rollback.database(),
        rollback.rowsSeeded(),
        rollback.took(),
        rollback.steps(),
        rollback.schema(),
        rollback.rows(),
        rollback.losses());
  }

  /** The round trip of one revision; there must be one. */
  static Rehearsed of(RevisionAudit audit, RoundTrip trip) {
    RevisionId id = audit.script().revision().id();
    List<RevisionId> down = audit.script().revision().downRevisions();
    RevisionId to = down.isEmpty() ? null : down.getFirst();
    List<Differs> differences =
        trip.steps().stream()
            .map(StepResult::outcome)
            .filter(Differs.class::isInstance)
            .map(Differs.class::cast)
            .toList();
    return new Rehearsed(
        title(trip.verdict(), to),
        trip.verdict(),
        trip.reason(),
        id,
        to,
        List.of(id),
        trip.database(),
        trip.rowsSeeded(),
        trip.steps().stream().map(StepResult::time).reduce(Duration.ZERO, Duration::plus),
        trip.steps(),
        differences.stream().flatMap(d -> d.schema().stream()).distinct().toList(),
        differences.stream().flatMap(d -> d.rows().stream()).distinct().toList(),
        trip.losses());
  }

  int statements() {
    return steps.stream().mapToInt(step -> step.statements().size()).sum();
  }

  private static String title(Verdict verdict, @Nullable RevisionId to) {
    String where = to == null ? Words.of("revision.base") : to.text();
    return switch (verdict) {
      case PASS -> Words.of("rehearsal.title.pass", where);
      case FAIL -> Words.of("rehearsal.title.fail", where);
      case INCONCLUSIVE -> Words.of("rehearsal.title.inconclusive", where);
      case NOT_APPLICABLE -> Words.of("rehearsal.title.notApplicable");
    };
  }
}
