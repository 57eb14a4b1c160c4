package dev.banister.rehearsal;

import dev.banister.database.Place;
import dev.banister.database.PlaceException;
import dev.banister.database.ScratchDatabase;
import dev.banister.ddl.DdlWriter;
import dev.banister.operation.Direction;
import dev.banister.project.MigrationScript;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.recorder.Recorder;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rehearses migrations on a throwaway database.
 *
 * <p>Interrupting the calling thread stops it: the steps that are left are skipped, what was done
 * is returned, and the thread's interrupt flag stays set.
 */
public final class Rehearsal {
  private final Place place;
  private final Recorder recorder;
  private final Supplier<DdlWriter> writers;
  private final RehearsalOptions options;
  private final Predicate<MigrationScript> documented;
  private final StepKeeper keeper;

  /**
   * A rehearsal.
   *
   * @param place where to run
   * @param writers gives a live writer of that place's dialect for each direction that is run
   * @param documented whether a script's author admits a loss, which then counts as documented
   */
  public Rehearsal(
      Place place,
      Recorder recorder,
      Supplier<DdlWriter> writers,
      RehearsalOptions options,
      Predicate<MigrationScript> documented) {
    this(place, recorder, writers, options, documented, new KeptFiles(options.keep()));
  }

  Rehearsal(
      Place place,
      Recorder recorder,
      Supplier<DdlWriter> writers,
      RehearsalOptions options,
      Predicate<MigrationScript> documented,
      StepKeeper keeper) {
    this.place = place;
    this.recorder = recorder;
    this.writers = writers;
    this.options = options;
    this.documented = documented;
    this.keeper = keeper;
  }

  /** The round trip of every revision, in upgrade order. */
  public List<RoundTrip> stairway(RecordedHistory history, RehearsalListener listener)
      throws BaseException, PlaceException, EngineException, InterruptedException {
    return stairway(history, id -> true, listener);
  }

  /**
   * The round trips of some revisions, in upgrade order; those before and between them are upgraded
   * only.
   *
   * @param asked which revisions
   * @throws BaseException when the statements of {@code --base} can't be run
   * @throws EngineException when the engine that was asked for can't be used
   */
  public List<RoundTrip> stairway(
      RecordedHistory history, Predicate<RevisionId> asked, RehearsalListener listener)
      throws BaseException, PlaceException, EngineException, InterruptedException {
    try (ScratchDatabase database = place.open(options.statementLimit());
        Workshop workshop = workshop(database, history, listener)) {
      List<RoundTrip> trips = new ArrayList<>();
      long left = history.scripts().stream().filter(s -> asked.test(s.id())).count();
      Duration build = Duration.ZERO;
      for (int i = 0; left > 0 && !Thread.currentThread().isInterrupted(); i++) {
        RecordedScript script = history.scripts().get(i);
        long start = System.nanoTime();
        if (asked.test(script.id())) {
          trips.add(new RoundTripRun(workshop, script, i + 1).run(build));
          build = Duration.ZERO;
          left--;
        } else {
          build(workshop, script);
          build = build.plusNanos(System.nanoTime() - start);
        }
      }
      return List.copyOf(trips);
    } catch (RefusedException e) {
      throw new IllegalStateException("the version table can't be written", e);
    }
  }

  /**
   * The round trip of one revision, on the schema that all revisions before it in upgrade order
   * leave.
   */
  public RoundTrip roundTrip(RecordedHistory history, RevisionId id, RehearsalListener listener)
      throws BaseException, PlaceException, EngineException, InterruptedException {
    try (ScratchDatabase database = place.open(options.statementLimit());
        Workshop workshop = workshop(database, history, listener)) {
      RecordedScript script = history.script(id);
      int position = history.scripts().indexOf(script);
      long start = System.nanoTime();
      listener.stepStarted(id, StepKind.BUILD);
      for (RecordedScript earlier : history.scripts().subList(0, position)) {
        build(workshop, earlier);
      }
      Duration build = Duration.ofNanos(System.nanoTime() - start);
      return new RoundTripRun(workshop, script, position + 1).run(build);
    } catch (RefusedException e) {
      throw new IllegalStateException("the version table can't be written", e);
    }
  }

  /**
   * One rollback over many revisions.
   *
   * @param from where it starts
   * @param to where it leads, or null for base
   * @throws dev.banister.revision.RevisionException when {@code to} is not below {@code from}
   */
  public Rollback rollback(
      RecordedHistory history, RevisionId from, @Nullable RevisionId to, RehearsalListener listener)
      throws BaseException, PlaceException, EngineException, InterruptedException {
    String target = to == null ? "base" : to.text();
    List<RevisionId> back = history.graph().downgradePath(List.of(from), target);
    List<RevisionId> all = history.graph().upgradePath(List.of(), from.text());
    RollbackRun.Plan plan =
        new RollbackRun.Plan(
            from,
            to,
            all.stream().filter(id -> !back.contains(id)).map(history::script).toList(),
            back.stream().map(history::script).toList());
    try (ScratchDatabase database = place.open(options.statementLimit());
        Workshop workshop = workshop(database, history, listener)) {
      return new RollbackRun(workshop, plan).run();
    }
  }

  private static void build(Workshop workshop, RecordedScript script)
      throws InterruptedException, RefusedException {
    Evidence evidence = new Evidence(script, workshop.database().dialect());
    evidence.bareUpgrade = workshop.engine().run(script, Direction.UPGRADE);
    workshop.earlier().saw(workshop.database().inspect());
    if (!evidence.bareUpgrade.isDone()) {
      workshop.remember(script, evidence);
      workshop.engine().stamp(script);
    }
  }

  /** A database of the place, as its options want it; the caller closes it. */
  ScratchDatabase open() throws PlaceException, InterruptedException {
    return place.open(options.statementLimit());
  }

  Workshop workshop(ScratchDatabase database, RecordedHistory history, RehearsalListener listener)
      throws BaseException, EngineException, InterruptedException {
    VersionRows versions = new VersionRows(database, history.graph());
    runBase(database, versions);
    return new Workshop(
        database,
        engine(database, versions),
        options,
        listener,
        keeper,
        new EarlierFailures(),
        documented);
  }

  private Engine engine(ScratchDatabase database, VersionRows versions)
      throws EngineException, InterruptedException {
    return switch (options.engine()) {
      case EngineChoice.Embedded embedded ->
          new EmbeddedEngine(recorder, writers, database, versions);
      case EngineChoice.Alembic alembic -> AlembicEngine.start(alembic, database, versions);
    };
  }

  private void runBase(ScratchDatabase database, VersionRows versions) throws BaseException {
    try {
      if (options.base() != null) {
        database.run(Files.readString(options.base()));
      }
      versions.create();
    } catch (IOException e) {
      throw new BaseException("'" + options.base() + "' can't be read: " + e.getMessage(), e);
    } catch (RefusedException e) {
      throw new BaseException(
          "'%s' can't be run on %s: %s."
              .formatted(options.base(), database.dialect().title(), e.getMessage()),
          e);
    }
  }
}
