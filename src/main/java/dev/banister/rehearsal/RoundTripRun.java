package dev.banister.rehearsal;

import dev.banister.database.RowSnapshot;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.Snapshot;
import dev.banister.database.StoppedException;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.rehearsal.MigrationRun.Broke;
import dev.banister.rehearsal.MigrationRun.Undetermined;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Failed;
import dev.banister.rehearsal.StepResult.Outcome;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.StepResult.Skipped;
import dev.banister.rehearsal.seed.SeedReport;
import dev.banister.rehearsal.seed.Seeder;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One revision's round trip on a scratch database that stands at the revision before; leaves it at
 * this revision, without the rows that were seeded and without what a defect did.
 */
final class RoundTripRun {
  private final ScratchDatabase database;
  private final Engine engine;
  private final Workshop workshop;
  private final RecordedScript script;
  private final int number;
  private final Evidence evidence;
  private final List<StepResult> steps = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();

  RoundTripRun(Workshop workshop, RecordedScript script, int number) {
    this.workshop = workshop;
    this.database = workshop.database();
    this.engine = workshop.engine();
    this.script = script;
    this.number = number;
    this.evidence = new Evidence(script, database.dialect());
    this.evidence.sampled = workshop.source() != null;
  }

  RoundTrip run(Duration build) {
    add(StepKind.BUILD, new Passed(), build, List.of(), 0);
    try {
      walk();
    } catch (InterruptedException | StoppedException e) {
      evidence.stopped = true;
      skipRest("stopped by you");
      Thread.currentThread().interrupt();
    } catch (RefusedException e) {
      throw new IllegalStateException("the version table can't be written", e);
    }
    return result();
  }

  private void walk() throws InterruptedException, RefusedException {
    boolean bare = workshop.options().rows() == 0 && workshop.source() == null;
    Snapshot before = bare ? engine.before(script, Direction.UPGRADE) : database.snapshot();
    if (bare) {
      keep("before");
    }
    Schema schemaBefore = database.inspect();
    workshop.earlier().saw(schemaBefore);
    evidence.bareUpgrade = engine.run(script, Direction.UPGRADE);
    if (!evidence.bareUpgrade.isDone()) {
      upgradeFailed(before);
      return;
    }
    Schema upgraded = database.inspect();
    workshop.earlier().saw(upgraded);
    evidence.affected = affected(schemaBefore, upgraded);
    Snapshot clean;
    if (bare) {
      database.discard(before);
      clean = database.snapshot();
      bare(schemaBefore, upgraded);
    } else {
      clean = database.leaveFor(before);
      seeded(schemaBefore, upgraded, clean);
    }
    database.become(clean);
  }

  private void upgradeFailed(Snapshot before) throws RefusedException {
    MigrationRun run = evidence.bareUpgrade;
    if (run.ending() instanceof Undetermined) {
      database.become(before);
    } else {
      database.discard(before);
    }
    keep("upgrade");
    add(StepKind.SEED, new Skipped("upgrade() doesn't run on empty tables"), Duration.ZERO);
    add(StepKind.UPGRADE, outcome(run, Direction.UPGRADE), run);
    skipRest("upgrade() did not run through");
    engine.stamp(script);
  }

  private List<String> affected(Schema before, Schema after) {
    return SchemaDiff.between(before, after, database.dialect()).stream()
        .map(d -> d.kind() == SchemaDifference.Kind.TABLE ? d.name() : String.valueOf(d.table()))
        .distinct()
        .toList();
  }

  private void bare(Schema before, Schema upgraded) throws InterruptedException {
    keep("upgrade");
    add(StepKind.SEED, new Skipped("no rows were asked for"), Duration.ZERO);
    add(StepKind.UPGRADE, new Passed(), evidence.bareUpgrade);
    add(StepKind.SEED_AFTER, new Skipped("no rows were asked for"), Duration.ZERO);
    if (downgrade()) {
      judgeDowngrade(before, database.inspect(), List.of());
      reupgrade(upgraded);
    }
  }

  private void seeded(Schema before, Schema upgraded, Snapshot clean) throws InterruptedException {
    Seeder seeder = new Seeder(database, workshop.options().seed(), workshop.options().rows());
    if (workshop.source() == null) {
      evidence.seeded = seed(StepKind.SEED, () -> seeder.seed(before, upgraded));
    } else {
      add(StepKind.SEED, new Skipped(StandingRehearsal.OWN_ROWS), Duration.ZERO);
    }
    keep("before");
    RowSnapshot rowsBefore = database.rows(before, null);
    DatabaseState stateBefore = DatabaseState.of(database, before);
    evidence.upgrade = engine.run(script, Direction.UPGRADE);
    add(StepKind.UPGRADE, outcome(evidence.upgrade, Direction.UPGRADE), evidence.upgrade);
    if (!evidence.upgrade.isDone()) {
      skipRest("upgrade() did not run through over the seeded rows");
      return;
    }
    RowSnapshot rowsUpgraded = database.rows(upgraded, rowsBefore);
    evidence.seededAfter = seed(StepKind.SEED_AFTER, () -> seeder.seedNewer(before, upgraded));
    keep("upgrade");
    RowSnapshot rowsFilled = database.rows(upgraded, rowsUpgraded);
    if (downgrade()) {
      Schema downgraded = database.inspect();
      RowSnapshot rowsDowngraded = database.rows(downgraded, rowsBefore);
      evidence.state = DatabaseState.between(stateBefore, DatabaseState.of(database, downgraded));
      judgeDowngrade(
          before, downgraded, RowComparison.between(rowsBefore, rowsDowngraded, rowsFilled));
      losses.addAll(
          new LossLedger(
                  rowsBefore,
                  rowsUpgraded,
                  rowsFilled,
                  rowsDowngraded,
                  workshop.documented().test(script.script()))
              .losses());
      reupgrade(upgraded);
    } else if (evidence.downgrade != null) {
      database.restore(clean);
      evidence.bareDowngrade = engine.run(script, Direction.DOWNGRADE);
    }
  }

  private SeedReport seed(StepKind step, Supplier<SeedReport> seeding) {
    workshop.listener().stepStarted(script.id(), step);
    long start = System.nanoTime();
    SeedReport report = seeding.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    add(step, seedOutcome(report), took, List.of(), report.total());
    return report;
  }

  static Outcome seedOutcome(SeedReport report) {
    if (report.refused().isEmpty()) {
      return new Passed();
    }
    String tables =
        report.refused().entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    return new Failed(null, "not seeded", tables, 0, -1);
  }

  /** Runs the downgrade; false when there is nothing to compare afterwards. */
  private boolean downgrade() throws InterruptedException {
    if (script.recording().downgrade().end() instanceof OperationStream.Missing) {
      skipRest("there is no downgrade()");
      return false;
    }
    if (VerdictRules.refusal(script).isPresent()) {
      skipRest("the author refuses to go back");
      return false;
    }
    workshop.listener().stepStarted(script.id(), StepKind.DOWNGRADE);
    evidence.downgrade = engine.run(script, Direction.DOWNGRADE);
    keep("downgrade");
    if (!evidence.downgrade.isDone()) {
      add(StepKind.DOWNGRADE, outcome(evidence.downgrade, Direction.DOWNGRADE), evidence.downgrade);
      skipRest("downgrade() did not run through");
    }
    return evidence.downgrade.isDone();
  }

  private void judgeDowngrade(Schema before, Schema downgraded, List<RowDifference> rows) {
    evidence.schema = SchemaDiff.between(before, downgraded, database.dialect());
    evidence.rows = rows;
    add(StepKind.DOWNGRADE, compared(evidence.schema, rows, evidence.state), evidence.downgrade);
  }

  private void reupgrade(Schema upgraded) throws InterruptedException {
    workshop.listener().stepStarted(script.id(), StepKind.REUPGRADE);
    evidence.reupgrade = engine.run(script, Direction.UPGRADE);
    keep("reupgrade");
    if (evidence.reupgrade.isDone()) {
      evidence.reupgradeSchema =
          SchemaDiff.between(upgraded, database.inspect(), database.dialect());
      add(
          StepKind.REUPGRADE,
          compared(evidence.reupgradeSchema, List.of(), List.of()),
          evidence.reupgrade);
    } else {
      add(StepKind.REUPGRADE, outcome(evidence.reupgrade, Direction.UPGRADE), evidence.reupgrade);
    }
  }

  static Outcome compared(
      List<SchemaDifference> schema, List<RowDifference> rows, List<StateDifference> state) {
    return schema.isEmpty() && rows.isEmpty() && state.isEmpty()
        ? new Passed()
        : new Differs(schema, rows, state);
  }

  static Outcome outcome(MigrationRun run, Direction direction) {
    return switch (run.ending()) {
      case MigrationRun.Done done -> new Passed();
      case Broke(String exception, String message, int line, int operation) ->
          new Failed(direction, exception, message, line, operation);
      case Undetermined(String reason) -> new Skipped(reason);
    };
  }

  private void keep(String step) {
    workshop.kept().keep(database, number, script.id(), step);
  }

  private void add(StepKind step, Outcome outcome, MigrationRun run) {
    add(step, outcome, run.time(), run.statements(), 0);
  }

  private void add(StepKind step, Outcome outcome, Duration time) {
    add(step, outcome, time, List.of(), 0);
  }

  private void add(
      StepKind kind,
      Outcome outcome,
      Duration time,
      List<StepResult.ExecutedStatement> statements,
      long rows) {
    StepResult step = new StepResult(kind, script.id(), outcome, time, statements, rows);
    steps.add(step);
    workshop.listener().stepFinished(script.id(), step);
  }

  private void skipRest(String reason) {
    StepKind last = steps.getLast().step();
    for (StepKind kind : StepKind.values()) {
      if (kind.compareTo(last) > 0) {
        add(kind, new Skipped(reason), Duration.ZERO);
      }
    }
  }

  private RoundTrip result() {
    VerdictRules.Judgement judgement = new VerdictRules(evidence, workshop.earlier()).judge();
    workshop.remember(script, evidence);
    RoundTrip trip =
        new RoundTrip(
            script.id(),
            workshop.engine().id(),
            database.dialect(),
            judgement.verdict(),
            judgement.reason(),
            VerdictRules.operations(
                    evidence.upgrade == null ? evidence.bareUpgrade : evidence.upgrade)
                + VerdictRules.operations(evidence.downgrade),
            evidence.seeded.total() + evidence.seededAfter.total(),
            steps,
            losses,
            workshop.source());
    workshop.listener().finished(trip);
    return trip;
  }
}
