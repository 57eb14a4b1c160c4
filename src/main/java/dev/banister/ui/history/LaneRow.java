package dev.banister.ui.history;

import java.util.List;

/** The part of the graph beside one revision: its own lane and the lines through the row. */
record LaneRow(int lane, List<Edge> edges) {

  LaneRow {
    edges = List.copyOf(edges);
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
