package dev.banister.revision;

import static dev.banister.revision.Graphs.graph;
import static dev.banister.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.revision.GraphProblem.Cycle;
import dev.banister.revision.GraphProblem.DuplicateRevision;
import dev.banister.revision.GraphProblem.IllegalCharacters;
import dev.banister.revision.GraphProblem.LabelTaken;
import dev.banister.revision.GraphProblem.MissingDownRevision;
import dev.banister.revision.GraphProblem.SeveralHeads;
import dev.banister.revision.GraphProblem.UnresolvedDependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphProblemTest {
  private static final RevisionId A = RevisionId.of("a");
  private static final RevisionId B = RevisionId.of("b");

  @Test
  void aMergedHistoryHasNone() {
    assertThat(graph("a<-b a<-c b,c<-bc").problems()).isEmpty();
  }

  @Test
  void severalHeadsAreNamedInTheOrderOfTheirFiles() {
    assertThat(graph("a<-c a<-b").problems()).containsExactly(new SeveralHeads(ids("c b")));
  }

  @Test
  void aMissingDownRevisionLeavesTheRestInOrder() {
    RevisionGraph graph = graph("?x<-a a<-b");

    assertThat(graph.problems()).containsExactly(new MissingDownRevision(A, RevisionId.of("x")));
    assertThat(graph.upgradeOrder()).isEqualTo(ids("a b"));
    assertThat(graph.bases()).isEqualTo(ids("a"));
  }

  @Test
  void aCycleNamesItsRevisionsOnlyAndLeavesAllInTheOrder() {
    RevisionGraph graph = graph("a<-b d<-b b<-c c<-d d<-e");

    assertThat(graph.problems()).containsExactly(new Cycle(ids("b d c"), false));
    assertThat(graph.upgradeOrder()).containsExactlyInAnyOrderElementsOf(ids("a b c d e"));
  }

  @Test
  void aCycleWithoutAnyBaseOrHeadStillHasAnOrder() {
    RevisionGraph graph = graph("c<-a a<-b b<-c");

    assertThat(graph.problems()).containsExactly(new Cycle(ids("c a b"), false));
    assertThat(graph.upgradeOrder()).containsExactlyInAnyOrderElementsOf(ids("a b c"));
  }

  @Test
  void aCycleThroughADependencyIsToldApart() {
    RevisionGraph graph = graph("a:c<-b b<-c");

    assertThat(graph.problems()).containsExactly(new Cycle(ids("a b c"), true));
    assertThat(graph.upgradeOrder()).isEqualTo(ids("a b c"));
  }

  @Test
  void aRevisionThatNamesItselfIsACycleOfOne() {
    RevisionGraph graph = graph("a<-a");

    assertThat(graph.problems()).containsExactly(new Cycle(ids("a"), false));
    assertThat(graph.upgradeOrder()).isEqualTo(ids("a"));
  }

  @Test
  void ofTwoRevisionsWithOneIdTheFirstCounts() {
    Revision first = new Revision(A, List.of(), List.of(), List.of(), "first");
    Revision second = new Revision(A, List.of(B), List.of(), List.of(), "second");

    RevisionGraph graph = RevisionGraph.of(List.of(first, second));

    assertThat(graph.problems()).containsExactly(new DuplicateRevision(A));
    assertThat(graph.revisions()).containsOnlyKeys(A).containsValue(first);
  }

  @Test
  void aPartialIdInDependsOnIsUsedAndReported() {
    RevisionGraph graph = graph("26b9d0c4 a<-b:26b9");

    assertThat(graph.problems())
        .contains(new UnresolvedDependency(B, "26b9", RevisionId.of("26b9d0c4")));
    assertThat(graph.dependencies(B)).isEqualTo(ids("26b9d0c4"));
  }

  @Test
  void aDependencyOnNothingIsReported() {
    RevisionGraph graph = graph("a<-b:zzzz");

    assertThat(graph.problems()).containsExactly(new UnresolvedDependency(B, "zzzz", null));
    assertThat(graph.dependencies(B)).isEmpty();
  }

  @Test
  void aBranchLabelBelongsToOneRevision() {
    RevisionGraph graph = graph("a[billing]<-b[billing]");

    assertThat(graph.problems()).containsExactly(new LabelTaken("billing", B, A));
  }

  @Test
  void anIdMayNotHoldTheCharactersOfTargets() {
    assertThat(graph("2024-01@x").problems())
        .containsExactly(new IllegalCharacters(RevisionId.of("2024-01@x"), "-@"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverIsDeclaredEveryRevisionHasItsPlaceInTheOrder(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      RevisionGraph graph = RevisionGraph.of(anything(random));

      assertThat(graph.upgradeOrder())
          .containsExactlyInAnyOrderElementsOf(graph.revisions().keySet());
      assertThat(graph.upgradePath(List.of(), "heads")).isEqualTo(graph.upgradeOrder());
      assertThat(graph.downgradePath(graph.effectiveHeads(), "base"))
          .containsExactlyInAnyOrderElementsOf(graph.upgradeOrder());
    }
  }

  private static List<Revision> anything(Random random) {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      revisions.add(
          new Revision(
              anyId(random),
              random.ints(random.nextInt(3)).mapToObj(n -> anyId(random)).toList(),
              random.ints(random.nextInt(2)).mapToObj(n -> anyId(random).text()).toList(),
              random.nextInt(4) == 0 ? List.of(anyId(random).text()) : List.of(),
              ""));
    }
    return revisions;
  }

  private static RevisionId anyId(Random random) {
    return RevisionId.of("r" + random.nextInt(8));
  }
}
