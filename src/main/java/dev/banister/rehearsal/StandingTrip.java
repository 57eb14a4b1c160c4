package dev.banister.rehearsal;

import dev.banister.database.StoppedException;
import dev.banister.operation.OperationStream;
import dev.banister.rehearsal.StandingRun.Ran;
import dev.banister.rehearsal.StepResult.ExecutedStatement;
import dev.banister.rehearsal.StepResult.Outcome;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.rehearsal.VerdictRules.Judgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One revision's way back and forth again, on a copy that stands at it. */
final class StandingTrip {
  private final Workshop workshop;
  private final RecordedScript script;
  private final Duration build;
  private final @Nullable String blocked;
  private final List<StepResult> steps = new ArrayList<>();

  /**
   * A trip.
   *
   * @param build how long the copying took
   * @param blocked why the copy can't be brought to this revision, or null
   */
  StandingTrip(Workshop workshop, RecordedScript script, Duration build, @Nullable String blocked) {
    this.workshop = workshop;
    this.script = script;
    this.build = build;
    this.blocked = blocked;
  }

  RoundTrip run() throws InterruptedException {
    if (blocked != null) {
      skip("the copy can't be brought there", StepKind.values());
      return trip(new Judgement(Verdict.INCONCLUSIVE, blocked), null);
    }
    add(StepKind.BUILD, new Passed(), build, List.of(), workshop.copied());
    skip(StandingRehearsal.OWN_ROWS, StepKind.SEED);
    skip("the database stands there already", StepKind.UPGRADE);
    Judgement none = withoutDowngrade();
    if (none != null) {
      skip(none.reason(), StepKind.SEED_AFTER, StepKind.DOWNGRADE, StepKind.REUPGRADE);
      return trip(none, null);
    }
    StandingRun run = new StandingRun(workshop, List.of(script));
    try {
      run.run();
    } catch (InterruptedException | StoppedException e) {
      skip("stopped by you", StepKind.SEED_AFTER, StepKind.DOWNGRADE, StepKind.REUPGRADE);
      Thread.currentThread().interrupt();
      return trip(
          new Judgement(Verdict.INCONCLUSIVE, "The rehearsal was stopped before the end."), null);
    }
    record(run);
    return trip(run.judgement(), run);
  }

  private @Nullable Judgement withoutDowngrade() {
    if (script.recording().downgrade().end() instanceof OperationStream.Missing) {
      return new Judgement(Verdict.FAIL, "There is no downgrade().");
    }
    return VerdictRules.refused(script).orElse(null);
  }

  private void record(StandingRun run) {
    if (run.downAgain().isEmpty()) {
      skip(
          workshop.options().rows() == 0
              ? "no rows were asked for"
              : "there was no way back to add rows for, or no table changed",
          StepKind.SEED_AFTER);
    } else {
      add(
          StepKind.SEED_AFTER,
          RoundTripRun.seedOutcome(run.seeded()),
          Duration.ZERO,
          List.of(),
          run.seeded().total());
    }
    Ran down = run.down().getLast();
    add(StepKind.DOWNGRADE, run.downOutcome(), down);
    if (run.up().isEmpty()) {
      skip("downgrade() did not run through", StepKind.REUPGRADE);
    } else {
      add(StepKind.REUPGRADE, run.upOutcome(), run.up().getLast());
    }
  }

  private void add(StepKind kind, Outcome outcome, Ran ran) {
    add(kind, outcome, ran.run().time(), ran.run().statements(), 0);
  }

  private void skip(String reason, StepKind... kinds) {
    for (StepKind kind : kinds) {
      add(kind, new Skipped(reason), Duration.ZERO, List.of(), 0);
    }
  }

  private void add(
      StepKind kind,
      Outcome outcome,
      Duration time,
      List<ExecutedStatement> statements,
      long rows) {
    StepResult step = new StepResult(kind, script.id(), outcome, time, statements, rows);
    steps.add(step);
    workshop.listener().stepFinished(script.id(), step);
  }

  private RoundTrip trip(Judgement judgement, @Nullable StandingRun run) {
    return new RoundTrip(
        script.id(),
        workshop.engine().id(),
        workshop.database().dialect(),
        judgement.verdict(),
        judgement.reason(),
        run == null ? 0 : operations(run.down()) + operations(run.up()),
        run == null ? 0 : run.seeded().total(),
        steps,
        run == null ? List.of() : run.losses(),
        workshop.source());
  }

  private static int operations(List<Ran> runs) {
    return runs.stream().mapToInt(r -> r.run().operations()).sum();
  }
}
