package dev.banister.ui.history;

import java.util.List;

/** The part of the graph beside one revision: its own lane and the lines through the row. */
record LaneRow(int lane, List<Edge> edges) {

  /** For what stands in no graph: a file that could not be read. */
  static final LaneRow NONE = new LaneRow(0, List.of());

  LaneRow {
    edges = List.copyOf(edges);
  }

  /** How many lanes lie to the right of the last one that is drawn. */
  int hidden(int drawn) {
    int most = edges.stream().mapToInt(Edge::colourLane).max().orElse(lane);
    return Math.max(0, Math.max(lane, most) + 1 - drawn);
  }

  /** A line over half a row or a whole one; {@code from} is the upper lane. */
  record Edge(Part part, int from, int to) {

    /** A branch keeps the colour of its outer lane also where it bends. */
    int colourLane() {
      return Math.max(from, to);
    }
  }

  enum Part {
    UPPER_HALF,
    LOWER_HALF,
    THROUGH
  }
}
