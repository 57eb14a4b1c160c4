package dev.banister.rehearsal;

import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rehearsal of one revision: build, seed, upgrade, seed again, downgrade, compare, upgrade
 * again.
 *
 * @param engine {@code embedded} or {@code alembic}
 * @param verdict what the round trip alone says
 * @param reason one sentence for the verdict
 * @param operationsRun operations executed in upgrade and downgrade together
 * @param source the connected database on whose copy it ran, or null
 */
public record RoundTrip(
    RevisionId revision,
    String engine,
    Dialect database,
    Verdict verdict,
    String reason,
    int operationsRun,
    long rowsSeeded,
    List<StepResult> steps,
    List<Loss> losses,
    @Nullable Source source) {
  public RoundTrip {
    steps = List.copyOf(steps);
    losses = List.copyOf(losses);
  }

  /** On a throwaway database that only the history made. */
  public RoundTrip(
      RevisionId revision,
      String engine,
      Dialect database,
      Verdict verdict,
      String reason,
      int operationsRun,
      long rowsSeeded,
      List<StepResult> steps,
      List<Loss> losses) {
    this(
        revision,
        engine,
        database,
        verdict,
        reason,
        operationsRun,
        rowsSeeded,
        steps,
        losses,
        null);
  }

  public Optional<StepResult> step(StepKind kind) {
    return steps.stream().filter(s -> s.step() == kind).findFirst();
  }

  public int statements() {
    return steps.stream().mapToInt(s -> s.statements().size()).sum();
  }
}
