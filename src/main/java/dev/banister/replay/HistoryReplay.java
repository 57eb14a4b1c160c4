package dev.banister.replay;

import dev.banister.operation.Recording;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.schema.Schema;
import dev.banister.schema.SchemaDiff;
import dev.banister.schema.SchemaDifference;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import dev.banister.value.Unknown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Replays a whole history: the schema before each revision, after its upgrade, and after its
 * downgrade from there.
 *
 * <p>The schema before a revision is that after its ancestors, those it depends on included. In a
 * branched history another branch has no part in it.
 */
public final class HistoryReplay {
  private final Dialect dialect;
  private final NamingConvention convention;
  private final StreamRunner runner;

  /** Of the thread that replays downgrades. */
  private final StreamRunner downgrades;

  public HistoryReplay(Dialect dialect, NamingConvention convention) {
    this.dialect = dialect;
    this.convention = convention;
    this.runner = new StreamRunner(new OperationReplay(dialect, convention), dialect);
    this.downgrades = new StreamRunner(new OperationReplay(dialect, convention), dialect);
  }

  /**
   * Replays every revision that was recorded.
   *
   * @param recordings in upgrade order; a revision that could not be recorded is left out, and
   *     nothing is certain after it
   */
  public Map<RevisionId, RevisionReplay> replay(
      Map<RevisionId, Recording> recordings, RevisionGraph graph) throws InterruptedException {
    Tracked base =
        new Tracked(AssumedTables.before(recordings.values(), dialect, convention), Set.of());
    Map<RevisionId, Tracked> after = new LinkedHashMap<>();
    Map<RevisionId, Future<RevisionReplay>> replays = new LinkedHashMap<>();
    ExecutorService behind = Executors.newSingleThreadExecutor();
    try {
      for (RevisionId id : graph.upgradeOrder()) {
        Tracked before = before(id, graph, recordings, after, base);
        Recording recording = recordings.get(id);
        if (recording == null) {
          after.put(id, before.withAll());
          continue;
        }
        StreamRunner.Run upgrade = runner.run(recording.upgrade(), before);
        after.put(id, upgrade.after());
        replays.put(id, behind.submit(() -> revision(id, recording, before, upgrade)));
      }
      return ended(replays);
    } finally {
      behind.shutdownNow();
    }
  }

  private static Map<RevisionId, RevisionReplay> ended(
      Map<RevisionId, Future<RevisionReplay>> replays) throws InterruptedException {
    Map<RevisionId, RevisionReplay> ended = new LinkedHashMap<>();
    for (Map.Entry<RevisionId, Future<RevisionReplay>> replay : replays.entrySet()) {
      try {
        ended.put(replay.getKey(), replay.getValue().get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a downgrade could not be replayed", e.getCause());
      }
    }
    return Collections.unmodifiableMap(ended);
  }

  /** Nothing hangs on where a downgrade leads, so this runs beside the upgrades that follow. */
  private RevisionReplay revision(
      RevisionId id, Recording recording, Tracked before, StreamRunner.Run upgrade) {
    StreamRunner.Run downgrade = downgrades.run(recording.downgrade(), upgrade.after());
    List<SchemaDifference> differences =
        SchemaDiff.between(before.schema(), downgrade.after().schema(), dialect).stream()
            .filter(HistoryReplay::isProven)
            .toList();
    return new RevisionReplay(
        id,
        upgrade.replay(),
        downgrade.replay(),
        differences,
        List.copyOf(downgrade.after().uncertain()));
  }

  /** A text that is not wholly known proves no difference. */
  private static boolean isProven(SchemaDifference difference) {
    return difference.attribute() == null
        || (!isUnknown(difference.before()) && !isUnknown(difference.after()));
  }

  private static boolean isUnknown(@Nullable String text) {
    return text != null && Unknown.in(text);
  }

  private Tracked before(
      RevisionId id,
      RevisionGraph graph,
      Map<RevisionId, Recording> recordings,
      Map<RevisionId, Tracked> after,
      Tracked base) {
    Set<RevisionId> parents = new LinkedHashSet<>(graph.downRevisions(id));
    parents.addAll(graph.dependencies(id));
    if (parents.size() == 1) {
      return after.getOrDefault(parents.iterator().next(), base);
    }
    Set<RevisionId> ancestors = graph.ancestors(id);
    RevisionId nearest = null;
    int most = -1;
    for (RevisionId parent : parents) {
      int covered = graph.ancestors(parent).size();
      if (covered > most && after.containsKey(parent)) {
        nearest = parent;
        most = covered;
      }
    }
    if (nearest == null) {
      return base;
    }
    Set<RevisionId> missing = new LinkedHashSet<>(after.keySet());
    missing.retainAll(ancestors);
    missing.removeAll(graph.ancestors(nearest));
    missing.remove(nearest);
    return withUpgrades(after.get(nearest), missing, recordings);
  }

  /** Runs what the nearest parent has not, as at a merge point. */
  private Tracked withUpgrades(
      Tracked start, Set<RevisionId> missing, Map<RevisionId, Recording> recordings) {
    Tracked state = start;
    for (RevisionId id : missing) {
      Recording recording = recordings.get(id);
      state = recording == null ? state.withAll() : runner.run(recording.upgrade(), state).after();
    }
    return state;
  }

  /**
   * A schema with what is not certain in it.
   *
   * @param uncertain names of objects; {@code *} stands for all
   */
  record Tracked(Schema schema, Set<String> uncertain) {
    Tracked {
      uncertain = Collections.unmodifiableSet(new LinkedHashSet<>(uncertain));
    }

    Tracked withAll() {
      return new Tracked(schema, Set.of(NotFollowed.ALL));
    }

    boolean isUncertain(List<String> objects) {
      return uncertain.contains(NotFollowed.ALL)
          || objects.stream().anyMatch(object -> NotFollowed.touches(uncertain, object));
    }
  }
}
