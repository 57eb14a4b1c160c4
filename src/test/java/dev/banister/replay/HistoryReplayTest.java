package dev.banister.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.Recording;
import dev.banister.revision.Revision;
import dev.banister.revision.RevisionGraph;
import dev.banister.revision.RevisionId;
import dev.banister.schema.SchemaDifference;
import dev.banister.schema.SchemaDifference.Kind;
import dev.banister.schema.Table;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryReplayTest {

  /** {@code "a, b<a, c<a, d<b+c"}: revisions in upgrade order with their down revisions. */
  private static RevisionGraph graph(String text) {
    List<Revision> revisions = new ArrayList<>();
    for (String item : text.split(", ")) {
      String[] parts = item.split("<");
      List<RevisionId> down = new ArrayList<>();
      if (parts.length == 2) {
        for (String id : parts[1].split("\\+")) {
          down.add(RevisionId.of(id));
        }
      }
      revisions.add(new Revision(RevisionId.of(parts[0]), down, List.of(), List.of(), ""));
    }
    return RevisionGraph.of(revisions);
  }

  private static Map<RevisionId, RevisionReplay> replay(String graph, Recording... recordings)
      throws InterruptedException {
    Map<RevisionId, Recording> byId = new LinkedHashMap<>();
    int n = 0;
    for (RevisionId id : graph(graph).revisions().keySet()) {
      byId.put(id, recordings[n++]);
    }
    return new HistoryReplay(Dialect.SQLITE, NamingConvention.DEFAULT).replay(byId, graph(graph));
  }

  private static RevisionReplay last(String graph, Recording... recordings)
      throws InterruptedException {
    return List.copyOf(replay(graph, recordings).values()).getLast();
  }

  private static Recording upgrade(Operation... operations) {
    return Samples.recording(List.of(operations), List.of());
  }

  @Test
  void aDowngradeThatForgetsAColumnLeavesADifference() throws InterruptedException {
    RevisionReplay replay =
        last(
            "a, b<a",
            upgrade(Samples.create("t", Samples.column("id"), Samples.key("id"))),
            upgrade(Samples.add("t", Samples.column("x"))));
    assertThat(replay.differences())
        .containsExactly(new SchemaDifference("t", Kind.COLUMN, "x", null, null, "INTEGER"));
    assertThat(replay.uncertain()).isEmpty();
  }

  @Test
  void aMergePointSeesBothBranchesAndABranchOnlyItsOwn() throws InterruptedException {
    Map<RevisionId, RevisionReplay> replays =
        replay(
            "a, b<a, c<a, d<b+c",
            upgrade(Samples.create("t", Samples.column("id"))),
            upgrade(Samples.create("u", Samples.column("id"))),
            upgrade(Samples.create("v", Samples.column("id"))),
            upgrade());
    assertThat(replays.get(RevisionId.of("c")).upgrade().before().tableNames())
        .containsExactly("t");
    assertThat(replays.get(RevisionId.of("d")).upgrade().before().tableNames())
        .containsExactly("t", "u", "v");
  }

  @Test
  void aTableThatNoRevisionCreatesIsAssumedWithWhatTheDowngradeReveals()
      throws InterruptedException {
    RevisionReplay replay =
        last(
            "a",
            Samples.recording(
                List.of(Samples.drop("old", "name")),
                List.of(
                    Samples.add(
                        "old",
                        dev.banister.operation.ColumnDefinition.of("name", Samples.string(20))))));
    Table assumed = replay.upgrade().before().tables().get("old");
    assertThat(assumed.assumed()).isTrue();
    assertThat(assumed.columns())
        .containsExactly(dev.banister.schema.Column.of("name", "VARCHAR(20)", true));
    assertThat(replay.upgrade().effects().getFirst().refusal()).isNull();
    assertThat(replay.differences()).isEmpty();
  }

  @Test
  void anAssumedColumnWhoseTypeNobodyTellsProvesNoDifference() throws InterruptedException {
    RevisionReplay replay =
        last(
            "a",
            Samples.recording(
                List.of(Samples.drop("old", "name")),
                List.of(Samples.execute("ALTER TABLE old ADD COLUMN name TEXT"))));
    assertThat(replay.differences()).isEmpty();
  }

  @Test
  void aTableThatAMigrationDroppedIsNotAssumed() throws InterruptedException {
    RevisionReplay replay =
        last(
            "a, b<a, c<b",
            upgrade(Samples.create("t", Samples.column("id"))),
            upgrade(Samples.dropTable("t")),
            upgrade(Samples.add("t", Samples.column("x"))));
    assertThat(replay.upgrade().effects().getFirst().refusal()).isEqualTo("There is no table t.");
  }

  @Test
  void whatWasNotFollowedStaysUncertainUntilItIsMadeAnew() throws InterruptedException {
    Map<RevisionId, RevisionReplay> replays =
        replay(
            "a, b<a, c<b",
            upgrade(
                Samples.create("t", Samples.column("id")),
                Samples.execute("ALTER TABLE t SPLIT PARTITION p")),
            upgrade(Samples.drop("t", "gone")),
            upgrade(Samples.dropTable("t"), Samples.create("t", Samples.column("id"))));
    assertThat(replays.get(RevisionId.of("b")).uncertain()).containsExactly("t");
    assertThat(replays.get(RevisionId.of("b")).upgrade().effects().getFirst().refusal()).isNull();
    assertThat(replays.get(RevisionId.of("c")).uncertain()).isEmpty();
  }
}
