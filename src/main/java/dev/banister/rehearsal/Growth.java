package dev.banister.rehearsal;

import dev.banister.revision.RevisionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the time of one revision's downgrade grows with the rows, from two rollbacks over different
 * numbers of them.
 *
 * <p>A straight line through both: what a statement costs whatever the table holds, and what it
 * costs a row. Indexes and caches bend that line, so it is an estimate and no promise.
 *
 * @param rows rows in each table in the smaller rehearsal
 * @param small what the statements took there
 * @param moreRows rows in each table in the larger one
 * @param large what they took there
 */
public record Growth(RevisionId revision, int rows, Duration small, int moreRows, Duration large) {
  /** Below this a difference is the machine's noise. */
  private static final Duration NOISE = Duration.ofMillis(3);

  /**
   * One for each revision that went back in both.
   *
   * @param rows rows in each table of the first
   * @param moreRows rows in each table of the second
   */
  public static List<Growth> between(Rollback small, int rows, Rollback large, int moreRows) {
    List<Growth> growth = new ArrayList<>();
    for (StepResult step : downgrades(small)) {
      downgrades(large).stream()
          .filter(s -> s.revision().equals(step.revision()))
          .findFirst()
          .ifPresent(
              s ->
                  growth.add(
                      new Growth(
                          step.revision(), rows, statements(step), moreRows, statements(s))));
    }
    return List.copyOf(growth);
  }

  private static List<StepResult> downgrades(Rollback rollback) {
    return rollback.steps().stream()
        .filter(s -> s.step() == StepKind.DOWNGRADE && !s.statements().isEmpty())
        .filter(
            s ->
                s.outcome() instanceof StepResult.Passed
                    || s.outcome() instanceof StepResult.Differs)
        .toList();
  }

  private static Duration statements(StepResult step) {
    return step.statements().stream()
        .map(StepResult.ExecutedStatement::time)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Whether the time grows with the rows, as far as these two show. */
  public boolean grows() {
    return large.minus(small).compareTo(NOISE) > 0;
  }

  /** The estimate for that many rows in each table. */
  public Duration at(long other) {
    double perRow = (double) large.minus(small).toNanos() / (moreRows - rows);
    return small.plusNanos(Math.round(perRow * (other - rows)));
  }
}
