package dev.banister.rehearsal;

import dev.banister.database.RowSnapshot;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.Snapshot;
import dev.banister.operation.Direction;
import dev.banister.rehearsal.StepResult.Differs;
import dev.banister.rehearsal.StepResult.Outcome;
import dev.banister.rehearsal.StepResult.Passed;
import dev.banister.rehearsal.StepResult.RowDifference;
import dev.banister.rehearsal.VerdictRules.Judgement;
import dev.banister.rehearsal.seed.SeedReport;
import dev.banister.rehearsal.seed.Seeder;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back and forth again of a database that stands at the revisions to go back from: over its
 * own rows, and then once more over rows that the version may write besides. Leaves the database as
 * it was.
 *
 * <p>How it was before those revisions ran nobody knows, so what goes back is held against what
 * comes again.
 */
final class StandingRun {
  private final Workshop workshop;
  private final ScratchDatabase database;
  private final List<RecordedScript> back;
  private final List<Ran> down = new ArrayList<>();
  private final List<Ran> up = new ArrayList<>();
  private final List<Ran> downAgain = new ArrayList<>();
  private List<SchemaDifference> schema = List.of();
  private List<SchemaDifference> bottomSchema = List.of();
  private List<RowDifference> rows = List.of();
  private List<Loss> losses = List.of();
  private SeedReport seeded = SeedReport.NOTHING;
  private boolean passesEmpty;
  private long copied;

  /**
   * A run.
   *
   * @param back what goes back, in the order in which it does
   */
  StandingRun(Workshop workshop, List<RecordedScript> back) {
    this.workshop = workshop;
    this.database = workshop.database();
    this.back = back;
  }

  /** How one direction of a script ran. */
  record Ran(RecordedScript script, MigrationRun run) {}

  void run() throws InterruptedException {
    Snapshot start = database.snapshot();
    try {
      walk(start);
    } finally {
      if (!Thread.currentThread().isInterrupted()) {
        database.become(start);
      }
    }
  }

  private void walk(Snapshot start) throws InterruptedException {
    Schema top = database.inspect();
    RowSnapshot rowsTop = database.rows(top, null);
    copied = rowsTop.count();
    if (!ran(StepKind.DOWNGRADE, back, Direction.DOWNGRADE, down)) {
      passesEmpty = passesEmpty(start, top);
      return;
    }
    Schema bottom = database.inspect();
    RowSnapshot rowsBottom = database.rows(bottom, rowsTop);
    if (!ran(StepKind.REUPGRADE, back.reversed(), Direction.UPGRADE, up)) {
      return;
    }
    Schema again = database.inspect();
    schema = SchemaDiff.between(top, again, database.dialect());
    compare(rowsTop, rowsBottom, database.rows(again, rowsTop));
    if (workshop.options().rows() > 0) {
      overAddedRows(start, bottom, top);
    }
  }

  private void compare(RowSnapshot top, RowSnapshot bottom, RowSnapshot again) {
    rows = RowComparison.between(top, bottom, null).stream().filter(d -> d.lost() > 0).toList();
    boolean documented = back.stream().allMatch(s -> workshop.documented().test(s.script()));
    losses = StandingLosses.of(top, bottom, again, documented);
  }

  private void overAddedRows(Snapshot start, Schema bottom, Schema top)
      throws InterruptedException {
    database.restore(start);
    Seeder seeder = new Seeder(database, workshop.options().seed(), workshop.options().rows());
    seeded = seeder.seedNewer(bottom, top);
    if (seeded.total() > 0 && ran(StepKind.SEED_AFTER, back, Direction.DOWNGRADE, downAgain)) {
      bottomSchema = SchemaDiff.between(bottom, database.inspect(), database.dialect());
    }
  }

  /** Whether it is the rows that stop it. */
  private boolean passesEmpty(Snapshot start, Schema top) throws InterruptedException {
    database.restore(start);
    for (Table table : top.tables().values()) {
      String name = database.quoted(table);
      switch (database.dialect()) {
        case POSTGRESQL -> database.change("TRUNCATE " + name + " CASCADE");
        case SQLITE, MYSQL, MARIADB -> database.change("DELETE FROM " + name);
      }
    }
    return ran(StepKind.DOWNGRADE, back, Direction.DOWNGRADE, new ArrayList<>());
  }

  private boolean ran(
      StepKind kind, List<RecordedScript> scripts, Direction direction, List<Ran> kept)
      throws InterruptedException {
    for (RecordedScript script : scripts) {
      workshop.listener().stepStarted(script.id(), kind);
      MigrationRun run = workshop.engine().run(script, direction);
      kept.add(new Ran(script, run));
      if (!run.isDone()) {
        return false;
      }
    }
    return true;
  }

  List<Ran> down() {
    return down;
  }

  List<Ran> up() {
    return up;
  }

  /** The way back over added rows. */
  List<Ran> downAgain() {
    return downAgain;
  }

  List<SchemaDifference> schema() {
    return schema;
  }

  List<RowDifference> rows() {
    return rows;
  }

  List<Loss> losses() {
    return losses;
  }

  SeedReport seeded() {
    return seeded;
  }

  /** Whether the same way back runs through where all tables are empty. */
  boolean passesEmpty() {
    return passesEmpty;
  }

  /** Rows of the copy. */
  long copied() {
    return copied;
  }

  List<SchemaDifference> bottomSchema() {
    return bottomSchema;
  }

  /** What the way back came to, for the step that stands for it. */
  Outcome downOutcome() {
    Outcome first = outcome(down, Direction.DOWNGRADE);
    if (!(first instanceof Passed)) {
      return first;
    }
    Outcome second = downAgain.isEmpty() ? first : outcome(downAgain, Direction.DOWNGRADE);
    return second instanceof Passed && !rows.isEmpty() ? new Differs(List.of(), rows) : second;
  }

  Outcome upOutcome() {
    Outcome outcome = outcome(up, Direction.UPGRADE);
    return outcome instanceof Passed && !schema.isEmpty()
        ? new Differs(schema, List.of())
        : outcome;
  }

  private static Outcome outcome(List<Ran> runs, Direction direction) {
    return RoundTripRun.outcome(runs.getLast().run(), direction);
  }

  Judgement judgement() {
    return new StandingVerdict(this, back, database.dialect()).judge();
  }

  static @Nullable Ran stuck(List<Ran> runs) {
    return runs.isEmpty() || runs.getLast().run().isDone() ? null : runs.getLast();
  }
}
