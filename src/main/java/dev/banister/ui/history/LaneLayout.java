package dev.banister.ui.history;

import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.ui.history.LaneRow.Edge;
import dev.banister.ui.history.LaneRow.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the history out in lanes as git log does, once per graph. */
final class LaneLayout {

  /** What each lane waits for: the next revision on it, or null when it is free. */
  private final List<@Nullable RevisionId> lanes = new ArrayList<>();

  private LaneLayout() {}

  static Map<RevisionId, LaneRow> of(RevisionGraph graph, List<RevisionId> newestFirst) {
    LaneLayout layout = new LaneLayout();
    Map<RevisionId, LaneRow> rows = new HashMap<>();
    newestFirst.forEach(id -> rows.put(id, layout.row(id, graph.downRevisions(id))));
    return rows;
  }

  private LaneRow row(RevisionId id, List<RevisionId> down) {
    List<Edge> edges = new ArrayList<>();
    int own = lanes.indexOf(id);
    if (own < 0) {
      own = claim(id);
    } else {
      edges.add(new Edge(Part.UPPER_HALF, own, own));
    }
    for (int lane = 0; lane < lanes.size(); lane++) {
      if (lane != own && id.equals(lanes.get(lane))) {
        edges.add(new Edge(Part.UPPER_HALF, lane, own));
        lanes.set(lane, null);
      } else if (lane != own && lanes.get(lane) != null) {
        edges.add(new Edge(Part.THROUGH, lane, lane));
      }
    }
    addDownRevisions(down, own, edges);
    return new LaneRow(own, edges);
  }

  private void addDownRevisions(List<RevisionId> down, int own, List<Edge> edges) {
    lanes.set(own, null);
    for (int i = 0; i < down.size(); i++) {
      int lane = i == 0 ? own : claim(down.get(i));
      lanes.set(lane, down.get(i));
      edges.add(new Edge(Part.LOWER_HALF, own, lane));
    }
  }

  private int claim(RevisionId id) {
    int free = lanes.indexOf(null);
    if (free < 0) {
      lanes.add(id);
      return lanes.size() - 1;
    }
    lanes.set(free, id);
    return free;
  }
}
