package dev.banister.rehearsal;

import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rehearsal of one rollback over several revisions.
 *
 * @param to null for base
 * @param path the revisions that go back, in the order in which they do
 * @param steps in order; a step of a kind for each revision it runs on, the comparison with the
 *     snapshot in the last {@code DOWNGRADE}
 * @param schema the schema at {@code to} before the upgrade against the one after going back
 * @param rows the same for the rows
 * @param source the connected database on whose copy it ran, or null; {@code schema} then holds it
 *     against what comes when the revisions run again, {@code rows} the rows that going back
 *     deletes
 */
public record Rollback(
    RevisionId from,
    @Nullable RevisionId to,
    List<RevisionId> path,
    String engine,
    Dialect database,
    Verdict verdict,
    String reason,
    long seed,
    long rowsSeeded,
    Duration took,
    List<StepResult> steps,
    List<SchemaDifference> schema,
    List<StepResult.RowDifference> rows,
    List<Loss> losses,
    @Nullable Source source) {
  public Rollback {
    path = List.copyOf(path);
    steps = List.copyOf(steps);
    schema = List.copyOf(schema);
    rows = List.copyOf(rows);
    losses = List.copyOf(losses);
  }

  /** On a throwaway database that only the history made. */
  public Rollback(
      RevisionId from,
      @Nullable RevisionId to,
      List<RevisionId> path,
      String engine,
      Dialect database,
      Verdict verdict,
      String reason,
      long seed,
      long rowsSeeded,
      Duration took,
      List<StepResult> steps,
      List<SchemaDifference> schema,
      List<StepResult.RowDifference> rows,
      List<Loss> losses) {
    this(
        from,
        to,
        path,
        engine,
        database,
        verdict,
        reason,
        seed,
        rowsSeeded,
        took,
        steps,
        schema,
        rows,
        losses,
        null);
  }
}
