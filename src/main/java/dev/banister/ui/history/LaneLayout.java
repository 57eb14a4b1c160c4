package dev.banister.ui.history;

import dev.banister.ui.domain.Revision;
import dev.banister.ui.history.LaneRow.Edge;
import dev.banister.ui.history.LaneRow.Part;
import java.util.ArrayList;
import java.util.List;

/** Lays the history out in lanes as git log does, once per graph. */
final class LaneLayout {

  private static final String FREE = "";

  /** What each lane waits for: the id of the next revision on it. */
  private final List<String> lanes = new ArrayList<>();

  static List<LaneRow> of(List<Revision> newestFirst) {
    LaneLayout layout = new LaneLayout();
    return newestFirst.stream().map(layout::row).toList();
  }

  private LaneRow row(Revision revision) {
    List<Edge> edges = new ArrayList<>();
    int own = lanes.indexOf(revision.id());
    if (own < 0) {
      own = claim(revision.id());
    } else {
      edges.add(new Edge(Part.UPPER_HALF, own, own));
    }
    for (int lane = 0; lane < lanes.size(); lane++) {
      if (lane != own && lanes.get(lane).equals(revision.id())) {
        edges.add(new Edge(Part.UPPER_HALF, lane, own));
        lanes.set(lane, FREE);
      } else if (lane != own && !lanes.get(lane).equals(FREE)) {
        edges.add(new Edge(Part.THROUGH, lane, lane));
      }
    }
    addDownRevisions(revision.downRevisions(), own, edges);
    return new LaneRow(own, edges);
  }

  private void addDownRevisions(List<String> down, int own, List<Edge> edges) {
    lanes.set(own, FREE);
    for (int i = 0; i < down.size(); i++) {
      int lane = i == 0 ? own : claim(down.get(i));
      lanes.set(lane, down.get(i));
      edges.add(new Edge(Part.LOWER_HALF, own, lane));
    }
  }

  private int claim(String id) {
    int free = lanes.indexOf(FREE);
    if (free < 0) {
      lanes.add(id);
      return lanes.size() - 1;
    }
    lanes.set(free, id);
    return free;
  }
}
