package dev.banister.rehearsal;

import dev.banister.database.ConnectedDatabase;
import dev.banister.database.PlaceException;
import dev.banister.database.ScratchDatabase;
import dev.banister.database.Snapshot;
import dev.banister.database.Standing;
import dev.banister.operation.Direction;
import dev.banister.recorder.LiveDatabase.RefusedException;
import dev.banister.revision.RevisionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rehearses on a copy of a connected database, from the revisions at which it stands.
 *
 * <p>Interrupting the calling thread stops it, as with {@link Rehearsal}.
 */
public final class StandingRehearsal {
  static final String OWN_ROWS = "the rows are those of the connected database";
  private final Rehearsal rehearsal;
  private final ConnectedDatabase place;
  private final Standing standing;

  /**
   * A rehearsal.
   *
   * @param rehearsal on that place
   */
  public StandingRehearsal(Rehearsal rehearsal, ConnectedDatabase place, Standing standing) {
    this.rehearsal = rehearsal;
    this.place = place;
    this.standing = standing;
  }

  private Source source() {
    return new Source(place.address().shown(), standing, place.copied());
  }

  private static List<RevisionId> ids(Standing standing) {
    return standing.revisions().stream().map(RevisionId::of).toList();
  }

  /** The revisions that have run on a database that stands there, in upgrade order. */
  private static Set<RevisionId> ran(RecordedHistory history, List<RevisionId> heads) {
    Set<RevisionId> ran = new LinkedHashSet<>();
    heads.forEach(head -> ran.addAll(history.graph().upgradePath(List.of(), head.text())));
    return ran;
  }

  /**
   * The way back and forth again of each of these revisions; those that have not run yet are
   * upgraded to first, those below where the database stands are gone back to.
   */
  public List<RoundTrip> roundTrips(
      RecordedHistory history, List<RevisionId> chosen, RehearsalListener listener)
      throws BaseException, PlaceException, EngineException, InterruptedException {
    long begin = System.nanoTime();
    try (ScratchDatabase database = rehearsal.open();
        Workshop workshop = rehearsal.workshop(database, history, listener).sampled(source())) {
      stand(workshop, history);
      Duration build = Duration.ofNanos(System.nanoTime() - begin);
      Walk walk = new Walk(workshop, history, chosen, build);
      walk.run();
      return List.copyOf(walk.trips);
    } catch (RefusedException e) {
      throw new IllegalStateException("the version table can't be written", e);
    }
  }

  /** Where Alembic's table has another name, the copy gets one of the usual name. */
  private void stand(Workshop workshop, RecordedHistory history) throws RefusedException {
    new VersionRows(workshop.database(), history.graph()).standAt(ids(standing));
  }

  /** One walk over the chosen revisions. */
  private final class Walk {
    private final Workshop workshop;
    private final RecordedHistory history;
    private final List<RevisionId> chosen;
    private final Duration build;
    private final List<RoundTrip> trips = new ArrayList<>();
    private @Nullable String blocked;

    Walk(Workshop workshop, RecordedHistory history, List<RevisionId> chosen, Duration build) {
      this.workshop = workshop;
      this.history = history;
      this.chosen = chosen;
      this.build = build;
    }

    void run() throws InterruptedException {
      List<RevisionId> heads = ids(standing);
      Set<RevisionId> ran = ran(history, heads);
      Snapshot start = workshop.database().snapshot();
      for (RevisionId head : heads) {
        if (chosen.contains(head)) {
          add(head);
        }
      }
      backwards(heads);
      if (!stopped()) {
        workshop.database().become(start);
        forwards(ran);
      }
    }

    private boolean stopped() {
      return Thread.currentThread().isInterrupted();
    }

    private boolean isLeft(RevisionId id) {
      return chosen.contains(id) && trips.stream().noneMatch(t -> t.revision().equals(id));
    }

    private void backwards(List<RevisionId> heads) throws InterruptedException {
      List<RevisionId> path = history.graph().downgradePath(heads, "base");
      for (RevisionId id : path) {
        if (stopped() || path.stream().noneMatch(this::isLeft)) {
          return;
        }
        if (isLeft(id)) {
          add(id);
        }
        if (blocked == null) {
          RecordedScript script = history.script(id);
          MigrationRun run = workshop.engine().run(script, Direction.DOWNGRADE);
          blocked = run.isDone() ? null : "downgrade() of " + id + " doesn't run through.";
        }
      }
    }

    private void forwards(Set<RevisionId> ran) throws InterruptedException {
      blocked = null;
      List<RevisionId> path =
          history.graph().upgradeOrder().stream().filter(id -> !ran.contains(id)).toList();
      for (RevisionId id : path) {
        if (stopped() || path.stream().noneMatch(this::isLeft)) {
          return;
        }
        RecordedScript script = history.script(id);
        if (blocked != null && isLeft(id)) {
          add(id);
        } else if (isLeft(id)) {
          trips.add(
              new RoundTripRun(workshop, script, history.scripts().indexOf(script) + 1).run(build));
        } else {
          MigrationRun run = workshop.engine().run(script, Direction.UPGRADE);
          blocked = run.isDone() ? null : "upgrade() of " + id + " doesn't run through.";
        }
      }
    }

    private void add(RevisionId id) throws InterruptedException {
      RecordedScript script = history.script(id);
      RoundTrip trip = new StandingTrip(workshop, script, build, blocked).run();
      trips.add(trip);
      workshop.listener().finished(trip);
    }
  }

  /**
   * One rollback over many revisions, from where the database stands or from a revision that it is
   * brought to first.
   *
   * @param to where it leads, or null for base
   * @throws dev.banister.revision.RevisionException when {@code to} is not below {@code from}
   */
  public Rollback rollback(
      RecordedHistory history, RevisionId from, @Nullable RevisionId to, RehearsalListener listener)
      throws BaseException, PlaceException, EngineException, InterruptedException {
    String target = to == null ? "base" : to.text();
    List<RevisionId> heads = ids(standing);
    List<RecordedScript> back =
        history.graph().downgradePath(List.of(from), target).stream().map(history::script).toList();
    Set<RevisionId> ran = ran(history, heads);
    List<RecordedScript> up =
        history.graph().upgradePath(List.of(), from.text()).stream()
            .filter(id -> !ran.contains(id))
            .map(history::script)
            .toList();
    long begin = System.nanoTime();
    try (ScratchDatabase database = rehearsal.open();
        Workshop workshop = rehearsal.workshop(database, history, listener).sampled(source())) {
      stand(workshop, history);
      if (!up.isEmpty() && up.containsAll(back)) {
        List<RecordedScript> first = up.stream().filter(s -> !back.contains(s)).toList();
        return new RollbackRun(workshop, new RollbackRun.Plan(from, to, first, back)).run();
      }
      List<RecordedScript> above =
          ran.contains(from)
              ? history.graph().downgradePath(heads, "base").stream()
                  .filter(id -> history.graph().descendants(from).contains(id))
                  .filter(id -> !id.equals(from))
                  .map(history::script)
                  .toList()
              : List.of();
      return new StandingRollback(workshop, from, to, up, above, back, begin).run();
    } catch (RefusedException e) {
      throw new IllegalStateException("the version table can't be written", e);
    }
  }
}
