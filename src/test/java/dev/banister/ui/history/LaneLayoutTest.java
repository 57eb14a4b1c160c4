package dev.banister.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.Revision;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.ui.history.LaneRow.Edge;
import dev.banister.ui.history.LaneRow.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {

  @Test
  void aLineOfRevisionsHasOneLane() {
    assertThat(rows("c<-b, b<-a, a", "c", "b", "a"))
        .isEqualTo(
            Map.of(
                RevisionId.of("c"), row(0, lower(0, 0)),
                RevisionId.of("b"), row(0, upper(0, 0), lower(0, 0)),
                RevisionId.of("a"), row(0, upper(0, 0))));
  }

  @Test
  void aMergeOpensALaneAndTheBranchPointClosesIt() {
    assertThat(rows("m<-b+c, b<-a, c<-a, a", "m", "b", "c", "a"))
        .isEqualTo(
            Map.of(
                RevisionId.of("m"), row(0, lower(0, 0), lower(0, 1)),
                RevisionId.of("b"), row(0, upper(0, 0), through(1), lower(0, 0)),
                RevisionId.of("c"), row(1, upper(1, 1), through(0), lower(1, 1)),
                RevisionId.of("a"), row(0, upper(0, 0), upper(1, 0))));
  }

  @Test
  void twoHeadsHaveTheirOwnLanes() {
    Map<RevisionId, LaneRow> rows = rows("b<-a, c<-a, a", "c", "b", "a");
    assertThat(rows.get(RevisionId.of("c")).lane()).isZero();
    assertThat(rows.get(RevisionId.of("b")).lane()).isEqualTo(1);
  }

  @Test
  void whatDoesNotFitIsCounted() {
    assertThat(row(0, through(7)).hidden(6)).isEqualTo(2);
    assertThat(row(0, through(5)).hidden(6)).isZero();
  }

  /** {@code c<-a+b}: revision c with down revisions a and b. */
  private static Map<RevisionId, LaneRow> rows(String graph, String... newestFirst) {
    List<Revision> revisions =
        Arrays.stream(graph.split(", ")).map(LaneLayoutTest::revision).toList();
    return LaneLayout.of(
        RevisionGraph.of(revisions), Arrays.stream(newestFirst).map(RevisionId::of).toList());
  }

  private static Revision revision(String text) {
    String[] parts = text.split("<-");
    List<RevisionId> down =
        parts.length == 1
            ? List.of()
            : Arrays.stream(parts[1].split("\\+")).map(RevisionId::of).toList();
    return new Revision(RevisionId.of(parts[0]), down, List.of(), List.of(), "");
  }

  private static LaneRow row(int lane, Edge... edges) {
    return new LaneRow(lane, List.of(edges));
  }

  private static Edge upper(int from, int to) {
    return new Edge(Part.UPPER_HALF, from, to);
  }

  private static Edge lower(int from, int to) {
    return new Edge(Part.LOWER_HALF, from, to);
  }

  private static Edge through(int lane) {
    return new Edge(Part.THROUGH, lane, lane);
  }
}
