package dev.banister.revision;

import static dev.banister.revision.Graphs.graph;
import static dev.banister.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

  @Test
  void knowsHeadsBasesForksAndMerges() {
    RevisionGraph graph = graph("a<-b a<-c b,c<-bc a<-d");

    assertThat(graph.heads()).isEqualTo(ids("bc d"));
    assertThat(graph.bases()).isEqualTo(ids("a"));
    assertThat(graph.branchPoints()).isEqualTo(ids("a"));
    assertThat(graph.mergePoints()).isEqualTo(ids("bc"));
    assertThat(graph.next(RevisionId.of("a"))).isEqualTo(ids("b c d"));
  }

  @Test
  void runsOneBranchToItsEndBeforeTheNext() {
    assertThat(graph("a<-b1 b1<-b2 a<-c1 c1<-c2 b2,c2<-m").upgradeOrder())
        .isEqualTo(ids("a c1 c2 b1 b2 m"));
  }

  @Test
  void runsADependencyFirst() {
    assertThat(graph("a1<-a2:b2 b1<-b2").upgradeOrder()).isEqualTo(ids("b1 b2 a1 a2"));
  }

  @Test
  void aHeadThatAnotherDependsOnIsNoEffectiveHead() {
    RevisionGraph graph = graph("a1<-a2:b2 b1<-b2");

    assertThat(graph.heads()).isEqualTo(ids("a2 b2"));
    assertThat(graph.effectiveHeads()).isEqualTo(ids("a2"));
  }

  @Test
  void resolvesADependencyOnABranchLabel() {
    assertThat(graph("a1<-a2:billing b1[billing]<-b2").dependencies(RevisionId.of("a2")))
        .isEqualTo(ids("b1"));
  }

  @Test
  void spreadsABranchLabelUpToTheHeadAndDownToTheFork() {
    RevisionGraph graph = graph("a<-b1 b1<-b2[billing] b2<-b3 a<-c");

    assertThat(graph.branchLabels(RevisionId.of("b1"))).isEqualTo(Set.of("billing"));
    assertThat(graph.branchLabels(RevisionId.of("b3"))).isEqualTo(Set.of("billing"));
    assertThat(graph.branchLabels(RevisionId.of("a"))).isEmpty();
    assertThat(graph.branchLabels(RevisionId.of("c"))).isEmpty();
  }

  @Test
  void ancestorsAndDescendantsFollowDependencies() {
    RevisionGraph graph = graph("a1<-a2:b1 b1<-b2");

    assertThat(graph.ancestors(RevisionId.of("a2"))).isEqualTo(Set.copyOf(ids("a1 b1")));
    assertThat(graph.descendants(RevisionId.of("b1"))).isEqualTo(Set.copyOf(ids("a2 b2")));
  }

  @Test
  void upgradesFromWhereTheDatabaseStands() {
    RevisionGraph graph = graph("a<-b b<-c c<-d");

    assertThat(graph.upgradePath(ids("b"), "heads")).isEqualTo(ids("c d"));
    assertThat(graph.upgradePath(ids("b"), "+1")).isEqualTo(ids("c"));
    assertThat(graph.upgradePath(List.of(), "d-2")).isEqualTo(ids("a b"));
    assertThat(graph.upgradePath(ids("d"), "heads")).isEmpty();
  }

  @Test
  void downgradesToWhereTheTargetSays() {
    RevisionGraph graph = graph("a<-b b<-c c<-d");

    assertThat(graph.downgradePath(ids("d"), "b")).isEqualTo(ids("d c"));
    assertThat(graph.downgradePath(ids("d"), "-1")).isEqualTo(ids("d"));
    assertThat(graph.downgradePath(ids("c"), "base")).isEqualTo(ids("c b a"));
    assertThat(graph.downgradePath(ids("d"), "a+1")).isEqualTo(ids("d c"));
  }

  @Test
  void downgradingAMergeLeavesTheOtherBranchWhereItIs() {
    RevisionGraph graph = graph("a<-b a<-c b,c<-m");
    VersionTable merged = new VersionTable(Set.of(RevisionId.of("m")));

    List<RevisionId> path = graph.downgradePath(ids("m"), "b@a");

    assertThat(path).isEqualTo(ids("m b"));
    assertThat(graph.afterDowngrades(merged, path))
        .isEqualTo(new VersionTable(Set.of(RevisionId.of("c"))));
  }

  @Test
  void resolvesWhatPeopleCallARevision() {
    RevisionGraph graph = graph("26b9d0c4<-27ffa001 26b9d0c4<-b71e4f8a[billing]");

    assertThat(graph.resolve("27ff")).isEqualTo(ids("27ffa001"));
    assertThat(graph.resolve("billing")).isEqualTo(ids("b71e4f8a"));
    assertThat(graph.resolve("billing@head")).isEqualTo(ids("b71e4f8a"));
    assertThat(graph.resolve("heads")).isEqualTo(ids("27ffa001 b71e4f8a"));
    assertThat(graph.resolve("billing@-1")).isEqualTo(ids("26b9d0c4"));
    assertThat(graph.resolve("27ffa001-1")).isEqualTo(ids("26b9d0c4"));
    assertThat(graph.resolve("base")).isEmpty();
  }

  @Test
  void orderOfALongHistoryNeedsNoDeepStack() {
    StringBuilder letters = new StringBuilder("r0");
    for (int i = 1; i < 20_000; i++) {
      letters.append(" r").append(i - 1).append("<-r").append(i);
    }
    RevisionGraph graph = graph(letters.toString());

    assertThat(graph.upgradeOrder()).isEqualTo(List.copyOf(graph.revisions().keySet()));
  }
}
