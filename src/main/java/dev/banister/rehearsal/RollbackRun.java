package dev.banister.rehearsal;

import dev.banister.database.RowSnapshot;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.StoppedException;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.rehearsal.StepResult.Outcome;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.rehearsal.VerdictRules.Judgement;
import dev.banister.rehearsal.seed.SeedReport;
import dev.banister.rehearsal.seed.Seeder;
import dev.banister.revision.RevisionId;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One rollback over many revisions: built up to where it leads, seeded, upgraded, seeded again, and
 * then taken back revision by revision as an operator would.
 */
final class RollbackRun {
  private final Workshop workshop;
  private final ScratchDatabase database;
  private final Plan plan;
  private final List<StepResult> steps = new ArrayList<>();
  private final long start = System.nanoTime();
  private List<SchemaDifference> schema = List.of();
  private List<RowDifference> rows = List.of();
  private List<StateDifference> state = List.of();
  private List<Loss> losses = List.of();
  private long seeded;
  private @Nullable MigrationRun last;

  RollbackRun(Workshop workshop, Plan plan) {
    this.workshop = workshop;
    this.database = workshop.database();
    this.plan = plan;
  }

  /**
   * Which revisions take part.
   *
   * @param to null for base
   * @param build what stands before the rollback's goal, in upgrade order
   * @param back what goes back, in the order in which it does
   */
  record Plan(
      RevisionId from,
      @Nullable RevisionId to,
      List<RecordedScript> build,
      List<RecordedScript> back) {}

  Rollback run() {
    Judgement judgement;
    try {
      judgement = walk();
    } catch (InterruptedException | StoppedException e) {
      add(StepKind.REUPGRADE, plan.from(), new Skipped("stopped by you"));
      judgement = new Judgement(Verdict.INCONCLUSIVE, "The rehearsal was stopped before the end.");
      Thread.currentThread().interrupt();
    }
    return new Rollback(
        plan.from(),
        plan.to(),
        plan.back().stream().map(RecordedScript::id).toList(),
        workshop.engine().id(),
        database.dialect(),
        judgement.verdict(),
        judgement.reason(),
        workshop.options().seed(),
        seeded,
        Duration.ofNanos(System.nanoTime() - start),
        steps,
        schema,
        rows,
        losses,
        workshop.source());
  }

  private Judgement walk() throws InterruptedException {
    Judgement stuck = upgrades(StepKind.BUILD, plan.build());
    if (stuck != null) {
      return stuck;
    }
    Schema goal = database.inspect();
    Seeder seeder = new Seeder(database, workshop.options().seed(), workshop.options().rows());
    seed(StepKind.SEED, () -> seeder.seed(goal, goal));
    keep(plan.back().getLast(), "before");
    RowSnapshot rowsBefore = database.rows(goal, null);
    DatabaseState stateBefore = DatabaseState.of(database, goal);
    stuck = upgrades(StepKind.UPGRADE, plan.back().reversed());
    if (stuck != null) {
      return stuck;
    }
    Schema top = database.inspect();
    RowSnapshot rowsUpgraded = database.rows(top, rowsBefore);
    seed(StepKind.SEED_AFTER, () -> seeder.seedNewer(goal, top));
    keep(plan.back().getFirst(), "upgrade");
    RowSnapshot rowsFilled = database.rows(top, rowsUpgraded);
    stuck = downgrades();
    if (stuck != null) {
      return stuck;
    }
    state = DatabaseState.between(stateBefore, DatabaseState.of(database, database.inspect()));
    compare(goal, rowsBefore, rowsUpgraded, rowsFilled);
    stuck = upgrades(StepKind.REUPGRADE, plan.back().reversed());
    return stuck != null ? stuck : verdict(top);
  }

  private @Nullable Judgement upgrades(StepKind kind, List<RecordedScript> scripts)
      throws InterruptedException {
    for (RecordedScript script : scripts) {
      workshop.listener().stepStarted(script.id(), kind);
      MigrationRun run = workshop.engine().run(script, Direction.UPGRADE);
      add(kind, script.id(), RoundTripRun.outcome(run, Direction.UPGRADE), run);
      if (!run.isDone()) {
        return stuck(script, run, "upgrade()");
      }
    }
    return null;
  }

  private @Nullable Judgement downgrades() throws InterruptedException {
    for (RecordedScript script : plan.back()) {
      workshop.listener().stepStarted(script.id(), StepKind.DOWNGRADE);
      Judgement refused = refused(script);
      if (refused != null) {
        add(StepKind.DOWNGRADE, script.id(), new Skipped(refused.reason()));
        return refused;
      }
      MigrationRun run = workshop.engine().run(script, Direction.DOWNGRADE);
      keep(script, "downgrade");
      if (!run.isDone()) {
        add(StepKind.DOWNGRADE, script.id(), RoundTripRun.outcome(run, Direction.DOWNGRADE), run);
        return stuck(script, run, "downgrade()");
      }
      if (script != plan.back().getLast()) {
        add(StepKind.DOWNGRADE, script.id(), new Passed(), run);
      } else {
        last = run;
      }
    }
    return null;
  }

  static @Nullable Judgement refused(RecordedScript script) {
    if (script.recording().downgrade().end() instanceof OperationStream.Missing) {
      return new Judgement(Verdict.FAIL, "Revision " + script.id() + " has no downgrade().");
    }
    return VerdictRules.refusal(script)
        .map(
            raised ->
                new Judgement(
                    Verdict.FAIL,
                    "The author of %s refuses to go back: %s"
                        .formatted(
                            script.id(),
                            raised.message().isEmpty() ? raised.exception() : raised.message())))
        .orElse(null);
  }

  static Judgement stuck(RecordedScript script, MigrationRun run, String function) {
    return switch (run.ending()) {
      case MigrationRun.Broke broke ->
          new Judgement(
              Verdict.FAIL,
              "%s of %s stops at line %d: %s"
                  .formatted(function, script.id(), broke.line(), broke.message()));
      case MigrationRun.Undetermined(String reason) ->
          new Judgement(
              Verdict.INCONCLUSIVE,
              "%s of %s could not be run: %s".formatted(function, script.id(), reason));
      case MigrationRun.Done done ->
          throw new IllegalArgumentException("it ran through: " + script.id());
    };
  }

  private void compare(Schema goal, RowSnapshot before, RowSnapshot upgraded, RowSnapshot filled) {
    Schema now = database.inspect();
    RowSnapshot rowsNow = database.rows(now, before);
    schema = SchemaDiff.between(goal, now, database.dialect());
    rows = RowComparison.between(before, rowsNow, filled);
    boolean documented = plan.back().stream().allMatch(s -> workshop.documented().test(s.script()));
    losses = new LossLedger(before, upgraded, filled, rowsNow, documented).losses();
    Outcome outcome = RoundTripRun.compared(schema, rows, state);
    add(StepKind.DOWNGRADE, plan.back().getLast().id(), outcome, last);
  }

  private Judgement verdict(Schema top) {
    String goal = plan.to() == null ? "base" : plan.to().text();
    if (!schema.isEmpty() || !rows.isEmpty() || !state.isEmpty()) {
      return new Judgement(Verdict.FAIL, "The database doesn't come back to " + goal + ".");
    }
    if (!SchemaDiff.between(top, database.inspect(), database.dialect()).isEmpty()) {
      return new Judgement(Verdict.FAIL, "Upgrading again leads to another schema.");
    }
    return steps.stream().allMatch(s -> s.statements().isEmpty())
        ? new Judgement(Verdict.INCONCLUSIVE, "Nothing ran on " + database.dialect().id() + ".")
        : new Judgement(Verdict.PASS, "The database comes back to " + goal + ".");
  }

  private void seed(StepKind kind, Supplier<SeedReport> seeding) {
    RevisionId revision =
        kind == StepKind.SEED ? plan.back().getLast().id() : plan.back().getFirst().id();
    if (kind == StepKind.SEED && workshop.source() != null) {
      add(kind, revision, new Skipped(StandingRehearsal.OWN_ROWS));
      return;
    }
    if (workshop.options().rows() == 0) {
      add(kind, revision, new Skipped("no rows were asked for"));
      return;
    }
    long begin = System.nanoTime();
    SeedReport report = seeding.get();
    seeded += report.total();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    add(
        new StepResult(
            kind, revision, RoundTripRun.seedOutcome(report), took, List.of(), report.total()));
  }

  private void keep(RecordedScript script, String step) {
    int number = plan.build().size() + plan.back().size() - plan.back().indexOf(script);
    workshop.kept().keep(database, number, script.id(), step);
  }

  private void add(StepKind kind, RevisionId revision, Outcome outcome) {
    add(new StepResult(kind, revision, outcome, Duration.ZERO, List.of(), 0));
  }

  private void add(StepKind kind, RevisionId revision, Outcome outcome, MigrationRun run) {
    add(new StepResult(kind, revision, outcome, run.time(), run.statements(), 0));
  }

  private void add(StepResult step) {
    steps.add(step);
    workshop.listener().stepFinished(step.revision(), step);
  }
}
