package dev.banister.rehearsal;

import dev.banister.database.StoppedException;
import dev.banister.operation.Direction;
import dev.banister.rehearsal.StandingRun.Ran;
import dev.banister.rehearsal.StepResult.Outcome;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.rehearsal.VerdictRules.Judgement;
import dev.banister.revision.RevisionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rollback over the rows of a connected database, as an operator would run it there. */
final class StandingRollback {
  private final Workshop workshop;
  private final RevisionId from;
  private final @Nullable RevisionId to;
  private final List<RecordedScript> up;
  private final List<RecordedScript> above;
  private final List<RecordedScript> back;
  private final long start;
  private final List<StepResult> steps = new ArrayList<>();

  /**
   * A rollback.
   *
   * @param up what has to run first, for the database stands below {@code from}
   * @param above what has to go back first, for the database stands above it
   * @param back what goes back then
   * @param start of the copying, as {@link System#nanoTime}
   */
  StandingRollback(
      Workshop workshop,
      RevisionId from,
      @Nullable RevisionId to,
      List<RecordedScript> up,
      List<RecordedScript> above,
      List<RecordedScript> back,
      long start) {
    this.workshop = workshop;
    this.from = from;
    this.to = to;
    this.up = up;
    this.above = above;
    this.back = back;
    this.start = start;
  }

  Rollback run() {
    StandingRun run = new StandingRun(workshop, back);
    add(
        StepKind.BUILD,
        from,
        new Passed(),
        Duration.ofNanos(System.nanoTime() - start),
        workshop.copied());
    Judgement judgement;
    try {
      judgement = walk(run);
    } catch (InterruptedException | StoppedException e) {
      add(StepKind.REUPGRADE, from, new Skipped("stopped by you"), Duration.ZERO, 0);
      judgement = new Judgement(Verdict.INCONCLUSIVE, "The rehearsal was stopped before the end.");
      Thread.currentThread().interrupt();
    }
    return new Rollback(
        from,
        to,
        back.stream().map(RecordedScript::id).toList(),
        workshop.engine().id(),
        workshop.database().dialect(),
        judgement.verdict(),
        judgement.reason(),
        workshop.options().seed(),
        run.seeded().total(),
        Duration.ofNanos(System.nanoTime() - start),
        steps,
        run.schema(),
        run.rows(),
        run.losses(),
        workshop.source());
  }

  private Judgement walk(StandingRun run) throws InterruptedException {
    Judgement stuck = brought(up, Direction.UPGRADE);
    if (stuck == null) {
      stuck = brought(above, Direction.DOWNGRADE);
    }
    if (stuck != null) {
      return stuck;
    }
    for (RecordedScript script : back) {
      Judgement refused = RollbackRun.refused(script);
      if (refused != null) {
        add(StepKind.DOWNGRADE, script.id(), new Skipped(refused.reason()), Duration.ZERO, 0);
        return refused;
      }
    }
    add(
        StepKind.SEED,
        back.getLast().id(),
        new Skipped(StandingRehearsal.OWN_ROWS),
        Duration.ZERO,
        0);
    run.run();
    record(run);
    return run.judgement();
  }

  /** Brings the copy to where the rollback starts. */
  private @Nullable Judgement brought(List<RecordedScript> scripts, Direction direction)
      throws InterruptedException {
    for (RecordedScript script : scripts) {
      workshop.listener().stepStarted(script.id(), StepKind.BUILD);
      MigrationRun ran = workshop.engine().run(script, direction);
      add(StepKind.BUILD, new Ran(script, ran), RoundTripRun.outcome(ran, direction));
      if (!ran.isDone()) {
        return RollbackRun.stuck(script, ran, direction.id() + "()");
      }
    }
    return null;
  }

  private void record(StandingRun run) {
    runs(StepKind.DOWNGRADE, run.down(), Direction.DOWNGRADE, run.downOutcome());
    runs(
        StepKind.REUPGRADE,
        run.up(),
        Direction.UPGRADE,
        run.up().isEmpty() ? null : run.upOutcome());
    if (!run.downAgain().isEmpty()) {
      add(
          StepKind.SEED_AFTER,
          from,
          RoundTripRun.seedOutcome(run.seeded()),
          Duration.ZERO,
          run.seeded().total());
      runs(StepKind.DOWNGRADE, run.downAgain(), Direction.DOWNGRADE, null);
    }
  }

  /** The steps of one way; the last one gets an outcome that says how the whole compares. */
  private void runs(StepKind kind, List<Ran> runs, Direction direction, @Nullable Outcome whole) {
    for (Ran ran : runs) {
      Outcome own = RoundTripRun.outcome(ran.run(), direction);
      boolean compared = whole instanceof StepResult.Differs && ran == runs.getLast();
      add(kind, ran, compared && whole != null ? whole : own);
    }
  }

  private void add(StepKind kind, Ran ran, Outcome outcome) {
    add(
        new StepResult(
            kind, ran.script().id(), outcome, ran.run().time(), ran.run().statements(), 0));
  }

  private void add(StepKind kind, RevisionId revision, Outcome outcome, Duration time, long rows) {
    add(new StepResult(kind, revision, outcome, time, List.of(), rows));
  }

  private void add(StepResult step) {
    steps.add(step);
    workshop.listener().stepFinished(step.revision(), step);
  }
}
