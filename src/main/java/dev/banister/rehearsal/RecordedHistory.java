package dev.banister.rehearsal;

import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The scripts of a history that could be recorded, in upgrade order.
 *
 * @param graph of all revisions
 * @param scripts in the order in which {@code alembic upgrade heads} runs them
 */
public record RecordedHistory(RevisionGraph graph, List<RecordedScript> scripts) {

  /** Puts the scripts in upgrade order; a revision without a recording is left out. */
  public RecordedHistory {
    Map<RevisionId, RecordedScript> byId =
        scripts.stream().collect(Collectors.toMap(RecordedScript::id, Function.identity()));
    scripts = graph.upgradeOrder().stream().filter(byId::containsKey).map(byId::get).toList();
  }

  RecordedScript script(RevisionId id) {
    return scripts.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no recording of revision " + id));
  }
}
