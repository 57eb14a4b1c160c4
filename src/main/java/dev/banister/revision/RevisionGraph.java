package dev.banister.revision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All revisions of a history with their order. Filled in by the package's own work. */
public final class RevisionGraph {
  private final Map<RevisionId, Revision> revisions;

  private RevisionGraph(Map<RevisionId, Revision> revisions) {
    this.revisions = Collections.unmodifiableMap(new LinkedHashMap<>(revisions));
  }

  /** The graph of these revisions; of two with one id the first counts. */
  public static RevisionGraph of(List<Revision> revisions) {
    Map<RevisionId, Revision> byId = new LinkedHashMap<>();
    revisions.forEach(r -> byId.putIfAbsent(r.id(), r));
    return new RevisionGraph(byId);
  }

  public Map<RevisionId, Revision> revisions() {
    return revisions;
  }
}
